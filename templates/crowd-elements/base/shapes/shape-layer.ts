import { css, nothing, type SVGTemplateResult, svg } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import type { Size } from "../geometry.ts";
import { textColorOn } from "../palette.ts";
import { textWidth } from "../text-width.ts";
import type { Item } from "./shape-editor.ts";
import type { Shape, ShapeKind } from "./shape-kind.ts";

export interface ShapeLayer<S extends Shape> {
  readonly kind: ShapeKind<S>;
  readonly items: readonly Item<S>[];
  readonly draft: S | undefined;
  readonly selectedId: number | undefined;
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
    class="shapes"
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
    ${draft === undefined ? nothing : svg`<g class="shape draft">${renderLook(layer.kind, draft, layer.colorOf(draft.label))}</g>`}
    ${selected === undefined ? nothing : renderHandles(layer, selected.shape)}
  </svg>`;
}

function renderShape<S extends Shape>(
  { kind, items, onFocus }: ShapeLayer<S>,
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
  >${renderLook(kind, shape, color)}</g>`;
}

function renderLook<S extends Shape>(kind: ShapeKind<S>, shape: S, color: string): SVGTemplateResult {
  const { x, y } = kind.anchor(shape);
  return svg`
    <g class="outline" stroke=${color} fill=${color}>${kind.outline(shape)}</g>
    <g transform="translate(${x} ${y})"><g class="at-point tag">
      <rect y="-21" width=${textWidth(shape.label) + 12} height="19" rx="4" fill=${color}></rect>
      <text x="6" y="-7" fill=${textColorOn(color)}>${shape.label}</text>
    </g></g>`;
}

/** Screen pixels: the least size of what is to be hit, and how far tiny shapes have their handles outside. */
const HIT = 24;
const TINY = 56;
const OUTWARD = 10;

function renderHandles<S extends Shape>(
  { kind, scale, colorOf }: ShapeLayer<S>,
  shape: S,
): SVGTemplateResult {
  const handles = kind.handles(shape);
  const xs = handles.map(({ at }) => at.x);
  const ys = handles.map(({ at }) => at.y);
  const extent = Math.min(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) * scale;
  const shift = extent < TINY ? OUTWARD : 0;
  return svg`<g class="handles">${handles.map(({ at, outward, cursor }, index) => {
    const isCorner = outward.x !== 0 && outward.y !== 0;
    if (shift > 0 && !isCorner) return nothing;
    return svg`<g transform="translate(${at.x} ${at.y})"><g class="at-point">
      <g transform="translate(${outward.x * shift} ${outward.y * shift})" data-handle=${index} class="handle ${cursor}">
        <rect class="hit" x=${-HIT / 2} y=${-HIT / 2} width=${HIT} height=${HIT}></rect>
        <rect class="grip" x="-5" y="-5" width="10" height="10" rx="3" stroke=${colorOf(shape.label)}></rect>
      </g>
    </g></g>`;
  })}</g>`;
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
  .hit {
    fill: transparent;
  }
  .grip {
    fill: #fff;
    stroke-width: 2;
  }
  .handle:hover .grip {
    fill: #dbe6ff;
  }
  .ew-resize {
    cursor: ew-resize;
  }
  .ns-resize {
    cursor: ns-resize;
  }
  .nesw-resize {
    cursor: nesw-resize;
  }
  .nwse-resize {
    cursor: nwse-resize;
  }
  .shape.selected {
    cursor: move;
  }
`;
