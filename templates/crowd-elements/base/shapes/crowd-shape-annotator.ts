import { html, nothing, type PropertyDeclarations, type SVGTemplateResult, type TemplateResult } from "lit";
import { ALLOW_NO_ANNOTATIONS } from "../../conventions.ts";
import { colorList, stringList } from "../attribute-readers.ts";
import { CrowdControl } from "../crowd-control.ts";
import { isJsonObject, type JsonObject, type JsonValue, sortKeys } from "../json.ts";
import { type AttributeProblem, JsonAttribute } from "../json-attribute.ts";
import { Shortcuts } from "../keyboard.ts";
import { labelColor } from "../palette.ts";
import { isOnPicture } from "../picture-stage.ts";
import { Regions } from "../regions.ts";
import { INSTRUCTION_REGIONS, renderShell } from "../shell.ts";
import { annotatorProblems } from "./annotator-problems.ts";
import { annotatorStyles } from "./annotator-styles.ts";
import { type Command, commandOfKey } from "./commands.ts";
import { renderDraft } from "./draft-layer.ts";
import { gesturesOf } from "./gestures-of.ts";
import { renderHelp } from "./help.ts";
import { hintOf } from "./hint.ts";
import { type InitialShapes, initialShapes } from "./initial-shapes.ts";
import { renderLabels } from "./label-pane.ts";
import { runCommand } from "./run-command.ts";
import type { Item } from "./shape-editor.ts";
import type { Shape, ShapeKind } from "./shape-kind.ts";
import { renderShapes } from "./shape-layer.ts";
import { renderShapeList } from "./shape-list.ts";
import { ShapeSession } from "./shape-session.ts";
import { renderToolbar } from "./toolbar.ts";
import { readVertex } from "./vertices.ts";

/**
 * The base of the elements that draw labelled shapes on a picture. A subclass gives the kind of shape and the
 * key that the shapes have in the answer.
 */
export abstract class CrowdShapeAnnotator<S extends Shape> extends CrowdControl {
  static override properties: PropertyDeclarations = {
    src: {},
    header: {},
    labelsAttribute: { attribute: "labels" },
    labelColorsAttribute: { attribute: "label-colors" },
    initialValueAttribute: { attribute: "initial-value" },
    labelFilter: { state: true },
  };

  static override styles = annotatorStyles;

  declare src: string | null;
  declare header: string | null;
  declare protected labelFilter: string;

  readonly #answerKey: string;
  readonly #kind: ShapeKind<S>;
  readonly #session: ShapeSession<S>;
  readonly #regions = new Regions(this, INSTRUCTION_REGIONS);
  readonly #labels = new JsonAttribute(this, "labels", stringList, () => []);
  readonly #labelColors = new JsonAttribute(this, "label-colors", colorList, () => []);
  readonly #initialValue: JsonAttribute<InitialShapes<S>>;
  #loaded: InitialShapes<S> | undefined;
  readonly #answers = new WeakMap<S, JsonObject>();

  constructor(kind: ShapeKind<S>, answerKey: string) {
    super();
    this.labelFilter = "";
    this.#kind = kind;
    this.#answerKey = answerKey;
    this.#session = new ShapeSession(this, kind, gesturesOf);
    const absent = { shapes: [], unreadable: [] };
    this.#initialValue = new JsonAttribute(
      this,
      "initial-value",
      initialShapes(kind, answerKey),
      () => absent,
    );
    new Shortcuts(this, (event) => this.#onKey(event));
  }

  /** The labels; scripts may change them. Takes a list, or the text that the attribute would hold. */
  get labels(): string[] {
    return this.#labels.value;
  }

  /** Shapes whose label is taken away are not shown and not submitted, and come back with it. */
  set labels(labels: readonly string[] | string | null) {
    this.#labels.set(labels);
  }

  /** The answer as it is now. Its shapes are the ones that will be submitted: scripts may add to them. */
  get value(): JsonObject {
    return this._submittableValue;
  }

