import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { stringList } from "./attribute-readers.ts";
import { categoryPickerStyles } from "./category-picker-styles.ts";
import { CrowdControl } from "./crowd-control.ts";
import type { JsonValue } from "./json.ts";
import { type AttributeProblem, JsonAttribute } from "./json-attribute.ts";
import { choiceOfKey, Shortcuts } from "./keyboard.ts";
import { Regions } from "./regions.ts";
import { INSTRUCTION_REGIONS, renderShell, shellStyles } from "./shell.ts";
import { buttonStyles, theme } from "./theme.ts";

/**
 * The base of the classifiers: something to look at, and categories to choose from. A subclass says what it
 * shows, whether one category is chosen or many, and what the answer is.
 */
export abstract class CrowdCategoryControl extends CrowdControl {
  static override properties: PropertyDeclarations = {
    header: {},
    categoriesAttribute: { attribute: "categories" },
    chosen: { state: true },
  };

  static override styles = [theme, buttonStyles, shellStyles, categoryPickerStyles];

  declare header: string | null;
  declare protected chosen: readonly string[];

  protected readonly regions = new Regions(this, [...INSTRUCTION_REGIONS, "classification-target"]);
  readonly #categories = new JsonAttribute(this, "categories", stringList, () => []);

  /** Whether one category is chosen or any number of them. */
  protected abstract readonly selects: "one" | "many";

  constructor() {
    super();
    this.chosen = [];
    new Shortcuts(this, (event) => this.#onKey(event));
  }

  /** The categories; scripts may change them. Takes a list, or the text that the attribute would hold. */
  get categories(): string[] {
    return this.#categories.value;
  }

  set categories(categories: readonly string[] | string | null) {
    this.#categories.set(categories);
  }

  /** The chosen categories in the order in which they are shown. */
  protected get chosenCategories(): string[] {
    return this.categories.filter((category) => this.chosen.includes(category));
  }

  override get validationMessage(): string {
    return this.chosenCategories.length > 0 ? "" : "Please choose a category.";
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLInputElement>(".label-button input")?.focus(options);
  }

  override saveWork(): JsonValue | undefined {
    return this.chosen.length === 0 ? undefined : this.chosen;
  }

  override restoreWork(work: JsonValue): boolean {
    if (!Array.isArray(work)) return false;
    this.chosen = work.map(String);
    this.announceChange();
    return this.chosenCategories.length === this.chosen.length;
  }

  protected override reset(): void {
    this.chosen = [];
  }

  protected override get problems(): readonly AttributeProblem[] {
    const { problem, isGiven } = this.#categories;
    if (problem) return [problem];
    if (isGiven) return [];
    return [
      {
        attribute: "categories",
        message: `The attribute categories is missing, for example categories="['Cat', 'Dog']".`,
      },
    ];
  }

  /** What the worker looks at. */
  protected renderTarget(): TemplateResult {
    return html`<slot name="classification-target"></slot>`;
  }

  protected override render(): TemplateResult {
    const main = html`
      ${this.renderProblems()}
      <div class="work">
        <div class="target">${this.renderTarget()}</div>
        <div class="picker-column">
          <fieldset class="category-picker-wrapper" ?disabled=${this.matches(":disabled")}>
            <legend>${this.selects === "one" ? "Choose a category" : "Choose all that apply"}</legend>
            ${this.categories.map((category, index) => this.#renderOption(category, index))}
            ${this.renderShownProblem()}
          </fieldset>
        </div>
      </div>
    `;
    return renderShell({ regions: this.regions, header: this.header ?? "", main });
  }

  protected choose(category: string): void {
    const isChosen = this.chosen.includes(category);
    if (this.selects === "one") this.chosen = [category];
    else
      this.chosen = isChosen ? this.chosen.filter((other) => other !== category) : [...this.chosen, category];
    this.announceChange();
  }

  #renderOption(category: string, index: number): TemplateResult {
    const isChosen = this.chosen.includes(category);
    return html`<label class="label-button ${isChosen ? "selected" : ""}">
      <input
        type=${this.selects === "one" ? "radio" : "checkbox"}
        name="category"
        .value=${category}
        .checked=${live(isChosen)}
        @change=${() => this.choose(category)}
      />
      <span class="category">${category}</span>
      ${index < 10 ? html`<kbd aria-hidden="true">${(index + 1) % 10}</kbd>` : nothing}
    </label>`;
  }

  #onKey(event: KeyboardEvent): void {
    const category = this.categories[choiceOfKey(event) ?? -1];
    if (category === undefined || this.matches(":disabled")) return;
    event.preventDefault();
    this.choose(category);
  }
}
