import { html, type PropertyDeclarations, type TemplateResult } from "lit";
import { stringList } from "../base/attribute-readers.ts";
import { CrowdControl } from "../base/crowd-control.ts";
import { FormElsewhere } from "../base/form-elsewhere.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../base/json.ts";
import { type AttributeProblem, JsonAttribute } from "../base/json-attribute.ts";
import { choiceOfKey, Shortcuts } from "../base/keyboard.ts";
import { renderRankRows } from "../base/ranking/rank-rows.ts";
import { rankingStyles } from "../base/ranking/ranking-styles.ts";
import {
  isRanked,
  type RankingDimension,
  type Ranks,
  readDimensions,
  withRank,
} from "../base/ranking/ranks.ts";
import { Regions } from "../base/regions.ts";
import { INSTRUCTION_REGIONS, renderShell } from "../base/shell.ts";
import { RANKING_KEYS } from "../conventions.ts";

/**
 * `<crowd-text-ranking>`: ranks responses to a text along one or more dimensions. Its attributes are documented, its
 * answer is not; ours is `{ordinalRankingDimensions: [{allowTie, name, responseRankings}]}`, where
 * `responseRankings` has the rank of each response in the order of `responses`, from 1, the best.
 */
export class CrowdTextRanking extends CrowdControl {
  static override properties: PropertyDeclarations = {
    header: {},
    instructions: {},
    text: {},
    responsesAttribute: { attribute: "responses" },
    dimensionsAttribute: { attribute: "ordinal-ranking-dimensions" },
    ranks: { state: true },
  };

  static override styles = rankingStyles;

  declare header: string | null;
  /** What the first version had in the place of the short instructions. */
  declare instructions: string | null;
  declare text: string | null;
  /** By the name of the dimension. */
  declare protected ranks: Readonly<Record<string, Ranks>>;

  readonly #regions = new Regions(this, INSTRUCTION_REGIONS);
  readonly #form = new FormElsewhere(this);
  readonly #responses = new JsonAttribute(this, "responses", stringList, () => []);
  readonly #dimensions = new JsonAttribute(this, "ordinal-ranking-dimensions", readDimensions, () => []);

  constructor() {
    super();
    this.ranks = {};
    new Shortcuts(this, (event) => this.#onKey(event));
  }

  /** The responses; takes a list, or the text that the attribute would hold. */
  get responses(): string[] {
    return this.#responses.value;
  }

  set responses(responses: readonly string[] | string | null) {
    this.#responses.set(responses);
  }

  /** Without a name, its dimensions are an answer of their own, as those who read the first version's expect. */
  override get answerName(): string {
    return this.name || RANKING_KEYS.dimensions;
  }

  /** The answer as it is now, with `null` for a response that has no rank yet. */
  get value(): JsonObject {
    return { [RANKING_KEYS.dimensions]: this.#rankings() };
  }

  override get _submittableValue(): JsonValue {
    return this.name === "" ? this.#rankings() : this.value;
  }

  override get validationMessage(): string {
    const missing = this.#firstUnranked;
    return missing ? `Please rank response ${missing.response + 1} by ${missing.dimension.name}.` : "";
  }

  override saveWork(): JsonValue | undefined {
    const ranks = Object.entries(this.ranks).map(([name, given]) => [
      name,
      given.map((rank) => rank ?? null),
    ]);
    return ranks.length === 0 ? undefined : Object.fromEntries(ranks);
  }

  override restoreWork(work: JsonValue): boolean {
    const { length } = this.responses;
    const restored = this.#dimensions.value.flatMap(({ name }) => {
      const ranks = isJsonObject(work) ? work[name] : undefined;
      if (!Array.isArray(ranks) || ranks.length !== length) return [];
      return [[name, ranks.map((rank: JsonValue) => (typeof rank === "number" ? rank : undefined))]];
    });
    this.ranks = Object.fromEntries(restored);
    this.announceChange();
    return isJsonObject(work) && restored.length === Object.keys(work).length;
  }

