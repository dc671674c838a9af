import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { CrowdCategoryControl } from "./crowd-category-control.ts";
import { dialogStyles } from "./dialog-styles.ts";
import { isJsonObject, type JsonValue } from "./json.ts";
import { type AttributeProblem, JsonAttribute } from "./json-attribute.ts";
import { NO_OVERLAY, type Overlay, readOverlay } from "./overlay.ts";
import { overlayStyles, renderLegend, renderOverlay } from "./overlay-layer.ts";
import { OverlayMask } from "./overlay-mask.ts";
import { pictureStageStyles } from "./picture-stage-styles.ts";
import { PictureViewer, pictureViewerStyles } from "./picture-viewer.ts";
import { shapeLayerStyles } from "./shapes/shape-layer.ts";
import { toolbarStyles } from "./shapes/toolbar.ts";
import { WORKER_COMMENT, WorkerComment, workerCommentStyles } from "./worker-comment.ts";

/** The base of the classifiers of a picture: one that can be zoomed, with the annotations to verify over it. */
export abstract class CrowdImageCategoryControl extends CrowdCategoryControl {
  static override properties: PropertyDeclarations = {
    src: {},
    overlayAttribute: { attribute: "overlay" },
    isOverlayShown: { state: true },
  };

  static override styles = [
    ...CrowdCategoryControl.styles,
    toolbarStyles,
    pictureStageStyles,
    pictureViewerStyles,
    shapeLayerStyles,
    overlayStyles,
    dialogStyles,
    workerCommentStyles,
  ];

  declare src: string | null;
  declare protected isOverlayShown: boolean;

  protected readonly comment = new WorkerComment(this, this.regions, () => this.announceChange());
  readonly #viewer = new PictureViewer(this);
  readonly #overlay = new JsonAttribute<Overlay>(this, "overlay", readOverlay, () => NO_OVERLAY);
  readonly #mask = new OverlayMask(this);

  constructor() {
    super();
    this.isOverlayShown = true;
  }

  override get validationMessage(): string {
    const { hasFailed, picture } = this.#viewer.stage;
    if (hasFailed) return "The picture could not be loaded, so there is nothing to submit.";
    if (picture === undefined) return "The picture is not there yet.";
    if (this.#mask.hasFailed) return "The annotations to judge could not be loaded.";
    return super.validationMessage;
  }

  override saveWork(): JsonValue | undefined {
    const work = super.saveWork();
    if (this.comment.text === "") return work;
    return { ...(isJsonObject(work) ? work : { chosen: [] }), comment: this.comment.text };
  }

  override restoreWork(work: JsonValue): boolean {
    if (isJsonObject(work) && typeof work["comment"] === "string") this.comment.text = work["comment"];
    return super.restoreWork(work);
  }

  protected override reset(): void {
    super.reset();
    this.comment.text = "";
  }

  protected override get ownRegions(): readonly string[] {
    return [WORKER_COMMENT];
  }

  protected override get problems(): readonly AttributeProblem[] {
    const missing = {
      attribute: "src",
      message: "The attribute src is missing: the address of the picture.",
    };
    const { problem } = this.#overlay;
    return [...(this.src ? [] : [missing]), ...super.problems, ...(problem ? [problem] : [])];
  }

  protected override willUpdate(): void {
    void this.#mask.show(this.#overlay.value);
  }

  protected override onKey(event: KeyboardEvent): void {
    super.onKey(event);
    if (event.defaultPrevented) return;
    if (event.key === "h" && this.#overlay.isGiven) this.#toggleOverlay();
    else if (!this.#viewer.onKey(event)) return;
    event.preventDefault();
  }

  protected override renderTarget(): TemplateResult {
    const { stage } = this.#viewer;
    const overlay = this.#overlay.value;
    const drawing = this.isOverlayShown ? renderOverlay(overlay, this.#mask, stage.picture) : nothing;
    return html`
      ${this.#viewer.renderToolbar()}
      ${stage.render(this.src ?? "", "Picture to classify", drawing)}
      ${
        this.#mask.hasFailed
          ? html`<p class="invalid" role="alert">
              The annotations could not be loaded: <code>${overlay.mask}</code>
            </p>`
          : nothing
      }
      ${
        overlay.legend.length === 0
          ? nothing
          : renderLegend(overlay, this.isOverlayShown, () => this.#toggleOverlay())
      }
      <p class="hint" id="hint">
        Zoom with <kbd>+</kbd> <kbd>−</kbd>, or Ctrl and the wheel; drag or use the arrow keys to move the picture.
      </p>
    `;
  }

  protected override renderBelowCategories(): TemplateResult | typeof nothing {
    return this.comment.render(this.matches(":disabled"));
  }

  #toggleOverlay(): void {
    this.isOverlayShown = !this.isOverlayShown;
  }
}
