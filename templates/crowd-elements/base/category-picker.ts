import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

/** The categories that one can choose, and which are chosen. */
export interface CategoryPicker {
  readonly categories: readonly string[];
  /** Chosen instead of all categories. */
  readonly exclusion: string | undefined;
  readonly selects: "one" | "many";
  readonly isChosen: (category: string) => boolean;
  readonly isExclusionChosen: boolean;
  readonly isDisabled: boolean;
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly onChoose: (category: string) => void;
  readonly onChooseExclusion: () => void;
}

/** From this number of categories on they can be searched. */
const MANY = 12;

/** The list of the categories. What was chosen stays in sight, whatever is searched. */
export function renderCategoryPicker(picker: CategoryPicker): TemplateResult {
  const { categories, exclusion, selects, isChosen, isExclusionChosen, isDisabled } = picker;
  const matches = matcherOf(picker.filter);
  const option = (text: string, index: number, chosen: boolean, choose: () => void, isHidden = false) =>
    html`<label class="label-button ${chosen ? "selected" : ""}" ?hidden=${isHidden}>
      <input
        type=${selects === "one" ? "radio" : "checkbox"}
        name="category"
        .value=${text}
        .checked=${live(chosen)}
        @change=${choose}
      />
      <span class="category">${text}</span>
      ${index < 10 ? html`<kbd aria-hidden="true">${(index + 1) % 10}</kbd>` : nothing}
    </label>`;
  return html`<fieldset class="category-picker-wrapper" ?disabled=${isDisabled}>
    <legend>${selects === "one" ? "Choose a category" : "Choose all that apply"}</legend>
    ${categories.length < MANY ? nothing : renderSearch(picker, categories.filter(matches))}
    <div class="categories ${categories.length < MANY ? "" : "many"}">
      ${categories.map((category, index) => {
        const chosen = isChosen(category);
        const choose = () => picker.onChoose(category);
        return option(category, index, chosen, choose, !chosen && !matches(category));
      })}
    </div>
    ${
      exclusion === undefined
        ? nothing
        : html`<div class="exclusion">
            ${option(exclusion, categories.length, isExclusionChosen, picker.onChooseExclusion)}
          </div>`
    }
  </fieldset>`;
}

function renderSearch(picker: CategoryPicker, found: readonly string[]): TemplateResult {
  const { filter, categories } = picker;
  const onInput = (event: Event) => {
    if (event.target instanceof HTMLInputElement) picker.onFilter(event.target.value);
  };
  const onKey = (event: KeyboardEvent) => {
    const [first] = found;
    if (event.key !== "Enter" || event.isComposing || filter === "" || first === undefined) return;
    event.preventDefault();
    picker.onChoose(first);
  };
  return html`<div class="search">
    <input
      type="search"
      placeholder="Search categories"
      aria-label="Search categories; Enter chooses the first one found"
      .value=${live(filter)}
      @input=${onInput}
      @keydown=${onKey}
    />
    <span class="found" role="status">${filter === "" ? "" : `${found.length} of ${categories.length}`}</span>
  </div>`;
}

/** Finds texts that have every word of the search, in any order. */
function matcherOf(filter: string): (category: string) => boolean {
  const words = filter.toLowerCase().split(/\s+/);
  return (category) => {
    const text = category.toLowerCase();
    return words.every((word) => text.includes(word));
  };
}
