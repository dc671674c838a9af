import { attributeOf, type Page, type PageElement } from "../page/index.ts";
import type { AnswerShape } from "./answer-shape.ts";
import type { AnswerControl } from "./controls.ts";
import { jsonAttribute, textListAttribute } from "./json-attribute.ts";
import type { ScriptEffects } from "./script-effects.ts";
import { selectOptions } from "./select-options.ts";

/** What a control puts under its key. */
export function shapeOfControl(
  { element, kind }: AnswerControl,
  page: Page,
  effects: ScriptEffects,
): AnswerShape {
  switch (kind) {
    case "text":
    case "hidden":
      return { kind: "text", values: undefined };
    case "select":
      return { kind: "text", values: effects.mayChangeOptions ? undefined : chosenValues(page, element) };
    case "choice":
      return choiceOf(element);
    case "options":
      return optionChoices(page, element, effects);
    case "classifier":
    case "multi-select":
      return {
        kind,
        labels: effects.mayChangeCategories ? undefined : labelsOf(element, kind),
        hasComment: element.children.some(({ tag }) => tag === "worker-comment"),
      };
    case "unnamed text ranking":
      return { kind: "ranked dimensions" };
    case "unnamed question answers":
      return { kind: "question answer pairs" };
    default:
      return { kind };
  }
}

/** An empty choice is left out of the answer, like every empty text. */
function chosenValues(page: Page, select: PageElement): readonly string[] | undefined {
  const values = selectOptions(page, select).values?.filter((value) => value !== "");
  return values && values.length > 0 ? [...new Set(values)] : undefined;
}

function choiceOf(element: PageElement): AnswerShape {
  const attribute = attributeOf(element, "value");
  const value = attribute === undefined || attribute.staticValue === "" ? "on" : attribute.staticValue;
  const choices = value === undefined ? [] : [{ value, isOptional: false }];
  return { kind: "choices", choices, hasOthers: value === undefined };
}

function optionChoices(page: Page, select: PageElement, effects: ScriptEffects): AnswerShape {
  const { values } = selectOptions(page, select);
  const isKnown = values !== undefined && !effects.mayChangeOptions;
  return {
    kind: "choices",
    choices: isKnown ? values.map((value) => ({ value, isOptional: true })) : [],
    hasOthers: !isKnown,
  };
}

/** The categories, and what may be chosen instead of all of them, which may be answered as if it were one. */
function labelsOf(element: PageElement, kind: "classifier" | "multi-select"): readonly string[] | undefined {
  const labels = textListAttribute(element, "categories");
  if (labels === undefined || labels.length === 0) return undefined;
  if (kind === "classifier" || !attributeOf(element, "exclusion-category")) return [...new Set(labels)];
  const exclusion = jsonAttribute(element, "exclusion-category");
  const isKnown = typeof exclusion === "object" && exclusion !== null && "text" in exclusion;
  return isKnown && typeof exclusion.text === "string"
    ? [...new Set([...labels, exclusion.text])]
    : undefined;
}
