import { css, nothing, type SVGTemplateResult, svg } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import type { Size } from "../geometry.ts";
import { textColorOn } from "../palette.ts";
import { textWidth } from "../text-width.ts";
import { renderHandles } from "./handle-layer.ts";
import type { Item } from "./shape-editor.ts";
import type { Shape, ShapeKind } from "./shape-kind.ts";

export interface ShapeLayer<S extends Shape> {
  readonly kind: ShapeKind<S>;
  readonly items: readonly Item<S>[];
  readonly draft: S | undefined;
  /** What is being drawn point by point, on top of all. */
  readonly overlay: SVGTemplateResult | typeof nothing;
  readonly selectedId: number | undefined;
  readonly selectedPoint: number | undefined;
  /** Whether the selected shape is dragged to where it may not stay. */
  readonly isFaulty: boolean;
  readonly picture: Size;
  /** Screen pixels per picture pixel. */
  readonly scale: number;
  readonly colorOf: (label: string) => string;
  readonly onFocus: (id: number) => void;
}

/**
 * The shapes, in the picture's own pixels. What keeps its size on the screen stands in a group `at-point`, which
 * undoes the zoom. Shapes that did not change are not rendered again: a thousand of them can stay while one moves.
 */
export function renderShapes<S extends Shape>(layer: ShapeLayer<S>): SVGTemplateResult {
  const { items, draft, selectedId, picture } = layer;
  const selected = items.find((item) => item.id === selectedId);
  return svg`<svg
    class="shapes ${layer.isFaulty ? "faulty" : ""} ${layer.overlay === nothing ? "" : "drawing"}"
    viewBox="0 0 ${picture.width} ${picture.height}"
    width=${picture.width}
    height=${picture.height}
  >
    ${repeat(
      items,
      (item) => item.id,
      (item, index) => {
        const color = layer.colorOf(item.shape.label);
        const isSelected = item.id === selectedId;
        return guard([item.shape, index, items.length, color, isSelected], () =>
          renderShape(layer, item, index, color, isSelected),
        );
      },
    )}
    ${draft === undefined ? nothing : svg`<g class="shape draft">${renderLook(layer.kind, draft, layer.colorOf(draft.label), picture)}</g>`}
    ${selected === undefined ? nothing : renderHandles(layer, selected.shape)}
    ${layer.overlay}
  </svg>`;
}

function renderShape<S extends Shape>(
  { kind, items, picture, onFocus }: ShapeLayer<S>,
  { id, shape }: Item<S>,
  index: number,
  color: string,
  isSelected: boolean,
): SVGTemplateResult {
  const name = `${shape.label}, ${kind.noun} ${index + 1} of ${items.length}, ${kind.describe(shape)}`;
  return svg`<g
    class="shape ${isSelected ? "selected" : ""}"
    data-id=${id}
    tabindex="0"
    role="button"
    aria-pressed=${isSelected}
    aria-label=${name}
    @focus=${() => onFocus(id)}
  >${renderLook(kind, shape, color, picture)}</g>`;
}

/** A shape and its label, to look at. */
export function renderLook<S extends Shape>(
  kind: ShapeKind<S>,
  shape: S,
  color: string,
  picture: Size,
): SVGTemplateResult {
  return svg`
    <g class="outline" stroke=${color} fill=${color}>${kind.outline(shape)}</g>
    ${renderTag(kind, shape, color, picture)}`;
}

/** The label stands above its place and to the right; near those edges of the picture on the other side. */
function renderTag<S extends Shape>(
  kind: ShapeKind<S>,
  shape: S,
  color: string,
  picture: Size,
): SVGTemplateResult {
  const { x, y } = kind.anchor(shape);
  const width = textWidth(shape.label) + 12;
  const left = x > picture.width * 0.9 ? -width : 0;
  const top = y < picture.height * 0.03 ? kind.labelGap : -19 - kind.labelGap;
  return svg`<g transform="translate(${x} ${y})"><g class="at-point tag">
    <rect x=${left} y=${top} width=${width} height="19" rx="4" fill=${color}></rect>
    <text x=${left + 6} y=${top + 14} fill=${textColorOn(color)}>${shape.label}</text>
  </g></g>`;
}

export const shapeLayerStyles = css`
  .shapes {
    position: absolute;
    inset: 0;
    overflow: visible;
  }
  .at-point {
    transform: scale(var(--px));
  }
  .shape {
    outline: none;
  }
  .outline {
    fill-opacity: 0.12;
    stroke-width: calc(var(--px) * 2px);
    pointer-events: all;
  }
  .path {
    fill: none;
    pointer-events: none;
  }
  .edge {
    fill: none;
    stroke: transparent;
    stroke-width: calc(var(--px) * 24px);
    stroke-linejoin: round;
    pointer-events: stroke;
  }
  .dot,
  .ring {
    stroke: #fff;
    stroke-width: 2px;
    fill-opacity: 1;
  }
  .ring {
    fill: none;
    stroke: inherit;
    visibility: hidden;
  }
  .at-point .edge {
    stroke: none;
    pointer-events: all;
  }
  .selected .ring,
  .shape:focus-visible .ring {
    visibility: visible;
  }
  .faulty .selected .outline {
    stroke: #d00;
    stroke-dasharray: calc(var(--px) * 6px) calc(var(--px) * 4px);
  }
  .drawing .shape {
    pointer-events: none;
  }
  .shape:hover .outline {
    fill-opacity: 0.24;
  }
  .shape.selected .outline {
    fill-opacity: 0.2;
    stroke-width: calc(var(--px) * 3px);
  }
  .shape:focus-visible .outline {
    filter: drop-shadow(0 0 calc(var(--px) * 1px) #fff) drop-shadow(0 0 calc(var(--px) * 3px) #000);
    stroke-width: calc(var(--px) * 4px);
  }
  .draft .outline {
    stroke-dasharray: calc(var(--px) * 6px) calc(var(--px) * 4px);
  }
  .tag,
  .draft {
    pointer-events: none;
  }
  .tag text {
    font: 600 12px system-ui, sans-serif;
  }
  .shape.selected {
    cursor: move;
  }
`;
