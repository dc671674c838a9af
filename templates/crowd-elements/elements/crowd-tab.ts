import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { CrowdElement } from "../base/crowd-element.ts";
import { theme } from "../base/theme.ts";

/** `<crowd-tab>`: a page of the `<crowd-tabs>` around it; on its own a part of the page with a heading. */
export class CrowdTab extends CrowdElement {
  static override properties: PropertyDeclarations = { header: { reflect: true } };

  static override styles = [
    theme,
    css`
      :host {
        display: block;
      }
    `,
  ];

  /** The text on the tab. */
  declare header: string | null;

  protected override render(): TemplateResult {
    const isPage = this.parentElement?.localName === "crowd-tabs";
    return html`${isPage || !this.header ? nothing : html`<h3>${this.header}</h3>`}<slot></slot>`;
  }
}
