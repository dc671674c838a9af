import { css, html, type PropertyDeclarations, type TemplateResult } from "lit";
import { CrowdElement } from "../base/crowd-element.ts";
import { renderTabs, tabStyles } from "../base/tabs.ts";
import { buttonStyles, theme } from "../base/theme.ts";

/** `<crowd-tabs>`: shows one of its `<crowd-tab>` at a time. */
export class CrowdTabs extends CrowdElement {
  static override properties: PropertyDeclarations = { page: { state: true } };

  static override styles = [
    theme,
    buttonStyles,
    tabStyles,
    css`
      :host {
        display: block;
        margin: 8px 0;
      }
    `,
  ];

  declare protected page: number;

  readonly #observer = new MutationObserver(() => this.requestUpdate());

  constructor() {
    super();
    this.page = 0;
    this.addEventListener("invalid", this.#show, { capture: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this, { childList: true, subtree: true, attributeFilter: ["header"] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  protected override willUpdate(): void {
    for (const [index, tab] of this.#tabs.entries()) tab.slot = `page-${index}`;
  }

  protected override render(): TemplateResult {
    const tabs = this.#tabs;
    const pages = tabs.map((tab, index) => ({
      header: tab.getAttribute("header") || `Tab ${index + 1}`,
      content: html`<slot name=${`page-${index}`}></slot>`,
    }));
    const onChoose = (page: number) => {
      this.page = page;
    };
    return html`
      ${renderTabs({ pages, current: Math.max(0, Math.min(this.page, tabs.length - 1)), onChoose })}
      <slot></slot>
    `;
  }

  get #tabs(): Element[] {
    return [...this.children].filter((child) => child.localName === "crowd-tab");
  }

  /** A control that may not be submitted must be seen at once, for the focus to go there. */
  #show(event: Event): void {
    const page = this.#tabs.findIndex((tab) => event.target instanceof Node && tab.contains(event.target));
    if (page === -1) return;
    this.page = page;
    this.performUpdate();
  }
}
