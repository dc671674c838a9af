import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { CrowdControl } from "../base/crowd-control.ts";
import { renderIcon } from "../base/icons.ts";
import type { JsonObject, JsonValue } from "../base/json.ts";
import { type AttributeProblem, JsonAttribute } from "../base/json-attribute.ts";
import { renderKeyHelp } from "../base/key-help.ts";
import { Shortcuts } from "../base/keyboard.ts";
import { Regions } from "../base/regions.ts";
import { renderLabels } from "../base/shapes/label-pane.ts";
import { INSTRUCTION_REGIONS, renderShell } from "../base/shell.ts";
import { type EntityLabel, readLabels, readList, type ShownLabel } from "../base/text-spans/entity-labels.ts";
import { entityProblems } from "../base/text-spans/entity-problems.ts";
import { entityStyles } from "../base/text-spans/entity-styles.ts";
import { OwnForm } from "../base/text-spans/own-form.ts";
import { type Entity, entityOf, readEntity, readInitialEntities, spanOf } from "../base/text-spans/span.ts";
import { spanCommandOfKey } from "../base/text-spans/span-commands.ts";
import { SPAN_KEYS } from "../base/text-spans/span-help.ts";
import { renderSpanList } from "../base/text-spans/span-list.ts";
import { SpanSession } from "../base/text-spans/span-session.ts";
import { TextOffsets } from "../base/text-spans/text-offsets.ts";
import { ALLOW_NO_ANNOTATIONS, TEXT_OFFSETS } from "../conventions.ts";

/**
 * `<crowd-entity-annotation>`: labelled stretches of a text, which may overlap. It stands alone, with a form and a
 * Submit button of its own; inside a `<crowd-form>` it is a control like any other.
 */
export class CrowdEntityAnnotation extends CrowdControl {
  static override properties: PropertyDeclarations = {
    header: {},
    text: {},
    labelsAttribute: { attribute: "labels" },
    initialValueAttribute: { attribute: "initial-value" },
    labelFilter: { state: true },
  };

  static override styles = entityStyles;

  declare header: string | null;
  declare protected labelFilter: string;

