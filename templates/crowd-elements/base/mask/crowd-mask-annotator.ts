import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { ALLOW_NO_ANNOTATIONS } from "../../conventions.ts";
import { stringList } from "../attribute-readers.ts";
import { CrowdControl } from "../crowd-control.ts";
import type { Size } from "../geometry.ts";
import { isJsonObject, type JsonObject, type JsonValue, sortKeys } from "../json.ts";
import { AttributeError, type AttributeProblem, JsonAttribute } from "../json-attribute.ts";
import { Shortcuts } from "../keyboard.ts";
import { isOnPicture } from "../picture-stage.ts";
import { Regions } from "../regions.ts";
import { renderLabels } from "../shapes/label-pane.ts";
import { readVertex } from "../shapes/vertices.ts";
import { INSTRUCTION_REGIONS, renderShell } from "../shell.ts";
import { base64 } from "./base64.ts";
import { type MaskCommand, maskCommandOfKey } from "./commands.ts";
import { renderInstances } from "./instance-list.ts";
import { isSameMask, type LoadedMask, loadMask, NO_MASK } from "./loaded-mask.ts";
import { maskAnnotatorStyles } from "./mask-annotator-styles.ts";
import { encodeMask } from "./mask-encoder.ts";
import { MaskGestures } from "./mask-gestures.ts";
import type { MaskKind } from "./mask-kind.ts";
import { maskProblems } from "./mask-problems.ts";
import { MaskSession } from "./mask-session.ts";
import { type MaskSource, readMaskSource } from "./mask-source.ts";
import { maskHint, renderMaskHelp, renderMaskToolbar } from "./mask-toolbar.ts";
import { Memo } from "./memo.ts";
import { runMaskCommand } from "./run-mask-command.ts";
import type { Segment } from "./segments.ts";

/** The base of the elements that paint a mask on a picture. A subclass says whether labels have instances. */
export abstract class CrowdMaskAnnotator extends CrowdControl {
  static override properties: PropertyDeclarations = {
    src: {},
    header: {},
    labelsAttribute: { attribute: "labels" },
    initialValueAttribute: { attribute: "initial-value" },
    labelFilter: { state: true },
  };

  static override styles = maskAnnotatorStyles;

  declare src: string | null;
  declare header: string | null;
  declare protected labelFilter: string;

  readonly #kind: MaskKind;
  readonly #session: MaskSession;
  readonly #regions = new Regions(this, INSTRUCTION_REGIONS);
  readonly #labels = new JsonAttribute(this, "labels", stringList, () => []);
  readonly #initialValue: JsonAttribute<MaskSource | undefined>;
  /** Unfinished work that is to be put back once the picture is there, as it was given. */
  #work: { readonly json: JsonValue; readonly source: MaskSource } | undefined;
  /** What the mask was last loaded from; other sources, even equal ones, are loaded anew. */
  #loading: { readonly picture: Size; readonly initial: MaskSource | undefined } | undefined;
  #loaded: LoadedMask | undefined;
  readonly #png = new Memo<string>();
  readonly #sameness = new Memo<boolean>();

  constructor(kind: MaskKind) {
    super();
    this.labelFilter = "";
    this.#kind = kind;
    this.#session = new MaskSession(this, kind, (session) => new MaskGestures(session));
    this.#initialValue = new JsonAttribute<MaskSource | undefined>(
      this,
      "initial-value",
      (value) => readMaskSource(kind, value),
      () => undefined,
    );
    new Shortcuts(this, (event) => this.#onKey(event));
  }

  /** The labels; scripts may change them. Takes a list, or the text that the attribute would hold. */
  get labels(): string[] {
    return this.#labels.value;
  }

  /** What was painted of a label that is taken away is not shown and not submitted, and comes back with it. */
  set labels(labels: readonly string[] | string | null) {
    this.#labels.set(labels);
  }

  get value(): JsonObject {
    return this._submittableValue;
  }

