import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { CrowdElement } from "../base/crowd-element.ts";
import { renderIcon } from "../base/icons.ts";
import { theme } from "../base/theme.ts";

/** `<crowd-button>`: submits or resets the form only where `form-action` says so; else it is the author's script's. */
export class CrowdButton extends CrowdElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...CrowdElement.shadowRootOptions,
    delegatesFocus: true,
  };

  static override properties: PropertyDeclarations = {
    disabled: { type: Boolean, reflect: true },
    loading: { type: Boolean, reflect: true },
    variant: { reflect: true },
    formAction: { attribute: "form-action", reflect: true },
    href: {},
    target: {},
    icon: {},
    iconUrl: { attribute: "icon-url" },
    iconAlign: { attribute: "icon-align" },
  };

  static override styles = [theme, buttonLook()];

  declare disabled: boolean;
  declare loading: boolean;
  declare variant: string | null;
  declare formAction: string | null;
  declare href: string | null;
  declare target: string | null;
  declare icon: string | null;
  declare iconUrl: string | null;
  declare iconAlign: string | null;

  constructor() {
    super();
    this.disabled = false;
    this.loading = false;
    this.addEventListener("click", this.#actAfterListeners);
  }

  protected override render(): TemplateResult {
    if (this.href && !this.disabled) {
      return html`<a class="button" part="button" href=${this.href} target=${this.target ?? nothing}
        >${this.#renderContent()}</a
      >`;
    }
    return html`<button
      class="button"
      part="button"
      type="button"
      ?disabled=${this.disabled || this.loading}
      aria-busy=${this.loading ? "true" : nothing}
    >
      ${this.#renderContent()}
    </button>`;
  }

  #renderContent(): TemplateResult {
    const icon = this.iconUrl ? html`<img src=${this.iconUrl} alt="" />` : renderIcon(this.icon ?? "");
    const text = html`<slot></slot>`;
    const spinner = this.loading ? html`<span class="spinner"></span>` : nothing;
    return this.iconAlign === "right" ? html`${spinner}${text}${icon}` : html`${spinner}${icon}${text}`;
  }

  /**
   * Like the action of a native button, ours comes after all listeners of the click, which may fill in hidden
   * inputs or prevent it. A task of its own is the only place that is surely after them.
   */
  #actAfterListeners(event: MouseEvent): void {
    if (this.disabled || this.loading || (this.formAction !== "submit" && this.formAction !== "reset"))
      return;
    setTimeout(() => {
      const form = this.#form();
      if (event.defaultPrevented || form === null) return;
      if (this.formAction === "submit") form.requestSubmit();
      else form.reset();
    });
  }

  /** The nearest form around it, also across the shadow roots that it stands in. */
  #form(): HTMLFormElement | null {
    for (let element: Element | undefined = this; element; element = shadowHostOf(element)) {
      const form = element.closest("form");
      if (form) return form;
    }
    return null;
  }
}

function shadowHostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

function buttonLook() {
  return css`
    :host {
      display: inline-block;
      margin: 4px 8px 4px 0;
      vertical-align: top;
    }
    .button {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: 8px;
      width: 100%;
      min-height: 40px;
      padding: 7px 18px;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--raised);
      color: var(--text);
      font: inherit;
      font-weight: 600;
      text-decoration: none;
      cursor: pointer;
    }
    .button:hover {
      background: var(--sunken);
    }
    .button:disabled {
      border-color: var(--line);
      background: var(--sunken);
      color: var(--muted);
      cursor: default;
    }
    :host([variant="primary"]) .button:not(:disabled) {
      border-color: transparent;
      background: var(--accent);
      color: var(--on-accent);
    }
    :host([variant="primary"]) .button:not(:disabled):hover {
      background: color-mix(in srgb, var(--accent), black 12%);
    }
    :host([variant="link"]) .button,
    :host([variant="icon"]) .button {
      padding-inline: 8px;
      border-color: transparent;
      background: transparent;
      color: var(--accent);
    }
    :host([variant="link"]) .button:hover {
      text-decoration: underline;
    }
    img {
      height: 18px;
    }
    .spinner {
      width: 16px;
      height: 16px;
      border: 2px solid currentColor;
      border-right-color: transparent;
      border-radius: 50%;
    }
    @media (prefers-reduced-motion: no-preference) {
      .spinner {
        animation: turn 0.8s linear infinite;
      }
    }
    @keyframes turn {
      to {
        rotate: 1turn;
      }
    }
  `;
}
