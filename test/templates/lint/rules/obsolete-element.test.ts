import { obsoleteElement } from "../../../../templates/lint/rules/obsolete-element/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(obsoleteElement, {
  reports: [
    { source: "<center>a</center>", marks: ["<center>"], says: "text-align: center" },
    {
      source: '{% if task.input.a %}<FONT color="red">a</FONT>{% endif %}',
      marks: ['<FONT color="red">'],
      says: "use CSS",
    },
    {
      source: "<applet></applet><bgsound src='a.mp3'>",
      marks: ["<applet>", "<bgsound src='a.mp3'>"],
      says: "use <object>",
    },
    { source: "<template><marquee>a</marquee></template>", marks: ["<marquee>"] },
  ],
  accepts: [
    "<p style='text-align: center'>a</p>",
    "<b>a</b><i>b</i><u>c</u><s>d</s><small>e</small>",
    "<!-- <center>a</center> -->",
    "<p>{{ '<center>' }}</p>",
    "<svg><font-face></font-face></svg>",
  ],
});
