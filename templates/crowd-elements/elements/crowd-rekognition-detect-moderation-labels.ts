import { kindOf } from "../base/attribute-readers.ts";
import { CrowdImageCategoryControl } from "../base/crowd-image-category-control.ts";
import type { JsonObject, JsonValue } from "../base/json.ts";
import { AttributeError } from "../base/json-attribute.ts";
import { MODERATION_LABELS } from "../conventions.ts";

/**
 * `<crowd-rekognition-detect-moderation-labels>`: which of the labels that Rekognition gave to a picture are right.
 * Its key in the answer is fixed. Categories that are objects are shown by their `name` and answered in full.
 */
export class CrowdRekognitionDetectModerationLabels extends CrowdImageCategoryControl {
  protected override readonly selects = "many";

  /** What is answered for each category, by what is shown. */
  #answers = new Map<string, JsonValue>();

  override get answerName(): string {
    return "AWS/Rekognition/DetectModerationLabels/Image/V3";
  }

  override get _submittableValue(): JsonObject | undefined {
    return this.chosenLabels && this.value;
  }

  /** The answer as it is now; with the exclusion category chosen, an empty list. */
  get value(): JsonObject {
    return { [MODERATION_LABELS]: this.chosenCategories.map((category) => this.#answers.get(category)!) };
  }

  protected override readCategories(value: unknown): string[] {
    if (!Array.isArray(value)) throw new AttributeError(`must be a list, but is ${kindOf(value)}`);
    this.#answers = new Map(value.map((item: JsonValue, index) => [nameOf(item, index), item]));
    return [...this.#answers.keys()];
  }
}

function nameOf(item: unknown, index: number): string {
  const name = typeof item === "object" && item !== null && "name" in item ? item.name : item;
  if (typeof name === "string" && name !== "") return name;
  throw new AttributeError(
    `must be a list of texts or of objects with a name, but its item ${index + 1} is neither`,
  );
}
