import { css, html, type TemplateResult } from "lit";
import { CrowdElement } from "../base/crowd-element.ts";
import { theme } from "../base/theme.ts";
import { CrowdRadioButton } from "./crowd-radio-button.ts";

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** `<crowd-radio-group>`: the radio buttons in it exclude each other. It adds nothing to the answer itself. */
export class CrowdRadioGroup extends CrowdElement {
  static override styles = [
    theme,
    css`
      :host {
        display: block;
        margin: 4px 0;
      }
    `,
  ];

  constructor() {
    super();
    this.attachInternals().role = "radiogroup";
    this.addEventListener("keydown", this.#onKey);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** Arrow keys go to the next button and check it, as in a native group. */
  #onKey(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const from = event.target;
    if (step === undefined || !(from instanceof CrowdRadioButton)) return;
    const buttons = from.group.filter((button) => !button.matches(":disabled"));
    const next = buttons[(buttons.indexOf(from) + step + buttons.length) % buttons.length];
    event.preventDefault();
    next?.focus();
    next?.turn(true);
  }
}
