import { css, html, nothing, svg, type TemplateResult } from "lit";
import type { Point, Size } from "../geometry.ts";
import type { FormField } from "./form-fields.ts";

/** The outlines of the fields on the picture. The list beside it says the same in words. */
export function renderFieldLayer(
  fields: readonly FormField[],
  selectedId: string | undefined,
  picture: Size | undefined,
): TemplateResult | typeof nothing {
  if (picture === undefined) return nothing;
  const outline = (points: readonly Point[], part: "key" | "value") =>
    points.length === 0
      ? nothing
      : svg`<polygon class=${part} points=${points.map(({ x, y }) => `${x * picture.width},${y * picture.height}`).join(" ")} />`;
  return html`<svg
    class="fields"
    viewBox="0 0 ${picture.width} ${picture.height}"
    width=${picture.width}
    height=${picture.height}
    aria-hidden="true"
  >
    ${fields.map(
      ({ id, keyOutline, valueOutline }) =>
        svg`<g class=${id === selectedId ? "selected" : ""}>${outline(keyOutline, "key")}${outline(valueOutline, "value")}</g>`,
    )}
  </svg>`;
}

/** The field at a point of the picture: of several, the one with the smallest outline there. */
export function fieldAt(fields: readonly FormField[], at: Point, picture: Size): FormField | undefined {
  const point = { x: at.x / picture.width, y: at.y / picture.height };
  const hits = fields.flatMap((field) =>
    [field.keyOutline, field.valueOutline]
      .filter((outline) => isInside(point, outline))
      .map((outline) => ({ field, area: areaOf(outline) })),
  );
  return hits.sort((a, b) => a.area - b.area)[0]?.field;
}

/** The middle of a field, in pixels of the picture. */
export function middleOf({ keyOutline, valueOutline }: FormField, picture: Size): Point | undefined {
  const points = [...keyOutline, ...valueOutline];
  if (points.length === 0) return undefined;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return {
    x: ((Math.min(...xs) + Math.max(...xs)) / 2) * picture.width,
    y: ((Math.min(...ys) + Math.max(...ys)) / 2) * picture.height,
  };
}

/** By the even-odd rule. */
function isInside({ x, y }: Point, outline: readonly Point[]): boolean {
  let inside = false;
  for (const [index, from] of outline.entries()) {
    const to = outline[(index + 1) % outline.length]!;
    const crosses = from.y > y !== to.y > y;
    if (crosses && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)) inside = !inside;
  }
  return inside;
}

function areaOf(outline: readonly Point[]): number {
  let twice = 0;
  for (const [index, from] of outline.entries()) {
    const to = outline[(index + 1) % outline.length]!;
    twice += from.x * to.y - to.x * from.y;
  }
  return Math.abs(twice) / 2;
}

export const fieldLayerStyles = css`
  .fields {
    position: absolute;
    inset: 0;
    overflow: visible;
  }
  .fields polygon {
    fill: rgb(31 119 180 / 0.08);
    stroke: rgb(31 119 180 / 0.6);
    stroke-width: calc(1px * var(--px, 1));
  }
  .fields .value {
    fill: rgb(44 160 44 / 0.08);
    stroke: rgb(44 160 44 / 0.7);
  }
  .fields .selected polygon {
    fill: rgb(31 119 180 / 0.25);
    stroke: #1f77b4;
    stroke-width: calc(3px * var(--px, 1));
  }
  .fields .selected .value {
    fill: rgb(44 160 44 / 0.25);
    stroke: #2ca02c;
  }
`;
