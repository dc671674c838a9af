import { html, LitElement, nothing, svg, type TemplateResult } from "lit";
import { labelColor } from "../../../templates/crowd-elements/base/palette.ts";
import { baseStyles } from "../design/base-styles.ts";
import { icon } from "../design/icons.ts";
import type { Count, LabelSummary, Picture } from "../label/label-summary.ts";
import { labelCardStyles } from "./label-card-styles.ts";

/** The label that came out at the end of the way: the result, at a glance. */
export class LabelCard extends LitElement {
  static override properties = {
    summary: { attribute: false },
    votes: { attribute: false },
    workers: { attribute: false },
    categories: { attribute: false },
    picture: {},
  };
  static override styles = [baseStyles, labelCardStyles];

  declare summary: LabelSummary;
  /** How many workers chose what, in tasks where that can be said. */
  declare votes: readonly Count[];
  /** How many workers answered. */
  declare workers: number;
  /** The label categories of the task, whose order gives them their colours. */
  declare categories: readonly string[];
  /** The address of the data object's picture. */
  declare picture: string | undefined;

  protected override render(): TemplateResult {
    const { outcome, headline, reason, picture } = this.summary;
    const from = `from ${this.workers} ${this.workers === 1 ? "worker" : "workers"}`;
    return html`
      <section class=${outcome} aria-label="Result">
        ${picture && this.picture ? this.#renderPicture(picture, this.picture) : nothing}
        <p class="kicker">
          ${icon(outcome === "labeled" ? "check" : "cross", 12)} ${outcome === "labeled" ? "Labeled" : "Failed"}, ${from}
        </p>
        <h3>${headline}</h3>
        ${reason === undefined ? nothing : html`<p>${reason}</p>`} ${this.#renderCounts()} ${this.#renderFields()}
        ${this.#renderVotes()} ${this.#renderConfidence()}
      </section>
    `;
  }

  #renderPicture({ width, height, boxes }: Picture, address: string): TemplateResult {
    const rectangles = boxes.map(
      (box) => svg`<rect x=${box.left} y=${box.top} width=${box.width} height=${box.height} rx="2"
        stroke=${this.#color(box.label)} fill=${this.#color(box.label)}></rect>`,
    );
    return html`<svg class="picture" viewBox="0 0 ${width} ${height}" role="img" aria-label="The picture with the boxes of the label">
      <image href=${address} width=${width} height=${height}></image>
      ${rectangles}
    </svg>`;
  }

  #renderCounts(): TemplateResult | typeof nothing {
    if (this.summary.counts.length === 0) return nothing;
    const chips = this.summary.counts.map(
      ({ label, count }) => html`<li>
        <span class="swatch" style=${`background: ${this.#color(label)}`}></span>${label} <b>${count}</b>
      </li>`,
    );
    return html`<ul class="counts">${chips}</ul>`;
  }

  #renderFields(): TemplateResult | typeof nothing {
    if (this.summary.fields.length === 0) return nothing;
    return html`<table>
      <tbody>
        ${this.summary.fields.map(
          ({ name, value, confidence }) => html`<tr>
            <th scope="row">${name}</th>
            <td>${value}</td>
            <td class="number">${confidence === undefined ? nothing : percent(confidence)}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #renderVotes(): TemplateResult | typeof nothing {
    if (this.votes.length === 0) return nothing;
    const most = Math.max(...this.votes.map(({ count }) => count));
    return html`<ul class="votes" aria-label="Votes">
      ${this.votes.map(
        ({ label, count }) => html`<li class=${label === this.summary.headline ? "won" : nothing}>
          <span>${label}</span>
          <span class="bar"><span style=${`width: ${(100 * count) / most}%`}></span></span>
          <span class="number">${count}</span>
        </li>`,
      )}
    </ul>`;
  }

  #renderConfidence(): TemplateResult | typeof nothing {
    const { confidence } = this.summary;
    if (confidence === undefined) return nothing;
    const { mean, lowest } = confidence;
    // With nobody to agree with there is no agreement: most methods then say 0.
    if (this.workers === 1 && mean === 0) {
      return html`<p class="note">One worker alone gives no confidence: answer as another one, too.</p>`;
    }
    return html`<div class="confidence">
      <span>Confidence</span>
      <span class="bar" role="img" aria-label=${percent(mean)}><span style=${`width: ${100 * mean}%`}></span></span>
      <b>${percent(mean)}</b>
      ${lowest < mean ? html`<span class="muted lowest">lowest ${percent(lowest)}</span>` : nothing}
    </div>`;
  }

  #color(label: string): string {
    return labelColor(Math.max(0, this.categories.indexOf(label)));
  }
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

customElements.define("label-card", LabelCard);

declare global {
  interface HTMLElementTagNameMap {
    "label-card": LabelCard;
  }
}
