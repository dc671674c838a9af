import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { CrowdTextControl } from "../base/crowd-text-control.ts";

/** `<crowd-text-area>`: several lines of text. Answers with a string; left empty, with nothing. */
export class CrowdTextArea extends CrowdTextControl {
  static override properties: PropertyDeclarations = {
    rows: { type: Number },
    maxRows: { type: Number, attribute: "max-rows" },
    charCounter: { type: Boolean, attribute: "char-counter" },
  };

  declare rows: number | null;
  /** It grows with the text up to this number of lines. */
  declare maxRows: number | null;
  declare charCounter: boolean;

  constructor() {
    super();
    this.charCounter = false;
  }

  protected override renderControl(accessibleName: string): TemplateResult {
    const heights = `min-height: calc(${this.rows || 2}lh + 18px); max-height: ${
      this.maxRows ? `calc(${Math.max(this.maxRows, this.rows ?? 1)}lh + 18px)` : "60vh"
    }`;
    return html`<textarea
        id="control"
        aria-label=${accessibleName || nothing}
        aria-invalid=${this.shownProblem === "" ? nothing : "true"}
        aria-describedby=${this.shownProblem === "" ? nothing : "invalid"}
        .style=${heights}
        .value=${live(this.value)}
        placeholder=${this.placeholder ?? nothing}
        maxlength=${this.maxLength ?? nothing}
        ?required=${this.required}
        ?disabled=${this.matches(":disabled")}
        @beforeinput=${this.onBeforeInput}
        @input=${this.onInput}
        @change=${this.announceChange}
      ></textarea>
      ${this.charCounter ? html`<p class="counter">${this.#count()}</p>` : nothing}`;
  }

  #count(): string {
    return this.maxLength ? `${this.value.length} / ${this.maxLength}` : String(this.value.length);
  }
}
