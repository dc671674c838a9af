import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { CrowdTextControl } from "../base/crowd-text-control.ts";

/** `<crowd-input>`: one line of text. Answers with a string, of any `type`; left empty, with nothing. */
export class CrowdInput extends CrowdTextControl {
  static override properties: PropertyDeclarations = { type: {} };

  declare type: string | null;

  protected override renderControl(accessibleName: string): TemplateResult {
    return html`<input
      id="control"
      type=${this.type ?? "text"}
      aria-label=${accessibleName || nothing}
      aria-invalid=${this.shownProblem === "" ? nothing : "true"}
      aria-describedby=${this.shownProblem === "" ? nothing : "invalid"}
      .value=${live(this.value)}
      placeholder=${this.placeholder ?? nothing}
      maxlength=${this.maxLength ?? nothing}
      ?required=${this.required}
      ?disabled=${this.matches(":disabled")}
      @beforeinput=${this.onBeforeInput}
      @input=${this.onInput}
      @change=${this.announceChange}
    />`;
  }
}