  readonly #session: SpanSession;
  readonly #regions = new Regions(this, INSTRUCTION_REGIONS);
  readonly #labels = new JsonAttribute(this, "labels", readList, () => []);
  readonly #initialValue = new JsonAttribute(this, "initial-value", readInitialEntities, () => ({
    entities: [],
    unreadable: [],
  }));
  readonly #form = new OwnForm(this, () => this.formResetCallback());
  #text: string | null = null;
  #offsets = new TextOffsets("", TEXT_OFFSETS);
  #loaded: unknown;

  constructor() {
    super();
    this.labelFilter = "";
    this.#session = new SpanSession(this);
    new Shortcuts(this, (event) => this.#onKey(event));
  }

  /** The text, which is shown as it is. */
  get text(): string {
    return this.#text ?? "";
  }

  /** A new text starts over, from the initial value. */
  set text(text: string | null) {
    this.#text = text;
    this.#offsets = new TextOffsets(this.text, TEXT_OFFSETS);
    this.#loaded = undefined;
  }

  /** The labels; scripts may change them. Takes a list, or the text that the attribute would hold. */
  get labels(): unknown[] {
    return this.#labels.value;
  }

  /** Spans whose label is taken away are not shown and not submitted, and come back with it. */
  set labels(labels: readonly (EntityLabel | string)[] | string | null) {
    this.#labels.set(labels);
  }

  get shownLabels(): readonly ShownLabel[] {
    return readLabels(this.labels).shown;
  }

  /** The answer as it is now. */
  get value(): JsonObject {
    return this._submittableValue;
  }

  override get _submittableValue(): { entities: readonly Entity[] } {
    this.#loadInitialValue();
    return { entities: this.#session.items.map(({ span }) => entityOf(span, this.#offsets)) };
  }

  override get validationMessage(): string {
    if (ALLOW_NO_ANNOTATIONS || this.#session.items.length > 0) return "";
    return "Please mark at least one entity.";
  }

  override saveWork(): JsonValue | undefined {
    this.#loadInitialValue();
    const { editor } = this.#session;
    return editor.canUndo || editor.canRedo
      ? editor.items.map(({ span }) => entityOf(span, this.#offsets))
      : undefined;
  }

  override restoreWork(work: JsonValue): boolean {
    if (!Array.isArray(work)) return false;
    this.#loadInitialValue();
    const spans = work.map((item: JsonValue) => {
      const entity = readEntity(item);
      return entity && spanOf(entity, this.#offsets);
    });
    this.#session.editor.replaceAll(spans.filter((span) => span !== undefined));
    this.spansChanged();
    return this.#session.items.length === work.length;
  }

  override focus(): void {
    this.#session.stage.focus();
  }

  spansChanged(): void {
    this.requestUpdate();
    this.announceChange();
  }

  showHelp(): void {
    this.renderRoot.querySelector<HTMLDialogElement>("dialog.help")?.showModal();
  }

  protected override reset(): void {
    this.#loaded = undefined;
    this.requestUpdate();
  }

  protected override get problems(): readonly AttributeProblem[] {
    const { entities } = this.#initialValue.value;
    return entityProblems({
      text: this.#text,
      labels: this.#labels,
      read: readLabels(this.labels),
      initialValue: this.#initialValue,
      beyond: entities.filter((entity) => spanOf(entity, this.#offsets) === undefined),
    });
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.#form.element?.updateComplete;
    return isComplete;
  }

  protected override willUpdate(): void {
    this.#loadInitialValue();
  }

  protected override render(): TemplateResult {
    const labels = this.shownLabels;
    return html`
      ${renderShell({
        regions: this.#regions,
        header: this.header ?? "",
        main: this.#renderText(),
        side: this.#renderPane(labels),
      })}
      ${renderKeyHelp(SPAN_KEYS)} ${this.#form.element ?? nothing}
    `;
  }

  #renderText(): TemplateResult {
    const session = this.#session;
    const { editor, marks, stage } = session;
    return html`
      ${this.renderProblems()}
      <div class="toolbar" role="toolbar" aria-label="Tools">
        ${this.#renderTool("undo", "Undo", editor.canUndo, () => session.undo())}
        ${this.#renderTool("redo", "Redo", editor.canRedo, () => session.redo())}
        ${this.#renderTool("delete", "Remove", editor.selected !== undefined, () => session.execute({ do: "remove" }))}
        <span class="gap"></span>
        ${this.#renderTool("help", "Keys", true, () => this.showHelp())}
      </div>
      ${stage.render({ text: this.text, marks, selectedId: editor.selectedId, name: `Text, ${this.#count()}` })}
      <p class="hint" id="hint">${this.#hint()}</p>
      ${this.renderShownProblem()}
      <p class="visually-hidden" role="status">${session.announcement}</p>
    `;
  }

  #renderTool(icon: string, name: string, isPossible: boolean, act: () => void): TemplateResult {
    return html`<button type="button" id=${icon} title=${name} aria-label=${name} ?disabled=${!isPossible} @click=${act}>
      ${renderIcon(icon)}
    </button>`;
  }

  #renderPane(labels: readonly ShownLabel[]): TemplateResult {
    const session = this.#session;
    const byLabel = new Map(labels.map((shown) => [shown.label, shown]));
    const counts = new Map<string, number>();
    for (const { span } of session.items) counts.set(span.label, (counts.get(span.label) ?? 0) + 1);
    return html`
      <div @mousedown=${keepSelection}>
        ${renderLabels({
          labels: [...byLabel.keys()],
          nameOf: (label) => byLabel.get(label)!.fullName,
          current: session.currentLabel?.label,
          colorOf: (label) => byLabel.get(label)!.color,
          countOf: (label) => counts.get(label) ?? 0,
          filter: this.labelFilter,
          onFilter: (filter) => {
            this.labelFilter = filter;
          },
          onChoose: (label) => session.chooseLabel(byLabel.get(label)!),
        })}
      </div>
      ${renderSpanList({ session, text: this.text, labels, title: this.#count() })}
    `;
  }

  #loadInitialValue(): void {
    const initial = this.#initialValue.value;
    if (initial === this.#loaded) return;
    this.#loaded = initial;
    const spans = initial.entities.map((entity) => spanOf(entity, this.#offsets));
    this.#session.editor.load(spans.filter((span) => span !== undefined));
  }

  #count(): string {
    const { length } = this.#session.items;
    return length === 1 ? "1 entity" : `${length} entities`;
  }

  #hint(): string {
    const { currentLabel, editor, stage } = this.#session;
    if (this.shownLabels.length === 0) return "There are no labels yet.";
    if (editor.selected) return "Choose another label to change it · drag its ends · Delete removes it";
    if (stage.selection) return `Choose a label for “${this.#session.excerptOf(stage.selection)}”`;
    if (currentLabel === undefined)
      return "Choose a label, then select text · or the other way round · ? shows all keys";
    return `Select text to mark it as “${currentLabel.fullName}” · press a mark to select it · ? shows all keys`;
  }

  #onKey(event: KeyboardEvent): void {
    if (this.matches(":disabled")) return;
    const command = spanCommandOfKey(event);
    // Enter on a button is for the button.
    if (command === undefined || (command.do === "mark" && !isOnText(event))) return;
    if (this.#session.execute(command)) event.preventDefault();
  }
}

/** A press on a button would let go of the selected text. */
function keepSelection(event: MouseEvent): void {
  const isOnField = event.composedPath()[0] instanceof HTMLInputElement;
  if (!isOnField) event.preventDefault();
}

function isOnText(event: KeyboardEvent): boolean {
  return event.composedPath().some((node) => node instanceof Element && node.matches(".text"));
}
