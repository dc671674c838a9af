import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from "lit";
import type { AttributeProblem } from "./json-attribute.ts";
import { theme } from "./theme.ts";

/** The base of every crowd element: the common look, and complaints to the author in the element's place. */
export abstract class CrowdElement extends LitElement {
  static override styles: CSSResultGroup = theme;

  /** What is wrong with the element's use in the template. */
  protected get problems(): readonly AttributeProblem[] {
    return [];
  }

  /** Stands in every template that has attributes which can be wrong. */
  protected renderProblems(): TemplateResult | typeof nothing {
    if (this.problems.length === 0) return nothing;
    return html`${this.problems.map(
      (problem) => html`
        <div class="problem" role="note">
          <strong>&lt;${this.localName}&gt;</strong> ${problem.message}
          ${problem.excerpt === undefined ? nothing : html`<pre>${problem.excerpt}</pre>`}
        </div>
      `,
    )}`;
  }
}
