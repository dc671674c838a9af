import { ancestorOf, type PageElement } from "../../../page/index.ts";
import type { Rule } from "../../rule.ts";

export const movedOutOfTable: Rule = {
  meta: {
    code: "moved-out-of-table",
    severity: "warning",
    summary: "An element between the cells of a table, which HTML moves in front of it",
    source: "https://html.spec.whatwg.org/multipage/parsing.html#foster-parent",
    explanation: `
In a table there is nothing but rows, and in a row nothing but cells. A browser moves all else in front of the table, and
what was to be in it stays behind: a \`<crowd-form>\` around rows is empty, which is an error.

Wrong: \`<table><crowd-form><tr><td><input name="plate"></td></tr></crowd-form></table>\`
Right: \`<crowd-form><table><tr><td><input name="plate"></td></tr></table></crowd-form>\``,
  },
  create({ report }) {
    const tables: PageElement[] = [];
    const moved = new Set<PageElement | undefined>();
    return {
      element(element) {
        while (tables.length > 0 && tables.at(-1)!.end <= element.begin) tables.pop();
        const table = tables.at(-1);
        if (element.tag === "table") tables.push(element);
        if (table === undefined || ancestorOf(element, (outer) => outer === table)) return;
        moved.add(element);
        if (moved.has(element.parent)) return;
        report({
          at: element.startTag,
          message: `HTML moves <${element.tag}> in front of the table: put it into a cell, or around the table.`,
          ...(element.tag === "crowd-form" ? { severity: "error" } : {}),
        });
      },
    };
  },
};
