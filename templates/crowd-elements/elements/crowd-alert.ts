import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { CrowdElement } from "../base/crowd-element.ts";
import { renderIcon } from "../base/icons.ts";
import { buttonStyles, theme } from "../base/theme.ts";

const ICONS: Readonly<Record<string, string>> = {
  info: "info",
  success: "check",
  error: "error",
  warning: "warning",
};

/** `<crowd-alert>`: a message to the worker. */
export class CrowdAlert extends CrowdElement {
  static override properties: PropertyDeclarations = {
    type: { reflect: true, useDefault: true },
    dismissible: { type: Boolean },
  };

  static override styles = [
    theme,
    buttonStyles,
    css`
      :host {
        --tone: light-dark(#1d4fc4, #8fb0ff);
        display: block;
        margin: 8px 0;
      }
      :host([type="success"]) {
        --tone: light-dark(#1b7a3d, #6fd894);
      }
      :host([type="error"]) {
        --tone: light-dark(#b3261e, #ff9c92);
      }
      :host([type="warning"]) {
        --tone: light-dark(#8a5a00, #f2c265);
      }
      .alert {
        display: flex;
        align-items: flex-start;
        gap: 12px;
        padding: 10px 14px;
        border: 1px solid var(--tone);
        border-radius: var(--radius);
        background: color-mix(in srgb, var(--tone) 8%, var(--surface));
      }
      .icon {
        flex: none;
        margin-top: 2px;
        color: var(--tone);
      }
      .message {
        flex: 1;
        overflow-wrap: anywhere;
      }
      button {
        margin: -4px -8px -4px 0;
        border-color: transparent;
        background: transparent;
      }
    `,
  ];

  /** `info`, `success`, `error` or `warning`. */
  declare type: string;
  declare dismissible: boolean;

  constructor() {
    super();
    this.type = "info";
    this.dismissible = false;
  }

  protected override render(): TemplateResult {
    return html`<div class="alert" role=${this.type === "error" ? "alert" : "status"}>
      ${renderIcon(ICONS[this.type] ?? "info")}
      <div class="message"><slot></slot></div>
      ${
        this.dismissible
          ? html`<button type="button" aria-label="Dismiss" @click=${() => this.remove()}>✕</button>`
          : nothing
      }
    </div>`;
  }
}
