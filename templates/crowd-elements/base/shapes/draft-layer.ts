import { css, nothing, type SVGTemplateResult, svg } from "lit";
import type { PointDraft } from "./point-draft.ts";
import type { Shape } from "./shape-kind.ts";

/** A shape that is being drawn point by point, with the line to where its next point would be. */
export function renderDraft<S extends Shape>(draft: PointDraft<S>, color: string): SVGTemplateResult {
  const { points, next } = draft;
  const last = points.at(-1);
  const path = points.map(({ x, y }) => `${x},${y}`).join(" ");
  return svg`<g class="point-draft ${draft.isNextFree ? "" : "faulty"}" stroke=${color}>
    <polyline points=${path}></polyline>
    ${
      last === undefined || next === undefined
        ? nothing
        : svg`<line class="next" x1=${last.x} y1=${last.y} x2=${next.x} y2=${next.y}></line>`
    }
    ${points.map(
      ({ x, y }, index) => svg`<g transform="translate(${x} ${y})"><g class="at-point">
        <circle r=${index === 0 ? 7 : 4}></circle>
      </g></g>`,
    )}
    ${
      next === undefined
        ? nothing
        : svg`<g transform="translate(${next.x} ${next.y})"><g class="at-point">
            <path class="halo" d="M-12 0H12M0 -12V12"></path><path class="cross" d="M-12 0H12M0 -12V12"></path>
          </g></g>`
    }
  </g>`;
}

export const draftLayerStyles = css`
  .point-draft {
    fill: none;
    stroke-width: calc(var(--px) * 3px);
    pointer-events: none;
  }
  .point-draft circle {
    fill: #fff;
  }
  .point-draft .at-point {
    stroke-width: 2px;
  }
  .next {
    stroke-dasharray: calc(var(--px) * 6px) calc(var(--px) * 4px);
  }
  .faulty .next {
    stroke: #d00;
  }
  .halo {
    stroke: #fff;
    stroke-width: 4px;
  }
  .cross {
    stroke: #111;
    stroke-width: 1.5px;
  }
`;
