import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { baseStyles } from "../design/base-styles.ts";
import { icon } from "../design/icons.ts";
import type { Toast } from "../state/app-state.ts";

const SHOWN_IN_MS = { plain: 3000, good: 4000, bad: 9000 } as const;

/** Short messages that go by themselves. */
export class ToastList extends LitElement {
  static override properties = { toasts: { attribute: false } };
  static override styles = [
    baseStyles,
    css`
      :host {
        position: fixed;
        bottom: 24px;
        left: 50%;
        z-index: 5;
        display: grid;
        justify-items: center;
        gap: 8px;
        transform: translateX(-50%);
      }
      button {
        display: flex;
        align-items: center;
        gap: 8px;
        max-width: min(560px, 90vw);
        padding: 9px 16px 9px 14px;
        border: none;
        border-radius: 10px;
        background: var(--text);
        color: var(--surface);
        font: inherit;
        font-size: 13px;
        text-align: left;
        box-shadow: var(--shadow-high);
        cursor: pointer;
      }
      .bad {
        background: var(--bad);
      }
      @media (prefers-reduced-motion: no-preference) {
        button {
          animation: rise 0.2s ease-out;
        }
      }
      @keyframes rise {
        from {
          opacity: 0;
          transform: translateY(8px);
        }
      }
    `,
  ];

  declare toasts: readonly Toast[];
  declare onLeave: (id: number) => void;
  readonly #timed = new Set<number>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute("role", "status");
  }

  protected override updated(_changed: PropertyValues<this>): void {
    for (const { id, tone } of this.toasts) {
      if (this.#timed.has(id)) continue;
      this.#timed.add(id);
      setTimeout(() => this.onLeave(id), SHOWN_IN_MS[tone]);
    }
  }

  protected override render(): TemplateResult {
    return html`${repeat(
      this.toasts,
      ({ id }) => id,
      ({
        id,
        tone,
        text,
      }) => html`<button type="button" class=${tone} title="Put away" @click=${() => this.onLeave(id)}>
        ${icon(tone === "bad" ? "alert" : "check", 14)} ${text}
      </button>`,
    )}`;
  }
}

customElements.define("toast-list", ToastList);

declare global {
  interface HTMLElementTagNameMap {
    "toast-list": ToastList;
  }
}
