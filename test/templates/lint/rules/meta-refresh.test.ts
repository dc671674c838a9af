import { metaRefresh } from "../../../../templates/lint/rules/meta-refresh/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(metaRefresh, {
  reports: [
    {
      source: '<meta http-equiv="refresh" content="300">',
      marks: ['<meta http-equiv="refresh" content="300">'],
      says: "lost",
    },
    {
      source: "<META HTTP-EQUIV=Refresh CONTENT='0; url={{ task.input.a }}'>",
      marks: ["<META HTTP-EQUIV=Refresh CONTENT='0; url={{ task.input.a }}'>"],
    },
  ],
  accepts: [
    '<meta charset="utf-8">',
    '<meta http-equiv="content-type" content="text/html">',
    '<meta name="refresh" content="300">',
    '<!-- <meta http-equiv="refresh"> -->',
  ],
});
