// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is what a rule looks for
import { expect, test } from "vitest";
import { lintTemplate } from "../../../../templates/lint/index.ts";

/** The smaller size in characters; the larger is eight times that. */
const SIZE = 8_000;
const TIMES = 8;
/** Quadratic time would be 64 times as long. A busy machine and the collection of garbage are allowed for. */
const LIMIT = 30;
/** Added to both times, in milliseconds: below it nothing can be measured, and nothing is slow. */
const FLOOR = 5;

/** The user's and the system's time of this process: what others do on the machine does not count. */
function milliseconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const rows = [{ datasetObjectId: "0", taskInput: { text: "a", list: ["a"] } }];
const lint = (source: string) => lintTemplate({ source }, { rows, labelCategories: ["a"] });
const repeat = (piece: (index: number) => string, length: number): string => {
  const pieces: string[] = [];
  for (let index = 0, size = 0; size < length; index++) {
    const next = piece(index);
    pieces.push(next);
    size += next.length;
  }
  return pieces.join("");
};

test.each<[name: string, piece: (index: number) => string, end?: string]>([
  ["controls without names", () => "<crowd-input></crowd-input>"],
  ["controls of one name", () => `<crowd-input name="a" label="A"></crowd-input>`],
  ["controls of many names", (index) => `<crowd-input name="a${index}" label="A"></crowd-input>`],
  ["labels and inputs", (index) => `<label for="i${index}">A</label><input id="i${index}" name="n${index}">`],
  ["unknown variables", (index) => `{{ v${index} }}`],
  ["missing variables", (index) => `{{ task.input.v${index} }}`],
  ["outputs in scripts", () => "<script>f({{ task.input.text }})</script>"],
  ["unknown braces in scripts", () => "<script>f({{ x }})</script>"],
  ["comments that disable", () => "<!-- labelsmith-disable-next-line name-missing -->\n"],
  ["comments of Liquid", () => "{% comment %}{{ x }}{% endcomment %}"],
  ["unclosed comments", () => "{% comment %}<!--"],
  ["unclosed conditions", () => "{% if x %}"],
  ["closed conditions", () => "{% if task.input.text %}<b>x</b>{% endif %}"],
  ["attributes", (index) => `<p a${index}="{{ task.input.text }}">`],
  [
    "one element of many attributes",
    (index) => (index === 0 ? "<p " : `a${index}="{{ task.input.text }}" `),
    ">x</p>",
  ],
  [
    "attributes of a tag that is not closed",
    (index) => (index === 0 ? "<p " : `a${index}="{{ task.input.text }}" `),
  ],
  ["self-closed elements", () => "<crowd-input/><p>"],
  ["open paragraphs", () => "<p>"],
  ["formatting that is never closed", (index) => `<b id="${index}"><p></p>`],
  ["tables in tables", () => "<table><tr><td>x"],
  ["unknown elements", (index) => `<crowd-x${index}></crowd-x${index}>`],
  [
    "labels that a page has many of",
    () => `<crowd-classifier name="c" categories="['a', 'b', 'c']"></crowd-classifier>`,
  ],
  ["Turk's variables", (index) => `\${v${index}}`],
  ["half variables", () => `$${"{".repeat(20)}`],
  ["quotes", () => `" ' `],
  ["forms in forms", () => "<crowd-form>"],
  ["scripts", () => "<script>const a = 1;</script>"],
  ["tasks' pictures", () => `<img src="{{ task.input.text }}">`],
])("%s take time in proportion to their number", (_, piece, end = "") => {
  const [small, large] = [repeat(piece, SIZE) + end, repeat(piece, SIZE * TIMES) + end];
  lint(small);
  let best = Number.POSITIVE_INFINITY;
  // The shortest of a few: a stall makes a time longer, never shorter.
  for (let turn = 0; turn < 3 && best > LIMIT; turn++) {
    const [first, second] = [milliseconds(() => lint(small)), milliseconds(() => lint(large))];
    best = Math.min(best, (second + FLOOR) / (first + FLOOR));
  }
  expect(best).toBeLessThan(LIMIT);
});
