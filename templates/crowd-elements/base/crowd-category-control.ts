import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { EXCLUSION_ANSWER } from "../conventions.ts";
import { exclusionText, stringList } from "./attribute-readers.ts";
import { renderCategoryPicker } from "./category-picker.ts";
import { categoryPickerStyles } from "./category-picker-styles.ts";
import { CrowdControl } from "./crowd-control.ts";
import { isJsonObject, type JsonValue } from "./json.ts";
import { type AttributeProblem, JsonAttribute } from "./json-attribute.ts";
import { choiceOfKey, Shortcuts } from "./keyboard.ts";
import { Regions } from "./regions.ts";
import { INSTRUCTION_REGIONS, renderShell, shellStyles } from "./shell.ts";
import { buttonStyles, theme } from "./theme.ts";

/**
 * The base of the classifiers: something to look at, and categories to choose from. A subclass says what it
 * shows, and whether one category is chosen or many.
 */
export abstract class CrowdCategoryControl extends CrowdControl {
  static override properties: PropertyDeclarations = {
    header: {},
    categoriesAttribute: { attribute: "categories" },
    exclusionAttribute: { attribute: "exclusion-category" },
    chosen: { state: true },
    isExclusionChosen: { state: true },
    filter: { state: true },
  };

  static override styles = [theme, buttonStyles, shellStyles, categoryPickerStyles];

  declare header: string | null;
  declare protected chosen: readonly string[];
  declare protected isExclusionChosen: boolean;
  declare protected filter: string;

  protected readonly regions = new Regions(this, [...INSTRUCTION_REGIONS, ...this.ownRegions]);
  readonly #categories = new JsonAttribute(
    this,
    "categories",
    (value) => this.readCategories(value),
    () => [],
  );
  readonly #exclusion = new JsonAttribute<string | undefined>(
    this,
    "exclusion-category",
    exclusionText,
    () => undefined,
  );

  /** Whether one category is chosen or any number of them. */
  protected abstract readonly selects: "one" | "many";

  constructor() {
    super();
    this.chosen = [];
    this.isExclusionChosen = false;
    this.filter = "";
    new Shortcuts(this, (event) => this.onKey(event));
  }

  /** The categories; scripts may change them. Takes a list, or the text that the attribute would hold. */
  get categories(): string[] {
    return this.#categories.value;
  }

  set categories(categories: readonly string[] | string | null) {
    this.#categories.set(categories);
  }

  /** The texts of the categories, from the value of the attribute. */
  protected readCategories(value: unknown): string[] {
    return stringList(value);
  }

  /** The regions that it has besides the instructions. */
  protected get ownRegions(): readonly string[] {
    return ["classification-target"];
  }

  /** The chosen categories in the order in which they are shown. */
  protected get chosenCategories(): string[] {
    return this.categories.filter((category) => this.chosen.includes(category));
  }

  /** What can be chosen instead of all categories, where many can be. */
  protected get exclusion(): string | undefined {
    return this.selects === "many" ? this.#exclusion.value : undefined;
  }

  /** The labels of an answer that can have many; `undefined` while nothing is chosen. */
  protected get chosenLabels(): string[] | undefined {
    if (this.exclusion !== undefined && this.isExclusionChosen) {
      return EXCLUSION_ANSWER === "empty" ? [] : [this.exclusion];
    }
    const labels = this.chosenCategories;
    return labels.length === 0 ? undefined : labels;
  }

  override get validationMessage(): string {
    if (this.chosenLabels !== undefined) return "";
    return this.selects === "one" ? "Please choose a category." : "Please choose at least one category.";
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLInputElement>(".label-button input")?.focus(options);
  }

  override saveWork(): JsonValue | undefined {
    if (this.isExclusionChosen) return { chosen: [], isExclusionChosen: true };
    return this.chosen.length === 0 ? undefined : { chosen: this.chosen };
  }

  override restoreWork(work: JsonValue): boolean {
    if (!isJsonObject(work) || !Array.isArray(work["chosen"])) return false;
    this.chosen = work["chosen"].map(String);
    this.isExclusionChosen = work["isExclusionChosen"] === true;
    this.announceChange();
    const fits = this.chosenCategories.length === this.chosen.length;
    return fits && (!this.isExclusionChosen || this.exclusion !== undefined);
  }

  protected override reset(): void {
    this.chosen = [];
    this.isExclusionChosen = false;
    this.filter = "";
  }

  protected override get problems(): readonly AttributeProblem[] {
    const { problem, isGiven } = this.#categories;
    const exclusionProblem = this.selects === "many" ? this.#exclusion.problem : undefined;
    const missing = {
      attribute: "categories",
      message: `The attribute categories is missing, for example categories="['Cat', 'Dog']".`,
    };
    return [
      ...(problem ? [problem] : []),
      ...(isGiven ? [] : [missing]),
      ...(exclusionProblem ? [exclusionProblem] : []),
    ];
  }

  /** What the worker looks at. */
  protected renderTarget(): TemplateResult {
    return html`<slot name="classification-target"></slot>`;
  }

  /** What stands below the categories. */
  protected renderBelowCategories(): TemplateResult | typeof nothing {
    return nothing;
  }

  protected override render(): TemplateResult {
    const main = html`
      ${this.renderProblems()}
      <div class="work">
        <div class="target">${this.renderTarget()}</div>
        <div class="picker-column">
          ${renderCategoryPicker({
            categories: this.categories,
            exclusion: this.exclusion,
            selects: this.selects,
            isChosen: (category) => this.chosen.includes(category),
            isExclusionChosen: this.isExclusionChosen,
            isDisabled: this.matches(":disabled"),
            filter: this.filter,
            onFilter: (filter) => {
              this.filter = filter;
            },
            onChoose: (category) => this.#choose(category),
            onChooseExclusion: () => this.#chooseExclusion(),
          })}
          ${this.renderShownProblem()} ${this.renderBelowCategories()}
        </div>
      </div>
    `;
    return renderShell({ regions: this.regions, header: this.header ?? "", main });
  }

  /** Number keys choose: the exclusion category comes after the others. */
  protected onKey(event: KeyboardEvent): void {
    const index = choiceOfKey(event);
    if (index === undefined || this.matches(":disabled")) return;
    const category = this.categories[index];
    if (category !== undefined) this.#choose(category);
    else if (index === this.categories.length && this.exclusion !== undefined) this.#chooseExclusion();
    else return;
    event.preventDefault();
  }

  #choose(category: string): void {
    const isChosen = this.chosen.includes(category);
    if (this.selects === "one") this.chosen = [category];
    else
      this.chosen = isChosen ? this.chosen.filter((other) => other !== category) : [...this.chosen, category];
    this.isExclusionChosen = false;
    this.announceChange();
  }

  #chooseExclusion(): void {
    this.isExclusionChosen = !this.isExclusionChosen;
    this.chosen = [];
    this.announceChange();
  }
}
