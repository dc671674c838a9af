import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { choiceStyles } from "../base/choice-styles.ts";
import { CrowdChoiceControl } from "../base/crowd-choice-control.ts";
import { theme } from "../base/theme.ts";

/**
 * `<crowd-radio-button>`: in a `<crowd-radio-group>`, checking one unchecks the others, whatever their names are.
 * Each answers under its own name.
 */
export class CrowdRadioButton extends CrowdChoiceControl {
  static override styles = [theme, choiceStyles];

  override get checked(): boolean {
    return super.checked;
  }

  override set checked(checked: boolean) {
    super.checked = checked;
    if (checked) this.#uncheckOthers();
    for (const button of this.group) button.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.checked) this.#uncheckOthers();
  }

  /** The buttons of which one can be checked, in the order of the document. */
  get group(): readonly CrowdRadioButton[] {
    const buttons = this.closest("crowd-radio-group")?.querySelectorAll("crowd-radio-button") ?? [];
    return [...buttons].filter((button) => button instanceof CrowdRadioButton);
  }

  protected override get clicked(): boolean {
    return true;
  }

  protected override render(): TemplateResult {
    const isOtherChecked = this.group.some((button) => button.checked && button !== this);
    return html`<label>
        <input
          type="radio"
          .checked=${live(this.checked)}
          tabindex=${isOtherChecked ? -1 : 0}
          ?disabled=${this.matches(":disabled")}
          @change=${this.onNativeChange}
        />
        <span><slot></slot></span>
      </label>
      ${this.renderShownProblem()}`;
  }

  #uncheckOthers(): void {
    for (const button of this.group) if (button !== this) button.checked = false;
  }
}
