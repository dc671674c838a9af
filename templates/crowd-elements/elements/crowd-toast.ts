import { css, html, type PropertyDeclarations, type TemplateResult } from "lit";
import { CrowdElement } from "../base/crowd-element.ts";
import { ReleasedChildren } from "../base/released-children.ts";
import { buttonStyles, theme } from "../base/theme.ts";

/** The documentation gives no time; this is that of the control that the element descends from. */
const DEFAULT_DURATION = 3000;

let openToast: CrowdToast | undefined;

/**
 * `<crowd-toast>`: a message at the edge of the window that goes away by itself. One is shown at a time. It stays
 * as long as the pointer or the focus is in it, so that nobody has to read in a hurry.
 */
export class CrowdToast extends CrowdElement {
  static override properties: PropertyDeclarations = {
    duration: { type: Number },
    opened: { type: Boolean, reflect: true },
    text: {},
  };

  static override styles = [
    theme,
    buttonStyles,
    css`
      .toast {
        position: fixed;
        bottom: 16px;
        left: 16px;
        z-index: 1000;
        display: flex;
        align-items: flex-start;
        gap: 12px;
        max-width: min(480px, calc(100vw - 32px));
        padding: 12px 16px;
        border-radius: var(--radius);
        background: light-dark(#20242d, #e9edf3);
        color: light-dark(#ffffff, #161a22);
        box-shadow: 0 6px 24px rgb(0 0 0 / 0.3);
        overflow-wrap: anywhere;
      }
      .message {
        flex: 1;
      }
      button,
      button:hover:not(:disabled) {
        margin: -4px -8px;
        border-color: transparent;
        background: transparent;
        color: inherit;
      }
      button:focus-visible {
        outline-color: currentColor;
      }
    `,
  ];

  /** In milliseconds; 0 or less until the worker closes it. */
  declare duration: number;
  /** Whether it is shown. */
  declare opened: boolean;
  /** The message; without it, the content of the element is the message. */
  declare text: string | null;

  #closing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.duration = DEFAULT_DURATION;
    this.opened = false;
    new ReleasedChildren(this, () => this.hasAttribute("text"));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#closing);
  }

  protected override render(): TemplateResult {
    const close = () => {
      this.opened = false;
    };
    return html`<div role="status">
      <div
        class="toast"
        ?hidden=${!this.opened}
        @pointerenter=${this.#stay}
        @pointerleave=${this.#closeLater}
        @focusin=${this.#stay}
        @focusout=${this.#closeLater}
      >
        <div class="message">${this.text || html`<slot></slot>`}</div>
        <button type="button" aria-label="Dismiss" @click=${close}>✕</button>
      </div>
    </div>`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has("opened") && !changed.has("duration")) return;
    this.#stay();
    if (!this.opened) return;
    if (openToast !== this && openToast !== undefined) openToast.opened = false;
    openToast = this;
    this.#closeLater();
  }

  #stay(): void {
    clearTimeout(this.#closing);
  }

  #closeLater(): void {
    this.#stay();
    if (!this.opened || !(this.duration > 0)) return;
    this.#closing = setTimeout(() => {
      this.opened = false;
    }, this.duration);
  }
}
