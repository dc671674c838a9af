import { crowdScriptMissing } from "../../../../templates/lint/rules/crowd-script-missing/index.ts";
import { checkRule } from "../check-rule.ts";

const SCRIPT = `<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>`;
const V2 = `<script src="https://assets.crowd.aws/crowd-html-elements-v2.js"></script>`;

checkRule(crowdScriptMissing, {
  reports: [
    {
      source: "<crowd-form></crowd-form>",
      marks: ["<crowd-form>"],
      says: "Nothing loads the crowd elements",
      fixed: `${SCRIPT}\n<crowd-form></crowd-form>`,
    },
    {
      name: "after the doctype",
      source: "<!DOCTYPE html>\n<crowd-form></crowd-form>",
      marks: ["<crowd-form>"],
      fixed: `<!DOCTYPE html>\n${SCRIPT}\n<crowd-form></crowd-form>`,
    },
    {
      name: "with the line ends that are there",
      source: "<crowd-form>\r\n</crowd-form>\r\n",
      marks: ["<crowd-form>"],
      fixed: `${SCRIPT}\r\n<crowd-form>\r\n</crowd-form>\r\n`,
    },
    {
      name: "in the head",
      source: '<html><head lang="en"><title>A</title></head><body><CROWD-FORM></CROWD-FORM></body></html>',
      marks: ["<CROWD-FORM>"],
      fixed: `<html><head lang="en">\n${SCRIPT}<title>A</title></head><body><CROWD-FORM></CROWD-FORM></body></html>`,
    },
    {
      name: "the script for generative AI",
      source: "<crowd-form><crowd-text-ranking></crowd-text-ranking></crowd-form>",
      marks: ["<crowd-form>"],
      fixed: `${V2}\n<crowd-form><crowd-text-ranking></crowd-text-ranking></crowd-form>`,
    },
    {
      name: "with another script",
      source: '<script src="https://example.com/a.js"></script><crowd-form></crowd-form>',
      marks: ["<crowd-form>"],
      fixed: `${SCRIPT}\n<script src="https://example.com/a.js"></script><crowd-form></crowd-form>`,
    },
  ],
  accepts: [
    `${SCRIPT}<crowd-form></crowd-form>`,
    `${V2}<crowd-form></crowd-form>`,
    `{% if task.input.a %}${SCRIPT}{% endif %}<crowd-form></crowd-form>`,
    {
      name: "one that is only mistyped",
      source:
        '<script src="https://assets.crowd.aws/crowd-html-elements.jss"></script><crowd-form></crowd-form>',
    },
    {
      name: "one whose address has Liquid",
      source: '<script src="{{ task.input.host }}/crowd-html-elements.js"></script><crowd-form></crowd-form>',
    },
    {
      name: "one that a script adds",
      source:
        '<script>add("https://assets.crowd.aws/crowd-html-elements.js")</script><crowd-form></crowd-form>',
    },
    "<form></form>",
    "<!-- <crowd-form></crowd-form> -->",
  ],
});
