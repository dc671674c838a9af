import { html, type PropertyDeclarations, type TemplateResult } from "lit";
import { CrowdElement } from "./crowd-element.ts";
import { renderIconOrPicture } from "./icons.ts";
import { ReleasedChildren } from "./released-children.ts";

/** The base of the buttons that show an icon. What a click does is up to the author's scripts. */
export abstract class CrowdIconControl extends CrowdElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...CrowdElement.shadowRootOptions,
    delegatesFocus: true,
  };

  static override properties: PropertyDeclarations = {
    disabled: { type: Boolean, reflect: true },
    icon: {},
    title: { reflect: true, useDefault: true },
  };

  declare disabled: boolean;
  /** The name of an icon, or the address of a picture. */
  declare icon: string | null;
  /** Shown as a tool tip; also the button's accessible name. */
  declare title: string;

  constructor() {
    super();
    this.disabled = false;
    this.title = "";
    this.addEventListener("click", this.#stopWhenDisabled);
    new ReleasedChildren(this);
  }

  /** What stands in the button where there is no icon. */
  protected get text(): string {
    return "";
  }

  protected override render(): TemplateResult {
    const icon = this.icon ?? "";
    return html`<button
      type="button"
      part="button"
      aria-label=${this.getAttribute("aria-label") || this.title || this.text || icon || "Button"}
      ?disabled=${this.disabled}
    >
      ${icon === "" ? this.text : renderIconOrPicture(icon)}
    </button>`;
  }

  /** A click from a script, too, since that does not go through the button. */
  #stopWhenDisabled(event: Event): void {
    if (this.disabled) event.stopImmediatePropagation();
  }
}
