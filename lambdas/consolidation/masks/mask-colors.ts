import { ConsolidationError, OptionsError, show } from "../../contract/errors.ts";

/** d3's category10, in which crowd elements hand out colours to labels. */
const CATEGORY_10 = [
  0x1f77b4, 0xff7f0e, 0x2ca02c, 0xd62728, 0x9467bd, 0x8c564b, 0xe377c2, 0x7f7f7f, 0xbcbd22, 0x17becf,
];

/** The colour of a `labelMappings` or `instances` entry as a number. */
export function parseColor(color: string): number {
  const value = hexColor(color);
  if (value !== undefined) return value;
  throw new ConsolidationError({
    code: "mask-color-not-hex",
    summary: "The colour of a label in a mask cannot be read.",
    expected: '"#" and six hexadecimal digits',
    found: show(color),
  });
}

export function formatColor(color: number): string {
  return `#${color.toString(16).padStart(6, "0")}`;
}

/**
 * A colour for each label, no two alike: the chosen ones where there are, for the others d3's category10 in order
 * and, once that is used up, colours far apart from each other.
 *
 * @throws OptionsError when a chosen colour is not `#rrggbb`, or two labels have the same
 */
export function assignColors(
  labels: readonly string[],
  chosen: Readonly<Record<string, string>> = {},
): number[] {
  const own = labels.map((label) =>
    Object.hasOwn(chosen, label) ? chosenColor(label, chosen[label]!) : null,
  );
  const taken = new Set(own.filter((color) => color !== null));
  if (taken.size < own.filter((color) => color !== null).length) {
    throw new OptionsError({
      code: "mask-colors-not-distinct",
      summary: "Two labels of a mask have the same colour.",
      found: show(chosen),
      fix: "Give every label a colour of its own.",
    });
  }
  let next = 0;
  return own.map((color) => {
    let free = color;
    while (free === null) {
      const candidate = nthColor(next++);
      if (taken.has(candidate)) continue;
      taken.add(candidate);
      free = candidate;
    }
    return free;
  });
}

/** Steps of the golden ratio through all colours: neighbours in the list are far apart. */
function nthColor(n: number): number {
  return CATEGORY_10[n] ?? Math.imul(n, 0x9e3779b1) >>> 8;
}

function chosenColor(label: string, color: string): number {
  const value = hexColor(color);
  if (value !== undefined) return value;
  throw new OptionsError({
    code: "mask-color-not-hex",
    summary: `The colour for the label ${show(label)} cannot be read.`,
    expected: '"#" and six hexadecimal digits',
    found: show(color),
  });
}

function hexColor(color: string): number | undefined {
  return typeof color === "string" && /^#[0-9a-f]{6}$/i.test(color)
    ? Number.parseInt(color.slice(1), 16)
    : undefined;
}