  override get _submittableValue(): JsonObject {
    const { width, height } = this.#session.editor.picture;
    return sortKeys({
      [this.#answerKey]: this.#shapes.map((shape) => this.#answerOf(shape)),
      inputImageProperties: { height, width },
      ...(this.#initialValue.isGiven ? { initialValueModified: this.#isModified } : {}),
    });
  }

  override get validationMessage(): string {
    const { stage } = this.#session;
    if (stage.hasFailed) return "The picture could not be loaded, so there is nothing to submit.";
    if (stage.picture === undefined) return "The picture is not there yet.";
    if (ALLOW_NO_ANNOTATIONS || this.#shapes.length > 0) return "";
    return `Please draw at least one ${this.#kind.noun}.`;
  }

  override saveWork(): JsonValue | undefined {
    const { editor, draft, currentLabel } = this.#session;
    const shapes = editor.items.map(({ shape }) => shape);
    const points = draft?.points ?? [];
    if (points.length > 0) return { shapes, label: currentLabel ?? null, points };
    const isUntouched = JSON.stringify(shapes) === JSON.stringify(this.#initialValue.value.shapes);
    return isUntouched ? undefined : { shapes };
  }

  override restoreWork(work: JsonValue): boolean {
    if (!isJsonObject(work) || !Array.isArray(work["shapes"])) return false;
    const { shapes, label, points } = work;
    this.#loadInitialValue();
    this.#session.editor.replaceAll(readAll(shapes, (shape) => this.#kind.read(shape)));
    const chosen = typeof label === "string" ? label : undefined;
    this.#session.resume(chosen, readAll(points, readVertex));
    this.shapesChanged();
    return this.#items.length === shapes.length;
  }

  override focus(): void {
    this.#session.stage.focus();
  }

  shapesChanged(): void {
    this.requestUpdate();
    this.announceChange();
  }

  protected override reset(): void {
    this.#loaded = undefined;
    this.requestUpdate();
  }

  protected override get problems(): readonly AttributeProblem[] {
    return annotatorProblems({
      src: this.src,
      labels: this.#labels,
      labelColors: this.#labelColors,
      initialValue: this.#initialValue,
      plural: this.#kind.plural,
    });
  }

  protected override willUpdate(): void {
    this.#loadInitialValue();
    const { editor, stage } = this.#session;
    if (stage.picture) editor.picture = stage.picture;
  }

  protected override render(): TemplateResult {
    const colors = new Map(
      this.labels.map((label, index) => [label, this.#labelColors.value[index] ?? labelColor(index)]),
    );
    const colorOf = (label: string) => colors.get(label) ?? labelColor(0);
    return html`
      ${renderShell({
        regions: this.#regions,
        header: this.header ?? "",
        main: this.#renderPicture(colorOf),
        side: this.#renderPane(colorOf),
      })}
      ${renderHelp(this.#kind)}
    `;
  }

  #renderPicture(colorOf: (label: string) => string): TemplateResult {
    const session = this.#session;
    const { editor, stage } = session;
    const items = this.#items;
    const drawing = renderShapes({
      kind: this.#kind,
      items,
      draft: editor.draft,
      overlay: this.#renderDraft(colorOf),
      selectedId: editor.selectedId,
      selectedPoint: editor.selectedPoint,
      isFaulty: editor.fault !== undefined,
      picture: editor.picture,
      scale: stage.scale,
      colorOf,
      onFocus: (id) => session.focused(id),
    });
    return html`
      ${this.renderProblems()} ${renderToolbar(session, (command) => this.#execute(command))}
      ${stage.render(this.src ?? "", `Picture, ${this.#count(items.length)}`, drawing)}
      <p class="hint ${session.refusal === "" ? "" : "refusal"}" id="hint">
        ${session.refusal || hintOf(session, this.labels.length > 0)}
      </p>
      ${this.renderShownProblem()}
      <p class="visually-hidden" role="status">${session.announcement}</p>
    `;
  }

  #renderDraft(colorOf: (label: string) => string): SVGTemplateResult | typeof nothing {
    const { draft, currentLabel } = this.#session;
    return draft?.isActive ? renderDraft(draft, colorOf(currentLabel ?? "")) : nothing;
  }

  #renderPane(colorOf: (label: string) => string): TemplateResult {
    const session = this.#session;
    const items = this.#items;
    const counts = new Map<string, number>();
    for (const { shape } of items) counts.set(shape.label, (counts.get(shape.label) ?? 0) + 1);
    return html`
      ${renderLabels({
        labels: this.labels,
        current: session.currentLabel,
        colorOf,
        countOf: (label) => counts.get(label) ?? 0,
        filter: this.labelFilter,
        onFilter: (filter) => {
          this.labelFilter = filter;
        },
        onChoose: (label) => session.chooseLabel(label),
      })}
      ${renderShapeList({ kind: this.#kind, items, session, labels: this.labels, title: this.#count(items.length), colorOf })}
    `;
  }

  /** The shapes whose label exists. */
  get #items(): readonly Item<S>[] {
    this.#loadInitialValue();
    const labels = new Set(this.labels);
    return this.#session.editor.items.filter(({ shape }) => labels.has(shape.label));
  }

  /** What is submitted: a shape that is being drawn counts from the point on at which it could be ended. */
  get #shapes(): readonly S[] {
    const shapes = this.#items.map(({ shape }) => shape);
    const { unfinished } = this.#session;
    return unfinished === undefined ? shapes : [...shapes, unfinished];
  }

  get #isModified(): boolean {
    const labels = new Set(this.labels);
    const initial = this.#initialValue.value.shapes.filter(({ label }) => labels.has(label));
    return JSON.stringify(initial) !== JSON.stringify(this.#shapes);
  }

  #loadInitialValue(): void {
    const initial = this.#initialValue.value;
    if (initial === this.#loaded) return;
    this.#loaded = initial;
    this.#session.load(initial.shapes);
  }

  /** The same object as long as the shape is not changed, so that what scripts add to it is submitted. */
  #answerOf(shape: S): JsonObject {
    const answer = this.#answers.get(shape) ?? { ...shape };
    this.#answers.set(shape, answer);
    return answer;
  }

  #count(count: number): string {
    return count === 1 ? `1 ${this.#kind.noun}` : `${count} ${this.#kind.plural}`;
  }

  /** Carries out a command. Returns whether there was anything to carry out. */
  #execute(command: Command): boolean {
    return runCommand(this.#session, this, command);
  }

  #onKey(event: KeyboardEvent): void {
    if (this.matches(":disabled")) return;
    const command = commandOfKey(event, this.labels.length);
    if (command === undefined || (isForFocused(command) && !isOnPicture(event))) return;
    if (this.#execute(command)) event.preventDefault();
  }
}

/** What of a list is readable. */
function readAll<T>(list: JsonValue | undefined, read: (item: JsonValue) => T | undefined): T[] {
  return Array.isArray(list) ? list.map(read).filter((item) => item !== undefined) : [];
}

/** Arrow keys and Enter mean something else where the focus is on a button or a list. */
function isForFocused(command: Command): boolean {
  return command.do === "move" || command.do === "resize" || command.do === "confirm";
}
