import { css, html, type PropertyDeclarations, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { choiceStyles } from "../base/choice-styles.ts";
import { CrowdChoiceControl } from "../base/crowd-choice-control.ts";
import { theme } from "../base/theme.ts";

/** `<crowd-toggle-button>`: a switch; answers like a checkbox. */
export class CrowdToggleButton extends CrowdChoiceControl {
  static override properties: PropertyDeclarations = { invalid: { type: Boolean, reflect: true } };

  static override styles = [
    theme,
    choiceStyles,
    css`
      input {
        appearance: none;
        position: relative;
        width: 38px;
        height: 22px;
        margin: calc((1lh - 22px) / 2) 0 0;
        border-radius: 11px;
        background: var(--line-strong);
        cursor: inherit;
      }
      input::before {
        content: "";
        position: absolute;
        top: 3px;
        left: 3px;
        width: 16px;
        height: 16px;
        border-radius: 50%;
        background: var(--surface);
      }
      input:checked {
        background: var(--accent);
      }
      input:checked::before {
        left: 19px;
      }
      input:disabled {
        opacity: 0.5;
      }
      input[aria-invalid="true"] {
        box-shadow: 0 0 0 2px var(--danger);
      }
      @media (forced-colors: active) {
        input {
          appearance: auto;
        }
        input::before {
          display: none;
        }
      }
    `,
  ];

  declare invalid: boolean;

  constructor() {
    super();
    this.invalid = false;
  }

  protected override render(): TemplateResult {
    return html`<label>
        <input
          type="checkbox"
          role="switch"
          .checked=${live(this.checked)}
          ?required=${this.required}
          ?disabled=${this.matches(":disabled")}
          aria-invalid=${this.invalid || this.shownProblem !== ""}
          @change=${this.onNativeChange}
        />
        <span><slot></slot></span>
      </label>
      ${this.renderShownProblem()}`;
  }
}
