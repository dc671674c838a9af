import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Builds dist/ once for a whole test run, whichever projects of it need the package as its users get it. */
export default function buildPackage(): void {
  if (process.env["LABELSMITH_TEST_BUILD"] === "done") return;
  const script = fileURLToPath(new URL("../../build/bundle.js", import.meta.url));
  execFileSync(process.execPath, [script], { stdio: ["ignore", "inherit", "inherit"] });
  process.env["LABELSMITH_TEST_BUILD"] = "done";
}