  override get _submittableValue(): JsonObject {
    const { width, height } = this.#session.editor.mask.size;
    return sortKeys({
      ...this.#written(this.#session.targets.usedSegments),
      inputImageProperties: { height, width },
      ...(this.#initialValue.isGiven ? { initialValueModified: !this.#isUntouched } : {}),
    });
  }

  override get validationMessage(): string {
    const { stage, isReady, targets, draft } = this.#session;
    if (stage.hasFailed) return "The picture could not be loaded, so there is nothing to submit.";
    if (stage.picture === undefined) return "The picture is not there yet.";
    if (!isReady || this.#loaded === undefined) return "The mask is not there yet.";
    if (draft.isComplete)
      return "There is a polygon that is not filled: fill it with Enter, or drop it with Escape.";
    if (ALLOW_NO_ANNOTATIONS || targets.usedSegments.length > 0) return "";
    return "Please paint something.";
  }

  /** The work has the form of an answer, with all segments and all of their pixels, and the polygon that is drawn. */
  override saveWork(): JsonValue | undefined {
    const { editor, draft, targets } = this.#session;
    if (this.#loaded === undefined) return this.#work?.json;
    const points = draft.points.map(({ x, y }) => ({ x, y }));
    const isUntouched = this.#isUntouched && editor.segments.length === this.#loaded.initial.segments.length;
    if (isUntouched && points.length === 0) return undefined;
    const work = this.#written(editor.segments);
    return points.length === 0 ? work : { ...work, points, label: targets.label ?? "" };
  }

  override restoreWork(work: JsonValue): boolean {
    try {
      this.#work = { json: work, source: readMaskSource(this.#kind, work) };
    } catch (error) {
      if (error instanceof AttributeError) return false;
      throw error;
    }
    this.#startOver();
    return true;
  }

  override focus(): void {
    this.#session.stage.focus();
  }

  maskChanged(): void {
    this.requestUpdate();
    this.announceChange();
  }

  protected override reset(): void {
    this.#work = undefined;
    this.#startOver();
  }

  protected override get problems(): readonly AttributeProblem[] {
    return [...maskProblems(this.src, this.#labels, this.#initialValue), ...(this.#loaded?.problems ?? [])];
  }

  protected override willUpdate(): void {
    const { picture } = this.#session.stage;
    const initial = this.#initialValue.value;
    if (picture === undefined) return;
    if (picture === this.#loading?.picture && initial === this.#loading.initial) return;
    void this.#load({ picture, initial });
  }

  protected override updated(): void {
    const { layer, pen, stage, editor, targets } = this.#session;
    layer.show(editor.mask, targets.segments);
    pen.follow(stage.view);
  }

  protected override render(): TemplateResult {
    return html`
      ${renderShell({
        regions: this.#regions,
        header: this.header ?? "",
        main: this.#renderPicture(),
        side: this.#renderPane(),
      })}
      ${renderMaskHelp(this.#kind)}
    `;
  }

  #renderPicture(): TemplateResult {
    const session = this.#session;
    const { stage, targets } = session;
    const count = targets.usedSegments.length;
    const name = `Picture, ${count} ${count === 1 ? this.#kind.noun : this.#kind.plural} painted`;
    return html`
      ${this.renderProblems()}
      ${renderMaskToolbar(session, () => this.#execute({ do: "help" }))}
      <div class="painting" .style=${`--mask-opacity: ${session.opacity / 100}`}>
        ${stage.render(this.src ?? "", name, nothing, html`${session.layer.render()}${session.pen.render()}`)}
      </div>
      <p class="hint ${session.refusal === "" ? "" : "refusal"}" id="hint">
        ${session.refusal || maskHint(session)}
      </p>
      ${this.renderShownProblem()}
      <p class="visually-hidden" role="status">${session.announcement}</p>
    `;
  }

  #renderPane(): TemplateResult {
    const session = this.#session;
    const { targets } = session;
    const colors = targets.colors;
    const shares = this.#shares();
    return html`
      ${renderLabels({
        labels: this.labels,
        current: targets.label,
        colorOf: (label) => colors.get(label) ?? "transparent",
        countOf: (label) => shares.get(label) ?? 0,
        filter: this.labelFilter,
        onFilter: (filter) => {
          this.labelFilter = filter;
        },
        onChoose: (label) => session.chooseLabel(label),
      })}
      ${this.#kind.hasInstances ? renderInstances(session) : nothing}
    `;
  }

  /** How many instances the labels have, or else how much of the picture. */
  #shares(): ReadonlyMap<string, number | string> {
    const { mask } = this.#session.editor;
    const shares = new Map<string, number | string>();
    for (const { label, number } of this.#session.targets.usedSegments) {
      const percent = Math.round((100 * mask.countOf(number)) / mask.pixels.length);
      if (this.#kind.hasInstances) shares.set(label, Number(shares.get(label) ?? 0) + 1);
      else shares.set(label, percent === 0 ? "< 1 %" : `${percent} %`);
    }
    return shares;
  }

  #written(segments: readonly Segment[]): JsonObject {
    const { mask } = this.#session.editor;
    const pngImageData = this.#png.of([mask, mask.version, ...segments], () =>
      base64(encodeMask(mask, segments)),
    );
    return { [this.#kind.key]: this.#kind.write(segments), labeledImage: { pngImageData } };
  }

  get #isUntouched(): boolean {
    const { mask, segments } = this.#session.editor;
    const { initial } = this.#loaded ?? { initial: NO_MASK };
    return this.#sameness.of([mask, mask.version, initial, ...segments], () =>
      isSameMask(mask, segments, initial),
    );
  }

  #startOver(): void {
    this.#loading = undefined;
    this.#loaded = undefined;
    this.requestUpdate();
  }

  async #load(sources: { readonly picture: Size; readonly initial: MaskSource | undefined }): Promise<void> {
    this.#loading = sources;
    const loaded = await loadMask(sources.picture, sources.initial, this.#work?.source);
    if (this.#loading !== sources) return;
    this.#loaded = loaded;
    this.#session.load(loaded.editor);
    const work = this.#work;
    this.#work = undefined;
    if (work) this.#resume(work.json);
  }

  #resume(work: JsonValue): void {
    const { points, label } = isJsonObject(work) ? work : {};
    const vertices = Array.isArray(points) ? points.map(readVertex) : [];
    const drawn = vertices.filter((vertex) => vertex !== undefined);
    if (drawn.length > 0) this.#session.resume(String(label), drawn);
    this.announceChange();
  }

  #onKey(event: KeyboardEvent): void {
    if (this.matches(":disabled")) return;
    const command = maskCommandOfKey(event, this.labels.length);
    if (command === undefined || (isForFocused(command) && !isOnPicture(event))) return;
    if (this.#execute(command)) event.preventDefault();
  }

  #execute(command: MaskCommand): boolean {
    return runMaskCommand(this.#session, this, command);
  }
}

/** Arrow keys, Enter and the space bar mean something else where the focus is on a button or a list. */
function isForFocused(command: MaskCommand): boolean {
  return command.do === "move" || command.do === "confirm" || command.do === "paint";
}
