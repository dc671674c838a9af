import { css, html, type PropertyDeclarations, type TemplateResult } from "lit";
import { CrowdElement } from "../base/crowd-element.ts";
import { dialogStyles } from "../base/dialog-styles.ts";
import { buttonStyles, theme } from "../base/theme.ts";

/** `<crowd-modal>`: a link or a button that opens its content in a dialog. */
export class CrowdModal extends CrowdElement {
  static override properties: PropertyDeclarations = {
    linkText: { attribute: "link-text" },
    linkType: { attribute: "link-type" },
  };

  static override styles = [
    theme,
    buttonStyles,
    dialogStyles,
    css`
      :host {
        display: block;
        margin: 8px 0;
      }
      button.link {
        padding-inline: 0;
        font-size: 15px;
        text-decoration: underline;
      }
      .close {
        float: right;
        margin: -4px -8px 8px 16px;
      }
    `,
  ];

  declare linkText: string | null;
  /** `link` or `button`. */
  declare linkType: string | null;

  constructor() {
    super();
    // A control in it that may not be submitted must be seen; the event does not bubble.
    this.addEventListener("invalid", () => this.#open(), { capture: true });
  }

  protected override render(): TemplateResult {
    const text = this.linkText || "Click to open modal";
    return html`
      <button type="button" class=${this.linkType === "button" ? "" : "quiet link"} aria-haspopup="dialog" @click=${this.#open}>
        ${text}
      </button>
      <dialog aria-label=${text}>
        <button type="button" class="close" aria-label="Close" @click=${this.#close}>✕</button>
        <slot></slot>
      </dialog>
    `;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector("dialog");
  }

  #open(): void {
    if (!this.#dialog?.open) this.#dialog?.showModal();
  }

  #close(): void {
    this.#dialog?.close();
  }
}
