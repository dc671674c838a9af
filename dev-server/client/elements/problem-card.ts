import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import type { Problem } from "../../../lambdas/contract/errors.ts";
import { baseStyles } from "../design/base-styles.ts";
import { icon } from "../design/icons.ts";

/** What went wrong, where, and what to do about it. */
export class ProblemCard extends LitElement {
  static override properties = {
    problem: { attribute: false },
  };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        color: var(--text);
        font-size: 13px;
        overflow-wrap: anywhere;
      }
      .summary {
        display: flex;
        gap: 9px;
        font-size: 14px;
        font-weight: 640;
        line-height: 1.4;
        white-space: pre-line;
      }
      .summary .icon {
        margin-top: 1px;
        padding: 3px;
        border-radius: 50%;
        background: var(--bad);
        color: var(--surface);
      }
      .where {
        margin: 10px 0 0;
        color: var(--bad);
        font: 12px/1.5 var(--mono);
      }
      .where .folder {
        color: var(--muted);
      }
      .excerpt {
        margin-top: 10px;
        padding: 10px 0;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--sunken);
        font: 12px/1.6 var(--mono);
        overflow-x: auto;
        overflow-wrap: normal;
      }
      .excerpt span {
        display: block;
        width: max-content;
        min-width: 100%;
        padding: 0 12px;
        color: var(--muted);
        white-space: pre;
      }
      .excerpt .marked {
        background: var(--bad-soft);
        color: var(--text);
      }
      .excerpt .carets {
        color: var(--bad);
        font-weight: 700;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 5px 14px;
        margin-top: 12px;
      }
      dt {
        color: var(--muted);
      }
      dd {
        font: 12px/1.6 var(--mono);
        white-space: pre-wrap;
      }
      .fix {
        font: inherit;
        font-weight: 560;
      }
    `,
  ];

  declare problem: Problem;

  protected override render(): TemplateResult {
    const { summary, expected, found, where, fix, excerpt } = this.problem;
    return html`
      <p class="summary">${icon("alert", 18)}<span>${summary}</span></p>
      ${where === undefined ? nothing : renderWhere(where)}
      ${excerpt === undefined ? nothing : renderExcerpt(excerpt)}
      ${
        expected === undefined && found === undefined && fix === undefined
          ? nothing
          : html`<dl>
              ${expected === undefined ? nothing : html`<dt>Expected</dt><dd>${expected}</dd>`}
              ${found === undefined ? nothing : html`<dt>Found</dt><dd>${found}</dd>`}
              ${fix === undefined ? nothing : html`<dt>Fix</dt><dd class="fix">${fix}</dd>`}
            </dl>`
      }
    `;
  }
}

/** The file stands out of its folders. */
function renderWhere(where: string): TemplateResult {
  const end = where.lastIndexOf("/") + 1;
  return html`<p class="where"><span class="folder">${where.slice(0, end)}</span>${where.slice(end)}</p>`;
}

function renderExcerpt(excerpt: string): TemplateResult {
  const lines = excerpt.split("\n").map((line) => {
    const kind = line.startsWith(">") ? "marked" : /^[\s|]*\^+\s*$/.test(line) ? "carets" : "";
    return html`<span class=${kind}>${line}</span>`;
  });
  return html`<pre class="excerpt" tabindex="0" role="region" aria-label="The lines around the place">${lines}</pre>`;
}

customElements.define("problem-card", ProblemCard);

declare global {
  interface HTMLElementTagNameMap {
    "problem-card": ProblemCard;
  }
}
