import { html, LitElement, nothing, type TemplateResult } from "lit";
import { type RowSummary, type RowView, STAGES, type Stage, type TaskSummary } from "../../protocol.ts";
import { baseStyles, buttonStyles } from "../design/base-styles.ts";
import { icon } from "../design/icons.ts";
import { asObject } from "../label/json-reading.ts";
import { summarizeLabel } from "../label/summarize-label.ts";
import { tallyAnswers } from "../label/tally-answers.ts";
import type { Address } from "../state/address.ts";
import { rowsBeside } from "../state/app-state.ts";
import { saveFile } from "../values/save-file.ts";
import { stageFile } from "../values/stage-file.ts";
import "./html-view.ts";
import "./json-view.ts";
import "./label-card.ts";
import "./problem-card.ts";
import { renderAnswers } from "./answer-list.ts";
import { stagePanelStyles } from "./stage-panel-styles.ts";

/** What the panel's buttons do. */
export interface StagePanelActions {
  readonly go: (change: Partial<Address>) => void;
  readonly clearAnswers: () => void;
  readonly said: (text: string) => void;
}

/** One station of the data's way: what came out of it, or why nothing did. */
export class StagePanel extends LitElement {
  static override properties = {
    stage: { attribute: false },
    view: { attribute: false },
    task: { attribute: false },
    row: { attribute: false },
    address: { attribute: false },
  };
  static override styles = [baseStyles, buttonStyles, stagePanelStyles];

  declare stage: Stage;
  declare view: RowView;
  declare task: TaskSummary;
  declare row: RowSummary | undefined;
  declare address: Address;
  declare actions: StagePanelActions;

  protected override render(): TemplateResult {
    const index = STAGES.findIndex(({ name }) => name === this.stage.name);
    return html`
      <header>
        <h2><span class="muted">${index + 1}</span> ${STAGES[index]?.title}</h2>
        ${this.stage.status === "done" ? this.#renderTools() : nothing}
      </header>
      <div class="body" tabindex="0" role="region" aria-label=${STAGES[index]?.title ?? ""}>${this.#renderBody()}</div>
    `;
  }

  #renderTools(): TemplateResult {
    return html`
      <button class="quiet square" type="button" title="Copy" aria-label="Copy" @click=${this.#copy}>${icon("copy")}</button>
      <button class="quiet square" type="button" title="Download" aria-label="Download" @click=${this.#download}>
        ${icon("download")}
      </button>
    `;
  }

  #renderBody(): TemplateResult {
    const { stage } = this;
    if (stage.status === "failed") {
      return html`<div class="notice bad"><problem-card .problem=${stage.problem}></problem-card></div>`;
    }
    if (stage.status === "not-run") return this.#renderNotRun(stage.reason);
    return html`
      ${stage.name === "output-manifest-line" ? this.#renderResult(stage) : nothing}
      ${stage.name === "worker-answers" ? renderAnswers(this.view.answers, this.actions.clearAnswers) : nothing}
      ${this.#renderWarnings(stage)}
      ${
        stage.language === "json"
          ? html`<json-view .value=${stage.value}></json-view>`
          : html`<html-view .source=${stage.value}></html-view>`
      }
    `;
  }

  #renderWarnings(stage: Extract<Stage, { status: "done" }>): TemplateResult | typeof nothing {
    const warnings =
      stage.name === "rendered-template"
        ? this.view.diagnostics
        : stage.warnings.map((message) => ({ message, where: "" }));
    if (warnings.length === 0) return nothing;
    return html`<ul class="notice warn" aria-label="Warnings">
      ${warnings.map(
        ({ message, where }) => html`<li>
          ${icon("warning", 15)}
          <span>${message}${where === "" ? nothing : html`<span class="where mono">${where}</span>`}</span>
        </li>`,
      )}
    </ul>`;
  }

  #renderNotRun(reason: string): TemplateResult {
    const failed = this.view.stages.find(({ status }) => status === "failed");
    const isWaiting =
      failed === undefined && this.view.answers.length === 0 && this.view.frameUrl !== undefined;
    return html`<div class="not-run">
      <p class="kicker">Not run</p>
      <p>${reason}</p>
      ${
        failed === undefined
          ? nothing
          : html`<button type="button" @click=${() => this.actions.go({ stage: failed.name })}>Show what failed</button>`
      }
      ${
        isWaiting && !this.address.recorded
          ? html`<button type="button" @click=${() => this.actions.go({ recorded: true })}>
              Let the recorded workers answer
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderResult(stage: Extract<Stage, { status: "done" }>): TemplateResult | typeof nothing {
    if (stage.language === "html") return nothing;
    const answers = this.view.stages.find(({ name }) => name === "worker-answers");
    const votes =
      answers?.status === "done" && answers.language === "json" ? tallyAnswers(answers.value) : [];
    return html`
      <label-card
        .summary=${summarizeLabel(asObject(stage.value), this.task.labelAttributeName)}
        .votes=${votes}
        .workers=${this.view.answers.length}
        .categories=${this.task.labelCategories}
        .picture=${this.row?.thumbnail}
      ></label-card>
      ${this.#renderNextSteps()}
    `;
  }

  #renderNextSteps(): TemplateResult {
    const rows = rowsBeside(this.task, this.address);
    const next = rows[rows.findIndex(({ datasetObjectId }) => datasetObjectId === this.address.row) + 1];
    const worker = this.address.worker + 1;
    return html`<div class="next-steps">
      ${
        next === undefined
          ? nothing
          : html`<button class="primary" type="button" @click=${() => this.actions.go({ row: next.datasetObjectId, stage: undefined })}>
              Next row ${icon("forward", 14)}
            </button>`
      }
      ${
        worker > 9
          ? nothing
          : html`<button type="button" @click=${() => this.actions.go({ worker })}>Answer as worker ${worker}</button>`
      }
    </div>`;
  }

  async #copy(): Promise<void> {
    const copied = navigator.clipboard.writeText(stageFile(this.stage).text);
    this.actions.said(
      await copied.then(
        () => "Copied.",
        () => "The browser does not let this page copy.",
      ),
    );
  }

  #download(): void {
    const { extension, text, type } = stageFile(this.stage);
    saveFile(`${this.address.task}-${this.address.row}-${this.stage.name}.${extension}`, text, type);
  }
}

customElements.define("stage-panel", StagePanel);

declare global {
  interface HTMLElementTagNameMap {
    "stage-panel": StagePanel;
  }
}