  /** The focus goes to the first response without a rank. */
  override focus(options?: FocusOptions): void {
    const dimension = this.#firstUnranked?.dimension ?? this.#dimensions.value[0];
    const response = this.#firstUnranked?.response ?? 0;
    const index = dimension ? this.#dimensions.value.indexOf(dimension) : 0;
    const input = this.renderRoot.querySelector<HTMLElement>(`[data-row="${index} ${response}"] input`);
    input?.focus(options);
    input?.scrollIntoView({ block: "nearest" });
  }

  protected override reset(): void {
    this.ranks = {};
  }

  protected override get problems(): readonly AttributeProblem[] {
    const problems: AttributeProblem[] = [];
    const expect = (
      attribute: { isGiven: boolean; problem: AttributeProblem | undefined },
      name: string,
      example: string,
    ) => {
      if (attribute.problem) problems.push(attribute.problem);
      else if (!attribute.isGiven) {
        problems.push({
          attribute: name,
          message: `The attribute ${name} is missing, for example ${name}="${example}".`,
        });
      }
    };
    expect(this.#responses, "responses", "['One answer', 'Another']");
    expect(this.#dimensions, "ordinal-ranking-dimensions", "[{ name: 'Clarity', allowTie: true }]");
    return problems;
  }

  protected override render(): TemplateResult {
    const shell = renderShell({
      regions: this.#regions,
      header: this.header ?? this.instructions ?? "",
      main: this.#renderResponses(),
      side: html`
        ${this.#dimensions.value.map((dimension, index) =>
          renderRankRows({
            dimension,
            index,
            ranks: this.#ranksIn(dimension),
            isDisabled: this.matches(":disabled"),
            onRank: (response, rank) => this.#rank(dimension, response, rank),
          }),
        )}
        ${this.renderShownProblem()}
      `,
    });
    return html`${shell} ${this.#form.render()}`;
  }

  #renderResponses(): TemplateResult {
    return html`
      ${this.renderProblems()}
      <section class="prompt" aria-label="Prompt"><p class="verbatim">${this.text ?? ""}</p></section>
      ${this.responses.map((response, index) => {
        const number = index + 1;
        return html`<section class="response" aria-label="Response ${number}">
          <h3>Response ${number}</h3>
          <p class="verbatim">${response}</p>
          <ul class="ranks" aria-label="Ranks of response ${number}">
            ${this.#dimensions.value.map((dimension) => {
              const rank = this.#ranksIn(dimension)[index];
              return html`<li class=${rank === undefined ? "" : "ranked"}>${dimension.name} ${rank ?? "–"}</li>`;
            })}
          </ul>
        </section>`;
      })}
    `;
  }

  #rankings(): JsonObject[] {
    return this.#dimensions.value.map((dimension) => {
      const ranks = this.#ranksIn(dimension).map((rank) => rank ?? null);
      return { allowTie: dimension.allowTie, name: dimension.name, [RANKING_KEYS.ranks]: ranks };
    });
  }

  get #firstUnranked(): { dimension: RankingDimension; response: number } | undefined {
    for (const dimension of this.#dimensions.value) {
      const ranks = this.#ranksIn(dimension);
      if (!isRanked(ranks)) return { dimension, response: ranks.indexOf(undefined) };
    }
    return undefined;
  }

  #ranksIn({ name }: RankingDimension): Ranks {
    const ranks = this.ranks[name];
    return ranks?.length === this.responses.length ? ranks : this.responses.map(() => undefined);
  }

  #rank(dimension: RankingDimension, response: number, rank: number): void {
    const ranks = withRank(this.#ranksIn(dimension), response, rank, dimension.allowTie);
    this.ranks = { ...this.ranks, [dimension.name]: ranks };
    this.announceChange();
  }

  /** A number ranks the response whose row has the focus. */
  #onKey(event: KeyboardEvent): void {
    const row = event.composedPath().find((node) => node instanceof HTMLElement && node.dataset["row"]);
    const rank = (choiceOfKey(event) ?? -1) + 1;
    if (!(row instanceof HTMLElement) || rank < 1 || rank > this.responses.length) return;
    const [dimensionIndex, response] = (row.dataset["row"] ?? "").split(" ").map(Number);
    const dimension = this.#dimensions.value[dimensionIndex!];
    if (dimension === undefined || this.matches(":disabled")) return;
    event.preventDefault();
    this.#rank(dimension, response!, rank);
    row.querySelectorAll("input")[rank - 1]?.focus();
  }
}
