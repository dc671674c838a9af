import type { TemplateOutput } from "../subject/outputs.ts";

const NUMERIC = new Set(
  "abs at_least at_most ceil divided_by floor minus modulo plus round times size sum find_index".split(" "),
);
const COUNTERS = new Set(["forloop", "tablerowloop"]);

/** Whether an output is a number for sure, so that there is nothing to escape in it. */
export function isNumber({ filters, reads }: TemplateOutput): boolean {
  const last = filters.at(-1);
  if (last) return NUMERIC.has(last.name);
  return reads.length > 0 && reads.every(({ name, local }) => local && COUNTERS.has(name));
}
