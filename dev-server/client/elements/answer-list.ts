import { html, nothing, type TemplateResult } from "lit";
import type { AnswerSummary } from "../../protocol.ts";
import { icon } from "../design/icons.ts";

/** Who has answered, and how long it took them. */
export function renderAnswers(answers: readonly AnswerSummary[], clear: () => void): TemplateResult {
  const isGivenHere = answers.some(({ source }) => source === "preview");
  return html`
    <ul class="answers" aria-label="Who answered">
      ${answers.map(
        ({ workerId, source, timeSpentInSeconds: seconds }) => html`<li>
          ${icon("worker", 14)}
          <span>${source === "preview" ? `Worker ${previewWorker(workerId)}` : shortId(workerId)}</span>
          <span class="muted">${source === "preview" ? "here" : "recorded"}</span>
          <span class="muted number">${seconds === undefined ? nothing : `${seconds.toFixed(1)} s`}</span>
        </li>`,
      )}
    </ul>
    ${
      isGivenHere
        ? html`<button type="button" @click=${clear}>${icon("trash", 14)} Forget the answers given here</button>`
        : nothing
    }
  `;
}

/** The number of a person in the preview: their worker id ends with it. */
export function previewWorker(workerId: string): number {
  return Number(/\d$/.exec(workerId)?.[0]);
}

function shortId(workerId: string): string {
  return workerId.slice(workerId.lastIndexOf(".") + 1).slice(0, 8);
}
