import type { PageElement } from "../../../page/index.ts";
import { hasOutput } from "../../../page/mask-liquid.ts";
import { firstFrom } from "../../../page/span.ts";
import { Branches, Companions } from "../../html/branches.ts";
import type { Rule } from "../../rule.ts";

export const duplicateAttribute: Rule = {
  meta: {
    code: "duplicate-attribute",
    severity: "error",
    summary: "An attribute given twice: the second one is dropped",
    source: "https://html.spec.whatwg.org/multipage/parsing.html#parse-error-duplicate-attribute",
    explanation: `
Browsers keep the first of two attributes of one name and drop the other, without a word.

Wrong: \`<crowd-input name="plate" label="Plate" name="number"></crowd-input>\`
Right: \`<crowd-input name="plate" label="Plate"></crowd-input>\``,
  },
  create({ page: { htmlErrors, elements, masked }, page, report }) {
    const branches = new Branches(page);
    const check = (element: PageElement, ends: readonly number[]) => {
      const given = new Map(element.attributes.map(({ name, begin }) => [name, begin]));
      for (const end of ends) {
        const begin = startOfName(masked, end);
        const name = masked.slice(begin, end);
        const first = given.get(name.toLowerCase());
        if (first === undefined || hasOutput(name)) continue;
        const places = new Companions();
        places.add(branches.at(first));
        if (!places.include(branches.at(begin))) continue;
        report({
          at: { begin, end },
          message: `This ${name} is dropped, because <${element.tag}> has one before: remove one of them.`,
        });
      }
    };
    return {
      end() {
        const doubled = new Map<PageElement, number[]>();
        for (const { code, begin: end } of htmlErrors) {
          const element = elements[firstFrom(elements, end) - 1];
          if (code !== "duplicate-attribute" || element === undefined || end > element.startTag.end) continue;
          const ends = doubled.get(element);
          if (ends) ends.push(end);
          else doubled.set(element, [end]);
        }
        for (const [element, ends] of doubled) check(element, ends);
      },
    };
  },
};

/** Where the attribute's name that ends at an offset begins. */
function startOfName(html: string, end: number): number {
  let begin = end;
  while (begin > 0 && !/[\s/>"'=]/u.test(html[begin - 1]!)) begin -= 1;
  return begin;
}
