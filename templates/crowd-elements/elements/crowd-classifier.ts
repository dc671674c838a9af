import { CrowdCategoryControl } from "../base/crowd-category-control.ts";

/** `<crowd-classifier>`: one category for whatever stands in its `<classification-target>`. */
export class CrowdClassifier extends CrowdCategoryControl {
  protected override readonly selects = "one";

  override get _submittableValue(): { label: string } | undefined {
    const [label] = this.chosenCategories;
    return label === undefined ? undefined : { label };
  }

  /** The chosen category as text, since scripts read `event.target.value` in their `change` listeners; or `""`. */
  get value(): string {
    return this.chosenCategories[0] ?? "";
  }

  set value(category: string | null) {
    this.chosen = category ? [category] : [];
  }
}
