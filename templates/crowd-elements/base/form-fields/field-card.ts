import { css, html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { FieldReview, FormField } from "./form-fields.ts";

export interface FieldCard {
  readonly field: FormField;
  readonly review: FieldReview;
  /** The place of the field in the list. */
  readonly index: number;
  readonly isSelected: boolean;
  readonly isDisabled: boolean;
  readonly canEditKey: boolean;
  readonly onSelect: () => void;
  readonly onReview: (change: Partial<FieldReview>) => void;
}

/** A field to review: its key, its value, and whether they belong together; one that is to be found, likewise. */
export function renderFieldCard(card: FieldCard): TemplateResult {
  const { field, review, index, isSelected, isDisabled } = card;
  const isMissing = field.importance === "not found";
  return html`<fieldset
    class="field ${isSelected ? "current" : ""} ${review.isPair ? "" : "refused"}"
    data-field=${index}
    ?disabled=${isDisabled}
    @focusin=${card.onSelect}
    @pointerdown=${card.onSelect}
  >
    <legend>${review.key}${field.importance === undefined ? nothing : html` <span class="important">to be found</span>`}</legend>
    ${card.canEditKey && !isMissing ? renderText(card, "key", "Key", review.isPair) : nothing}
    ${renderText(card, "value", "Value", review.isPair)}
    ${
      isMissing
        ? renderTick("Key not found", review.value === "", () => card.onReview({ value: "" }))
        : html`${renderTick("Value is blank", review.value === "", () => {
            card.onReview({ value: review.value === "" ? field.value : "" });
          })}
          <div class="verdict" role="radiogroup" aria-label="Do key and value belong together?">
            <span>Do they belong together?</span>
            ${renderVerdict(card, "Yes", true)} ${renderVerdict(card, "No", false)}
          </div>`
    }
  </fieldset>`;
}

function renderText(
  card: FieldCard,
  part: "key" | "value",
  name: string,
  isEnabled: boolean,
): TemplateResult {
  const id = `${part}-${card.index}`;
  const input = (event: Event) => {
    if (event.target instanceof HTMLInputElement) card.onReview({ [part]: event.target.value });
  };
  return html`<label class="text" for=${id}>${name}</label>
    <input class="text" id=${id} type="text" ?disabled=${!isEnabled} .value=${live(card.review[part])} @input=${input} />`;
}

function renderTick(name: string, isTicked: boolean, onTick: () => void): TemplateResult {
  return html`<label class="tick"
    ><input type="checkbox" .checked=${live(isTicked)} @change=${onTick} />${name}</label
  >`;
}

function renderVerdict(
  { index, review, onReview }: FieldCard,
  name: string,
  isPair: boolean,
): TemplateResult {
  return html`<label
    ><input
      type="radio"
      name="pair-${index}"
      .checked=${live(review.isPair === isPair)}
      @change=${() => onReview({ isPair })}
    />${name}</label
  >`;
}

export const fieldCardStyles = css`
  .field {
    min-width: 0;
    margin: 0 0 10px;
    padding: 8px 12px 10px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .field.current {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .field.refused legend {
    text-decoration: line-through;
  }
  legend {
    padding: 0 4px;
    font-size: 14px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .important {
    padding: 0 8px;
    border-radius: 10px;
    background: var(--warning-soft);
    font-size: 12px;
    font-weight: 400;
  }
  label.text {
    display: block;
    color: var(--muted);
    font-size: 13px;
  }
  input.text {
    display: block;
    width: 100%;
    min-height: 34px;
    margin-bottom: 6px;
    padding: 2px 10px;
    border: 1px solid var(--line-strong);
    border-radius: 6px;
    background: var(--surface);
    color: var(--text);
    font: inherit;
    font-size: 14px;
  }
  input.text:disabled {
    background: var(--sunken);
    color: var(--muted);
  }
  .tick,
  .verdict label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
    font-size: 13px;
  }
  .verdict {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
    margin-top: 2px;
    color: var(--muted);
    font-size: 13px;
  }
  .field input:is([type="checkbox"], [type="radio"]) {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--accent);
  }
`;
