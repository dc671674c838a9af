import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { choiceStyles } from "../base/choice-styles.ts";
import { CrowdChoiceControl } from "../base/crowd-choice-control.ts";
import { theme } from "../base/theme.ts";

/** `<crowd-checkbox>`: checkboxes of one name make one object of booleans in the answer. */
export class CrowdCheckbox extends CrowdChoiceControl {
  static override styles = [theme, choiceStyles];

  protected override render(): TemplateResult {
    return html`<label>
        <input
          type="checkbox"
          .checked=${live(this.checked)}
          ?required=${this.required}
          ?disabled=${this.matches(":disabled")}
          aria-invalid=${this.shownProblem === "" ? nothing : "true"}
          @change=${this.onNativeChange}
        />
        <span><slot></slot></span>
      </label>
      ${this.renderShownProblem()}`;
  }
}
