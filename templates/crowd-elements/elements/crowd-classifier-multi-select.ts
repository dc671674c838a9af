import { CrowdCategoryControl } from "../base/crowd-category-control.ts";

/** `<crowd-classifier-multi-select>`: any number of categories for what stands in its `<classification-target>`. */
export class CrowdClassifierMultiSelect extends CrowdCategoryControl {
  protected override readonly selects = "many";

  override get _submittableValue(): { labels: string[] } | undefined {
    const labels = this.chosenLabels;
    return labels && { labels };
  }

  /** The answer as it is now. */
  get value(): { labels: string[] } {
    return { labels: this.chosenLabels ?? [] };
  }
}
