import { css, html, type TemplateResult } from "lit";
import { createRef, type Ref, ref } from "lit/directives/ref.js";
import type { Point } from "../geometry.ts";
import type { View } from "../view.ts";

/** What is at the pen's tip. */
export interface Tip {
  readonly at: Point;
  /** The diameter of the brush, where there is one. */
  readonly diameter?: number;
  /** Whether the keyboard moves it, so that there is no pointer to be seen. */
  readonly hasCross: boolean;
  /** What lies under it. */
  readonly name: string;
}

export interface PenDraft {
  readonly points: readonly Point[];
  /** Where the next point would be. */
  readonly next: Point | undefined;
  readonly color: string;
}

/**
 * The outline of the brush, the cross of the keyboard, and the polygon that is being drawn, above the mask. It follows
 * the pointer without a rendering of the element. All is in picture pixels; `--px` is one pixel of the screen.
 */
export class PenLayer {
  readonly #group: Ref<SVGElement> = createRef();

  follow({ scale, x, y }: View): void {
    const group = this.#group.value;
    group?.setAttribute("transform", `translate(${x} ${y}) scale(${scale})`);
    group?.style.setProperty("--px", String(1 / scale));
  }

  showTip(tip: Tip | undefined): void {
    const ring = this.#part(".tip");
    ring?.toggleAttribute("hidden", tip === undefined);
    if (!tip) return;
    ring?.setAttribute("transform", `translate(${tip.at.x} ${tip.at.y})`);
    for (const circle of ring?.querySelectorAll("circle") ?? []) {
      circle.setAttribute("r", String((tip.diameter ?? 0) / 2));
    }
    this.#part(".cross")?.toggleAttribute("hidden", !tip.hasCross);
    const name = this.#part(".name");
    if (name) name.textContent = tip.name;
  }

  showDraft(draft: PenDraft | undefined): void {
    const group = this.#part(".area");
    group?.toggleAttribute("hidden", draft === undefined);
    if (!draft) return;
    const { points, next, color } = draft;
    const first = points[0];
    const path = [...points, ...(next ? [next] : [])].map(({ x, y }) => `${x},${y}`).join(" ");
    for (const line of group?.querySelectorAll("polygon, polyline") ?? []) line.setAttribute("points", path);
    group?.style.setProperty("--color", color);
    this.#part(".first")?.setAttribute("transform", `translate(${first?.x ?? 0} ${first?.y ?? 0})`);
  }

  render(): TemplateResult {
    return html`<svg class="pen" aria-hidden="true">
      <g ${ref(this.#group)}>
        <g class="area" hidden>
          <polygon></polygon>
          <polyline class="halo"></polyline>
          <polyline class="line"></polyline>
          <g class="first"><circle class="at-point" r="6"></circle></g>
        </g>
        <g class="tip" hidden>
          <circle class="halo"></circle>
          <circle class="line"></circle>
          <g class="at-point">
            <g class="cross">
              <path class="halo" d="M-14 0H14M0 -14V14"></path>
              <path class="line" d="M-14 0H14M0 -14V14"></path>
            </g>
            <text class="name" x="14" y="-10"></text>
          </g>
        </g>
      </g>
    </svg>`;
  }

  #part(selector: string): SVGElement | null {
    return this.#group.value?.querySelector<SVGElement>(selector) ?? null;
  }
}

export const penLayerStyles = css`
  .pen {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    fill: none;
    pointer-events: none;
  }
  .pen .halo {
    stroke: #fff;
    stroke-width: calc(var(--px) * 3px);
    stroke-opacity: 0.8;
  }
  .pen .line {
    stroke: #111;
    stroke-width: calc(var(--px) * 1px);
  }
  .pen .at-point .halo {
    stroke-width: 4px;
  }
  .pen .at-point .line {
    stroke-width: 1.5px;
  }
  .pen .area .line {
    stroke: var(--color);
    stroke-width: calc(var(--px) * 2px);
  }
  .pen polygon {
    fill: var(--color);
    fill-opacity: 0.25;
  }
  .pen .first circle {
    fill: #fff;
    stroke: #111;
    stroke-width: 2px;
  }
  .pen .name {
    fill: #fff;
    stroke: #111;
    stroke-width: 3px;
    paint-order: stroke;
    font: 600 13px system-ui, sans-serif;
  }
`;
