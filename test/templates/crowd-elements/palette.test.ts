import { expect, test } from "vitest";
import { labelColor, textColorOn } from "../../../templates/crowd-elements/base/palette.ts";

test("the third label has the third colour of category10, as in Ground Truth's own masks", () => {
  expect([0, 1, 2].map(labelColor)).toEqual(["#1f77b4", "#ff7f0e", "#2ca02c"]);
});

test("hundreds of labels have colours of their own", () => {
  const colors = Array.from({ length: 300 }, (_, index) => labelColor(index));
  expect(new Set(colors).size).toBe(300);
  for (const color of colors) expect(color).toMatch(/^#[0-9a-f]{6}$/);
});

test.each([
  ["#ffffff", "#000000"],
  ["#000000", "#ffffff"],
  ["#1f77b4", "#ffffff"],
  ["#ff7f0e", "#000000"],
  ["#bcbd22", "#000000"],
])("text on %s is %s", (color, text) => {
  expect(textColorOn(color)).toBe(text);
});

test("text on any label can be read: a contrast of 4.5 at least", () => {
  for (let index = 0; index < 500; index += 1) {
    const color = labelColor(index);
    expect(contrast(color, textColorOn(color)), color).toBeGreaterThanOrEqual(4.5);
  }
});

/** The contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
