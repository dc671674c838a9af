import { CrowdImageCategoryControl } from "../base/crowd-image-category-control.ts";

/** `<crowd-image-classifier-multi-select>`: any number of categories for a picture. */
export class CrowdImageClassifierMultiSelect extends CrowdImageCategoryControl {
  protected override readonly selects = "many";

  override get _submittableValue(): { labels: string[]; workerComment?: string } | undefined {
    const labels = this.chosenLabels;
    return labels && { labels, ...this.comment.answer };
  }

  /** The answer as it is now. */
  get value(): { labels: string[]; workerComment?: string } {
    return { labels: this.chosenLabels ?? [], ...this.comment.answer };
  }
}
