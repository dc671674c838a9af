import { css, html, LitElement, type TemplateResult } from "lit";
import { baseStyles } from "../design/base-styles.ts";

const STEP = 24;

/** The border between the worker's page and the panel, to drag or to move with the arrow keys. */
export class SplitHandle extends LitElement {
  static override properties = {
    size: { type: Number },
    smallest: { type: Number },
    largest: { type: Number },
  };
  static override styles = [
    baseStyles,
    css`
      :host {
        position: relative;
        display: block;
        width: 1px;
        background: var(--line);
      }
      div {
        position: absolute;
        inset: 0 -4px;
        z-index: 2;
        cursor: col-resize;
        touch-action: none;
      }
      div::after {
        content: "";
        position: absolute;
        inset: 0 3px;
        border-radius: 2px;
        transition: background-color 0.15s;
      }
      div:hover::after,
      div:focus-visible::after,
      div:active::after {
        background: var(--accent);
      }
      div:focus-visible {
        outline: none;
      }
    `,
  ];

  /** Of the panel behind it, in CSS pixels. */
  declare size: number;
  declare smallest: number;
  declare largest: number;
  declare onResize: (size: number) => void;

  protected override render(): TemplateResult {
    return html`<div
      role="separator"
      tabindex="0"
      aria-label="Width of the panel"
      aria-orientation="vertical"
      aria-valuenow=${Math.round(this.size)}
      aria-valuemin=${this.smallest}
      aria-valuemax=${this.largest}
      @pointerdown=${this.#press}
      @pointermove=${this.#drag}
      @keydown=${this.#key}
    ></div>`;
  }

  #press(event: PointerEvent): void {
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
  }

  #drag(event: PointerEvent): void {
    const handle = event.currentTarget;
    if (!(handle instanceof Element) || !handle.hasPointerCapture(event.pointerId)) return;
    const { left } = this.getBoundingClientRect();
    this.#resize(this.size + left - event.clientX);
  }

  #key(event: KeyboardEvent): void {
    const step = event.key === "ArrowLeft" ? STEP : event.key === "ArrowRight" ? -STEP : undefined;
    if (step === undefined) return;
    event.preventDefault();
    this.#resize(this.size + step);
  }

  #resize(size: number): void {
    this.onResize(Math.max(this.smallest, Math.min(this.largest, size)));
  }
}

customElements.define("split-handle", SplitHandle);

declare global {
  interface HTMLElementTagNameMap {
    "split-handle": SplitHandle;
  }
}
