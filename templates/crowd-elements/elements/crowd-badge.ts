import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { CrowdElement } from "../base/crowd-element.ts";
import { renderIconOrPicture } from "../base/icons.ts";
import type { AttributeProblem } from "../base/json-attribute.ts";
import { ReleasedChildren } from "../base/released-children.ts";
import { theme } from "../base/theme.ts";

/** `<crowd-badge>`: an icon or a short text over the top right corner of another element. */
export class CrowdBadge extends CrowdElement {
  static override properties: PropertyDeclarations = { for: {}, icon: {}, label: {} };

  static override styles = [
    theme,
    css`
      .badge {
        position: absolute;
        z-index: 1;
        display: grid;
        place-items: center;
        min-width: 24px;
        height: 24px;
        padding: 0 6px;
        border-radius: 12px;
        background: var(--accent);
        color: var(--on-accent);
        font-size: 12px;
        font-weight: 700;
        white-space: nowrap;
        pointer-events: none;
      }
      .icon {
        width: 14px;
        height: 14px;
      }
    `,
  ];

  /** The id of the element; without it, the one that the badge stands in. */
  declare for: string | null;
  /** The name of an icon, or the address of a picture. */
  declare icon: string | null;
  /** A text of up to three characters, for want of an icon. */
  declare label: string | null;

  readonly #resizes = new ResizeObserver(() => this.#place());

  constructor() {
    super();
    new ReleasedChildren(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The element may come after the badge, and be moved by a form.
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", () => this.requestUpdate(), { once: true });
    }
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
  }

  protected override get problems(): readonly AttributeProblem[] {
    if (!this.for || this.#target || document.readyState === "loading") return [];
    return [{ attribute: "for", message: `The attribute for names no element: no id is “${this.for}”.` }];
  }

  protected override render(): TemplateResult {
    const name = this.icon ?? "";
    return html`
      ${this.renderProblems()}
      <span class="badge" role=${name === "" ? nothing : "img"} aria-label=${name === "" ? nothing : this.label || name}>
        ${name === "" ? (this.label ?? "") : renderIconOrPicture(name)}
      </span>
    `;
  }

  protected override updated(): void {
    this.#resizes.disconnect();
    if (this.#target) this.#resizes.observe(this.#target);
    // Whatever moves the element on the page makes the page longer or shorter, but for rare cases.
    this.#resizes.observe(document.body);
    this.#place();
  }

  get #target(): Element | null {
    if (!this.for) return this.parentElement;
    return document.getElementById(this.for);
  }

  /** Puts the middle of the badge on the corner, whatever the place is that its own position counts from. */
  #place(): void {
    const badge = this.renderRoot.querySelector<HTMLElement>(".badge");
    const corner = this.#target?.getBoundingClientRect();
    if (!badge || !corner) return;
    badge.hidden = corner.width === 0 && corner.height === 0;
    const now = badge.getBoundingClientRect();
    const left = badge.offsetLeft + corner.right - (now.left + now.right) / 2;
    const top = badge.offsetTop + corner.top - (now.top + now.bottom) / 2;
    badge.style.left = `${left}px`;
    badge.style.top = `${top}px`;
  }
}
