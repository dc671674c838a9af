import { css, nothing, type SVGTemplateResult, svg } from "lit";
import type { Handle, Shape, ShapeKind } from "./shape-kind.ts";

export interface HandleLayer<S extends Shape> {
  readonly kind: ShapeKind<S>;
  readonly selectedPoint: number | undefined;
  /** Screen pixels per picture pixel. */
  readonly scale: number;
  readonly colorOf: (label: string) => string;
}

/** Screen pixels: the least size of what is to be hit, and how far tiny shapes have their handles outside. */
const HIT = 24;
const TINY = 56;
const OUTWARD = 10;
const NOWHERE = { x: 0, y: 0 };

/** The handles of the selected shape. They keep their size on the screen; those without room are left out. */
export function renderHandles<S extends Shape>(layer: HandleLayer<S>, shape: S): SVGTemplateResult {
  const { kind, scale, colorOf, selectedPoint } = layer;
  const handles = kind.handles(shape);
  const color = colorOf(shape.label);
  const sides = handles.map(({ side }) => side ?? Infinity);
  const shift = sides.some((side) => side * scale < TINY) ? OUTWARD : 0;
  return svg`<g class="handles">${handles.map((handle, index) => {
    const { at, does, outward = NOWHERE, side = Infinity } = handle;
    if (side * scale < TINY) return nothing;
    const classes = `handle ${does} ${cursorOf(handle)} ${index === selectedPoint ? "chosen" : ""}`;
    return svg`<g transform="translate(${at.x} ${at.y})"><g class="at-point">
      <g transform="translate(${outward.x * shift} ${outward.y * shift})" data-handle=${index} class=${classes}>
        <rect class="hit" x=${-HIT / 2} y=${-HIT / 2} width=${HIT} height=${HIT}></rect>
        <rect class="grip" x="-5" y="-5" width="10" height="10" rx=${does === "resize" ? 3 : 5} stroke=${color}></rect>
      </g>
    </g></g>`;
  })}</g>`;
}

function cursorOf({ does, outward = NOWHERE }: Handle): string {
  if (does !== "resize") return "";
  if (outward.x === 0) return "ns-resize";
  if (outward.y === 0) return "ew-resize";
  return outward.x === outward.y ? "nwse-resize" : "nesw-resize";
}

export const handleLayerStyles = css`
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
  .handle.point {
    cursor: move;
  }
  .handle.insert {
    cursor: copy;
  }
  .insert .grip {
    opacity: 0.75;
    transform: scale(0.75);
  }
  .chosen .grip {
    fill: #111;
    stroke: #fff;
    transform: scale(1.3);
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
`;
