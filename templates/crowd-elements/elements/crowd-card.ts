import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { CrowdElement } from "../base/crowd-element.ts";
import { theme } from "../base/theme.ts";

/** `<crowd-card>`: a box with a heading and a picture on top. */
export class CrowdCard extends CrowdElement {
  static override properties: PropertyDeclarations = { heading: {}, image: {} };

  static override styles = [
    theme,
    css`
      :host {
        display: block;
        padding: 16px 20px;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--surface);
        overflow-wrap: anywhere;
      }
      img {
        display: block;
        max-width: 100%;
        margin-bottom: 12px;
        border-radius: var(--radius);
      }
      h3 {
        margin: 0 0 8px;
        font-size: 17px;
      }
    `,
  ];

  declare heading: string | null;
  declare image: string | null;

  protected override render(): TemplateResult {
    return html`
      ${this.image ? html`<img src=${this.image} alt="" />` : nothing}
      ${this.heading ? html`<h3>${this.heading}</h3>` : nothing}
      <slot></slot>
    `;
  }
}
