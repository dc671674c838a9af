import { css, html, type PropertyDeclarations, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { stringList } from "../base/attribute-readers.ts";
import { CrowdControl } from "../base/crowd-control.ts";
import { type ReadBlocks, readBlocks } from "../base/form-fields/blocks.ts";
import { fieldCardStyles, renderFieldCard } from "../base/form-fields/field-card.ts";
import { fieldAt, fieldLayerStyles, middleOf, renderFieldLayer } from "../base/form-fields/field-layer.ts";
import {
  type FieldReview,
  type FormField,
  fieldsOf,
  reviewedBlocks,
} from "../base/form-fields/form-fields.ts";
import { readImportantKeys } from "../base/form-fields/important-keys.ts";
import type { Point } from "../base/geometry.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../base/json.ts";
import { type AttributeProblem, JsonAttribute } from "../base/json-attribute.ts";
import { Shortcuts } from "../base/keyboard.ts";
import { pictureStageStyles } from "../base/picture-stage-styles.ts";
import { PictureViewer, pictureViewerStyles } from "../base/picture-viewer.ts";
import { Regions } from "../base/regions.ts";
import { toolbarStyles } from "../base/shapes/toolbar.ts";
import { INSTRUCTION_REGIONS, renderShell, shellStyles } from "../base/shell.ts";
import { buttonStyles, theme } from "../base/theme.ts";

/**
 * `<crowd-textract-analyze-document>`: the keys and values that Textract read off a form, to be corrected. Its key in
 * the answer is fixed. The answer has all blocks of the initial value, with all that they had, and the texts of keys
 * and values as the worker left them; those of which the worker says that they do not belong together are left out.
 * An important key that Textract had not found comes with a block for it and one for its value.
 */
export class CrowdTextractAnalyzeDocument extends CrowdControl {
  static override properties: PropertyDeclarations = {
    src: {},
    header: {},
    initialValueAttribute: { attribute: "initial-value" },
    keysAttribute: { attribute: "keys" },
    blockTypesAttribute: { attribute: "block-types" },
    noKeyEdit: { attribute: "no-key-edit", type: Boolean },
    noGeometryEdit: { attribute: "no-geometry-edit", type: Boolean },
    reviews: { state: true },
    selectedId: { state: true },
  };

  static override styles = [
    theme,
    buttonStyles,
    shellStyles,
    toolbarStyles,
    pictureStageStyles,
    pictureViewerStyles,
    fieldLayerStyles,
    fieldCardStyles,
    css`
      .label-pane-content {
        width: clamp(264px, 34%, 380px);
        max-height: max(480px, 90vh);
        overflow-y: auto;
      }
      @container (max-width: 640px) {
        .label-pane-content {
          width: 100%;
        }
      }
    `,
  ];

  declare src: string | null;
  declare header: string | null;
  declare noKeyEdit: boolean;
  declare noGeometryEdit: boolean;
  /** What the worker changed, by the id of the field. */
  declare protected reviews: Readonly<Record<string, Partial<FieldReview>>>;
  declare protected selectedId: string | undefined;

  readonly #regions = new Regions(this, INSTRUCTION_REGIONS);
  readonly #blocks = new JsonAttribute<ReadBlocks>(this, "initial-value", readBlocks, () => ({
    blocks: [],
    unreadable: [],
  }));
  readonly #keys = new JsonAttribute(this, "keys", readImportantKeys, () => []);
  readonly #blockTypes = new JsonAttribute(this, "block-types", stringList, () => ["KEY_VALUE_SET"]);
  readonly #viewer = new PictureViewer(this, (at) => this.#selectAt(at));

  constructor() {
    super();
    this.noKeyEdit = false;
    this.noGeometryEdit = false;
    this.reviews = {};
    new Shortcuts(this, (event) => {
      if (this.#viewer.onKey(event)) event.preventDefault();
    });
  }

  override get answerName(): string {
    return "AWS/Textract/AnalyzeDocument/Forms/V1";
  }

  /** The answer as it is now. */
  get value(): JsonObject {
    return this._submittableValue;
  }

  override get _submittableValue(): JsonObject {
    const { blocks } = this.#blocks.value;
    return { blocks: reviewedBlocks(blocks, this.#fields, (field) => this.#reviewOf(field)) };
  }

  override get validationMessage(): string {
    const { hasFailed, picture } = this.#viewer.stage;
    if (hasFailed) return "The picture could not be loaded, so there is nothing to submit.";
    return picture === undefined ? "The picture is not there yet." : "";
  }

  override saveWork(): JsonValue | undefined {
    return Object.keys(this.reviews).length === 0 ? undefined : JSON.parse(JSON.stringify(this.reviews));
  }

  override restoreWork(work: JsonValue): boolean {
    if (!isJsonObject(work)) return false;
    const restored = this.#fields.flatMap(({ id }) => {
      const review = work[id];
      return isJsonObject(review) ? [[id, readReview(review)] as const] : [];
    });
    this.reviews = Object.fromEntries(restored);
    this.announceChange();
    return restored.length === Object.keys(work).length;
  }

  override focus(): void {
    this.#viewer.stage.focus();
  }

  protected override reset(): void {
    this.reviews = {};
  }

  protected override get problems(): readonly AttributeProblem[] {
    const problems: AttributeProblem[] = [];
    const complain = (attribute: string, message: string) => problems.push({ attribute, message });
    if (!this.src) complain("src", "The attribute src is missing: the address of the picture.");
    const { problem, value, isGiven } = this.#blocks;
    if (problem) problems.push(problem);
    else if (!isGiven)
      complain("initial-value", "The attribute initial-value is missing: the blocks to review.");
    if (value.unreadable.length > 0) {
      const places = value.unreadable.join(", ");
      complain(
        "initial-value",
        `The attribute initial-value has items without id or blockType: number ${places}.`,
      );
    }
    if (this.#keys.problem) problems.push(this.#keys.problem);
    if (this.#blockTypes.problem) problems.push(this.#blockTypes.problem);
    else if (!this.#blockTypes.value.includes("KEY_VALUE_SET")) {
      complain(
        "block-types",
        "The attribute block-types must have KEY_VALUE_SET, which is all that can be reviewed.",
      );
    }
    if (!this.noGeometryEdit) {
      complain("no-geometry-edit", "The attribute no-geometry-edit is required: outlines cannot be edited.");
    }
    return problems;
  }

  protected override render(): TemplateResult {
    const fields = this.#fields;
    return renderShell({
      regions: this.#regions,
      header: this.header ?? "",
      main: this.#renderDocument(fields),
      side: html`
        <h3>${fields.length === 1 ? "1 key and its value" : `${fields.length} keys and their values`}</h3>
        ${repeat(
          fields,
          ({ id }) => id,
          (field, index) =>
            renderFieldCard({
              field,
              review: this.#reviewOf(field),
              index,
              isSelected: field.id === this.selectedId,
              isDisabled: this.matches(":disabled"),
              canEditKey: !this.noKeyEdit,
              onSelect: () => this.#select(field),
              onReview: (change) => this.#review(field, change),
            }),
        )}
      `,
    });
  }

  #renderDocument(fields: readonly FormField[]): TemplateResult {
    const { stage } = this.#viewer;
    return html`
      ${this.renderProblems()} ${this.#viewer.renderToolbar()}
      ${stage.render(this.src ?? "", "Document to review", renderFieldLayer(fields, this.selectedId, stage.picture))}
      <p class="hint" id="hint">Press a key or a value on the picture to come to it in the list, and the other way round.</p>
      ${this.renderShownProblem()}
    `;
  }

  get #fields(): FormField[] {
    return fieldsOf(this.#blocks.value.blocks, this.#keys.value);
  }

  #reviewOf(field: FormField): FieldReview {
    return { key: field.key, value: field.value, isPair: true, ...this.reviews[field.id] };
  }

  #review(field: FormField, change: Partial<FieldReview>): void {
    this.reviews = { ...this.reviews, [field.id]: { ...this.reviews[field.id], ...change } };
    this.announceChange();
  }

  #select(field: FormField): void {
    if (field.id === this.selectedId) return;
    this.selectedId = field.id;
    const { stage } = this.#viewer;
    const middle = stage.picture && middleOf(field, stage.picture);
    if (middle) stage.reveal(middle);
  }

  #selectAt(at: Point): void {
    const { picture } = this.#viewer.stage;
    const fields = this.#fields;
    const field = picture && fieldAt(fields, at, picture);
    this.selectedId = field?.id;
    if (field === undefined) return;
    const input = this.renderRoot.querySelector<HTMLElement>(`#value-${fields.indexOf(field)}`);
    input?.focus({ preventScroll: true });
    input?.closest("fieldset")?.scrollIntoView({ block: "nearest" });
  }
}

function readReview({ key, value, isPair }: JsonObject): Partial<FieldReview> {
  return {
    ...(typeof key === "string" ? { key } : {}),
    ...(typeof value === "string" ? { value } : {}),
    ...(typeof isPair === "boolean" ? { isPair } : {}),
  };
}
