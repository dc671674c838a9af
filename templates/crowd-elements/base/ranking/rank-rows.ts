import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { RankingDimension, Ranks } from "./ranks.ts";

export interface RankRows {
  readonly dimension: RankingDimension;
  /** The place of the dimension in its list. */
  readonly index: number;
  readonly ranks: Ranks;
  readonly isDisabled: boolean;
  readonly onRank: (response: number, rank: number) => void;
}

/** One row for each response, with one button for each rank. */
export function renderRankRows({ dimension, index, ranks, isDisabled, onRank }: RankRows): TemplateResult {
  const { name, allowTie } = dimension;
  return html`<fieldset class="dimension" ?disabled=${isDisabled}>
    <legend>${name}</legend>
    <p class="rule">1 is the best. ${allowTie ? "Responses may share a rank." : "Every rank once."}</p>
    ${ranks.map(
      (given, response) => html`<div
        class="row"
        role="radiogroup"
        aria-label="${name}, response ${response + 1}"
        data-row="${index} ${response}"
      >
        <span class="row-name">Response ${response + 1}</span>
        <span class="choices">
          ${ranks.map((_, place) => {
            const rank = place + 1;
            return html`<label class=${given === rank ? "chosen" : ""}
              ><input
                type="radio"
                name="rank-${index}-${response}"
                .value=${String(rank)}
                .checked=${live(given === rank)}
                @change=${() => onRank(response, rank)}
              />${rank}</label
            >`;
          })}
        </span>
      </div>`,
    )}
  </fieldset>`;
}
