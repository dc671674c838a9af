import { CrowdImageCategoryControl } from "../base/crowd-image-category-control.ts";

/** `<crowd-image-classifier>`: one category for a picture; with `overlay`, for what an earlier job marked on it. */
export class CrowdImageClassifier extends CrowdImageCategoryControl {
  protected override readonly selects = "one";

  override get _submittableValue(): { label: string; workerComment?: string } | undefined {
    const [label] = this.chosenCategories;
    return label === undefined ? undefined : { label, ...this.comment.answer };
  }

  /** The chosen category as text, as scripts read it in their `change` listeners; or `""`. */
  get value(): string {
    return this.chosenCategories[0] ?? "";
  }

  set value(category: string | null) {
    this.chosen = category ? [category] : [];
  }
}
