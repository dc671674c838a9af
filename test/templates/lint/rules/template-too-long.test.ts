import { templateTooLong } from "../../../../templates/lint/rules/template-too-long/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(templateTooLong, {
  reports: [
    { name: "128,001 characters", source: "x".repeat(128_001), marks: [""], says: "1 more than the 128000" },
    { name: "128,001 emoji", source: "🌴".repeat(128_001), marks: [""] },
  ],
  accepts: [{ name: "128,000 emoji", source: "🌴".repeat(128_000) }, ""],
});
