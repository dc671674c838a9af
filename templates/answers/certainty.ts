import { ancestorOf, attributeOf, isDisabled, type Page, type PageElement } from "../page/index.ts";
import type { AnswerControl } from "./controls.ts";
import type { ScriptEffects } from "./script-effects.ts";
import { selectOptions } from "./select-options.ts";
import { isInForm } from "./submitted-elements.ts";

/** What disables a control, or may be taken away with it: not the elements that are the task itself. */
const SIMPLE = new Set(["text", "hidden", "select", "options", "choice", "number"]);
/** They have a value from the start, and workers cannot empty them. */
const NEVER_EMPTY = new Set(["range", "color"]);

/** Whether every answer has a part by this control. */
export function isCertain(control: AnswerControl, page: Page, effects: ScriptEffects): boolean {
  return control.element.block === undefined && isCertainInBlock(control, page, effects);
}

/** Whether every answer has a part by this control, provided that the data brings the Liquid block that it stands in. */
export function isCertainInBlock(control: AnswerControl, page: Page, effects: ScriptEffects): boolean {
  const { element, kind } = control;
  if (!isAlwaysThere(element, page)) return false;
  if (SIMPLE.has(kind) && effects.mayTakeAnswersAway) return false;
  switch (kind) {
    case "text":
      return isNeverEmpty(element) || (isRequired(element, page) && !effects.maySkipValidation);
    case "hidden":
      return Boolean(attributeOf(element, "value")?.staticValue);
    case "select":
      return isChosenAtOnce(page, element) || (isRequired(element, page) && !effects.maySkipValidation);
    case "classifier":
    case "multi-select":
    case "moderation labels":
      return !effects.maySkipValidation;
    default:
      return true;
  }
}

function isAlwaysThere(element: PageElement, page: Page): boolean {
  // What is to become of the answer of a control that is only disabled at first is up to scripts.
  if (isDisabled(element) || ancestorOf(element, ({ tag }) => tag === "template") !== undefined) return false;
  const name = attributeOf(element, "name");
  const isNamed = name === undefined || !isConditional(page, element, name.begin);
  return isNamed && (isInForm(element) || element.tag === "crowd-entity-annotation" || isOwnForm(element));
}

function isOwnForm(element: PageElement): boolean {
  return attributeOf(element, "crowd-form-element-id") !== undefined;
}

function isRequired(element: PageElement, page: Page): boolean {
  const required = attributeOf(element, "required");
  return required !== undefined && !isConditional(page, element, required.begin);
}

/** Whether an attribute stands in a Liquid block within the tag of its element. */
function isConditional(page: Page, element: PageElement, attributeBegin: number): boolean {
  return page.blocks.at(attributeBegin) !== element.block;
}

function isNeverEmpty(element: PageElement): boolean {
  return (
    element.tag === "input" && NEVER_EMPTY.has(attributeOf(element, "type")?.staticValue?.toLowerCase() ?? "")
  );
}

/** A list that folds has its first option chosen from the start; an empty one is as good as none. */
function isChosenAtOnce(page: Page, select: PageElement): boolean {
  const { values, isOneSure } = selectOptions(page, select);
  return (
    isOneSure && values !== undefined && !values.includes("") && attributeOf(select, "size") === undefined
  );
}
