import { css, html, nothing, svg, type TemplateResult } from "lit";
import type { Size } from "./geometry.ts";
import type { Overlay } from "./overlay.ts";
import type { OverlayMask } from "./overlay-mask.ts";
import { labelColor } from "./palette.ts";
import { boxKind } from "./shapes/box-kind.ts";
import { renderLook } from "./shapes/shape-layer.ts";

/** The annotations over the picture, in its own pixels. */
export function renderOverlay(
  { boxes, legend }: Overlay,
  mask: OverlayMask,
  picture: Size | undefined,
): TemplateResult | typeof nothing {
  if (picture === undefined) return nothing;
  const colors = new Map(legend.map(({ label, color }) => [label, color]));
  return html`
    ${mask.element ?? nothing}
    <svg class="shapes" viewBox="0 0 ${picture.width} ${picture.height}" width=${picture.width} height=${picture.height}>
      ${boxes.map(
        (box, index) =>
          svg`<g role="img" aria-label="${box.label}, box ${index + 1} of ${boxes.length}, ${boxKind.describe(box)}">
            ${renderLook(boxKind, box, colors.get(box.label) ?? labelColor(0), picture)}
          </g>`,
      )}
    </svg>
  `;
}

/** What the colours mean, with a switch that hides the annotations. */
export function renderLegend({ legend }: Overlay, isShown: boolean, onToggle: () => void): TemplateResult {
  return html`<div class="legend">
    <label>
      <input type="checkbox" .checked=${isShown} @change=${onToggle} />
      Show annotations <kbd aria-hidden="true">H</kbd>
    </label>
    <ul aria-label="Labels">
      ${legend.map(
        ({ label, color }) =>
          html`<li><span class="swatch" .style=${`background: ${color}`}></span>${label}</li>`,
      )}
    </ul>
  </div>`;
}

export const overlayStyles = css`
  .mask {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    opacity: 0.6;
    image-rendering: pixelated;
    pointer-events: none;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 20px;
    margin-top: 10px;
    font-size: 14px;
  }
  .legend label {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    cursor: pointer;
  }
  .legend input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--accent);
  }
  .legend ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    max-height: 140px;
    margin: 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    overflow-wrap: anywhere;
  }
  .swatch {
    flex: none;
    width: 14px;
    height: 14px;
    border-radius: 4px;
  }
`;
