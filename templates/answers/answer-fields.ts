import type { SourceRange } from "../liquid/index.ts";
import { isInside, type Page } from "../page/index.ts";
import { type AnswerKey, isPattern, mayBeSame, showKey } from "./answer-key.ts";
import { type AnswerShape, anyOf } from "./answer-shape.ts";
import { isCertain, isCertainInBlock } from "./certainty.ts";
import type { AnswerControl } from "./controls.ts";
import type { ScriptEffects } from "./script-effects.ts";
import { shapeOfControl } from "./shape-of-control.ts";

/** What a template can put into an answer under one key. */
export interface AnswerField {
  /** The `name` of the elements, with `*` for what Liquid puts into it. */
  readonly name: string;
  /** The same in parts: one for a name that is always the same, else the texts around what Liquid puts into it. */
  readonly key: AnswerKey;
  readonly shape: AnswerShape;
  /** Whether an answer may be without it. */
  readonly isOptional: boolean;
  /** Whether answers of several elements come under this key, so that only the last one is kept. */
  readonly isOverwritten: boolean;
  /** The tags of the elements that it comes from, each once, in the order of the template. */
  readonly tags: readonly string[];
  /** The start tags of those elements. */
  readonly places: readonly SourceRange[];
}

/** More than any page has that a person wrote: too many to compare each with all fields. */
const MANY_PATTERNS = 100;

/** The fields that the controls of a page make, in the order of their first controls. */
export function answerFields(
  controls: readonly AnswerControl[],
  page: Page,
  effects: ScriptEffects,
): readonly AnswerField[] {
  const groups = new Map<string, AnswerControl[]>();
  for (const control of controls) {
    const name = JSON.stringify(control.key);
    const group = groups.get(name);
    if (group) group.push(control);
    else groups.set(name, [control]);
  }
  return widenPatterns([...groups.values()].map((group) => fieldOf(group, page, effects)));
}

function fieldOf(group: readonly AnswerControl[], page: Page, effects: ScriptEffects): AnswerField {
  const comesTogether = isTogether(group);
  let shapes: AnswerShape[] = [];
  let isOptional = true;
  for (const control of group) {
    const isSure = isCertain(control, page, effects);
    const isThereWithOthers = isSure || (comesTogether && isCertainInBlock(control, page, effects));
    const added = softened(shapeOfControl(control, page, effects), isThereWithOthers);
    // The last control of a name stands, but choices are merged with those before.
    if (isSure) shapes = shapes.filter(({ kind }) => kind === "choices" && kind === added.kind);
    shapes.push(added);
    isOptional &&= !isSure;
  }
  const { key } = group[0]!;
  return {
    name: showKey(key),
    key,
    shape: anyOf(shapes),
    isOptional: isOptional || isPattern(key),
    isOverwritten: isOverwritten(group),
    tags: [...new Set(group.map(({ element }) => element.tag))],
    places: group.map(({ element: { startTag } }) => page.text.range(startTag.begin, startTag.end)),
  };
}

/** Whether there is either none of the elements or all of them, as with choices that a loop repeats. */
function isTogether(group: readonly AnswerControl[]): boolean {
  const { block } = group[0]!.element;
  const isAlike = group.every(({ element }) => element.block === block);
  return isAlike && (block === undefined || block.name === "for" || block.name === "tablerow");
}

/** A choice of a control that may be missing may be missing. */
function softened(shape: AnswerShape, isThere: boolean): AnswerShape {
  if (shape.kind !== "choices" || isThere) return shape;
  return { ...shape, choices: shape.choices.map(({ value }) => ({ value, isOptional: true })) };
}

function isOverwritten(group: readonly AnswerControl[]): boolean {
  const values = group.filter(({ kind }) => kind !== "choice" && kind !== "options");
  const isRepeated = values.some(
    ({ element, key }) => !isPattern(key) && isInside(element.block, "for", "tablerow"),
  );
  const together = values.filter(({ element }) => !isInside(element.block, "if", "unless", "case"));
  return isRepeated || together.length > 1 || (values.length > 0 && values.length < group.length);
}

/** A pattern that takes in other keys must be as wide as their shapes. */
function widenPatterns(fields: readonly AnswerField[]): readonly AnswerField[] {
  const patterns = fields.filter(({ key }) => isPattern(key));
  const isMany = patterns.length > MANY_PATTERNS;
  const widest = isMany ? anyOf(fields.map(({ shape }) => shape)) : undefined;
  return fields.map((field) => {
    if (!isPattern(field.key)) return field;
    const others = isMany ? [] : fields.filter((other) => other !== field && mayBeSame(field.key, other.key));
    return { ...field, shape: widest ?? anyOf([field.shape, ...others.map(({ shape }) => shape)]) };
  });
}
