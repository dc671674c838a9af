import type { AnswerAnalysis } from "../analyze-answers.ts";
import type { AnswerField } from "../answer-fields.ts";
import { isPattern } from "../answer-key.ts";
import { block, type Code, list, wrap, writeCode } from "./code.ts";
import {
  codeOfShape,
  LIBRARY_TYPES,
  orUndefined,
  propertyName,
  type ShapeCode,
  schemaOfProperty,
  typeOfProperty,
} from "./shape-code.ts";

/** The first words of a generated module, by which it is told from one that somebody wrote. */
export const GENERATED = "// Written by `labelsmith types`";

const ANY_TEXT = `\${string}`;

export interface AnswerModuleOptions {
  readonly analysis: AnswerAnalysis;
  /** Of the task, for example its folder's; the type is called after it. */
  readonly name: string;
  /** The template's file name, for the first line. */
  readonly template: string;
}

interface CodedField extends Omit<AnswerField, "name"> {
  /** As it is written in the type: a property's name or a pattern. */
  readonly code: ShapeCode;
}

/**
 * A module of TypeScript with the type of a template's answers and their schema, to be given to `createConsolidationHandler`.
 * The same analysis gives the same text.
 */
export function formatAnswerModule({ analysis, name, template }: AnswerModuleOptions): string {
  const typeName = answerTypeName(name);
  const schema = wrap("export const answer = ", schemaOf(analysis), ` satisfies z.ZodType<${typeName}>;`);
  return [
    `${GENERATED}, from ${template}. Change the template, not this file.`,
    ...importsOf(analysis),
    'import { z } from "zod";',
    "",
    "/** What a worker answers. */",
    `export ${formatAnswerType(analysis, typeName)}`,
    "",
    "/** Reads what a worker answered: the option `answer` of `createConsolidationHandler`. */",
    writeCode(schema),
    "",
  ].join("\n");
}

/**
 * The type of a template's answers, as a declaration of TypeScript.
 *
 * @example
 * import { analyzeAnswers, formatAnswerType } from "labelsmith/templates";
 * const source = `<crowd-form><crowd-input name="color" required></crowd-input></crowd-form>`;
 * formatAnswerType(analyzeAnswers({ source }), "ColorAnswer"); // interface ColorAnswer { color: string; }
 */
export function formatAnswerType(analysis: AnswerAnalysis, name: string): string {
  const fields = codedFields(analysis);
  const members = fields.map((field) => wrap(`${commentOf(field)}\n`, memberOf(field)));
  if (isOpen(analysis)) members.push("/** What scripts of the template add. */\n[name: string]: unknown");
  if (members.length === 0) return `type ${name} = Record<string, never>;`;
  return writeCode(block(`interface ${name} {`, members, "}", ";"));
}

/** The name of the type: `birds-2` makes `Birds2Answer`. No type of `labelsmith/lambdas` has it. */
export function answerTypeName(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  const typeName = `${/^[A-Za-z]/.test(joined) ? joined : `Task${joined}`}Answer`;
  return LIBRARY_TYPES.has(typeName) ? `${joined}TaskAnswer` : typeName;
}

function codedFields({ fields }: AnswerAnalysis): readonly CodedField[] {
  return fields
    .filter(({ key }) => !isAnyName(key))
    .map(({ name: _, ...field }) => ({ ...field, code: codeOfShape(field.shape) }));
}

/** A name of which nothing is fixed is as good as none. */
function isAnyName(key: AnswerField["key"]): boolean {
  return isPattern(key) && key.every((part) => part === "");
}

function isOpen({ fields, isOpen }: AnswerAnalysis): boolean {
  return isOpen || fields.some(({ key }) => isAnyName(key));
}

function commentOf({ tags, isOverwritten }: CodedField): string {
  const from = tags.map((tag) => `<${tag}>`).join(" ");
  return isOverwritten ? `/** ${from}: the last one under this name stands */` : `/** ${from} */`;
}

function memberOf({ key, code, isOptional }: CodedField): Code {
  if (isPattern(key)) return wrap(`[name: ${patternType(key)}]: `, orUndefined(code.type));
  return typeOfProperty(propertyName(key[0]), code.type, isOptional);
}

function patternType(key: AnswerField["key"]): string {
  return `\`${key.map((part) => part.replace(/[\\`]|\$\{/g, "\\$&")).join(ANY_TEXT)}\``;
}

function schemaOf(analysis: AnswerAnalysis): Code {
  const fields = codedFields(analysis);
  const properties = fields
    .filter(({ key }) => !isPattern(key))
    .map(({ key, code, isOptional }) => schemaOfProperty(propertyName(key[0]), code.schema, isOptional));
  const patterns = fields.filter(({ key }) => isPattern(key)).map(patternSchema);
  const object = block(isOpen(analysis) ? "z.looseObject({" : "z.object({", properties, "})", ",");
  const isNeeded = properties.length > 0 || isOpen(analysis) || patterns.length === 0;
  const parts = isNeeded ? [object, ...patterns] : patterns;
  return parts.reduce((whole, part) => list("z.intersection(", [whole, part], ")"));
}

function patternSchema({ key, code }: CodedField): Code {
  const parts = key.flatMap((part, index) => [
    ...(index === 0 ? [] : ["z.string()"]),
    ...(part === "" ? [] : [JSON.stringify(part)]),
  ]);
  return list(
    "z.looseRecord(",
    [list("z.templateLiteral([", parts, "])"), wrap("z.optional(", code.schema, ")")],
    ")",
  );
}

function importsOf(analysis: AnswerAnalysis): string[] {
  const names = [...new Set(codedFields(analysis).flatMap(({ code }) => code.imports))].sort(byName);
  if (names.length === 0) return [];
  const items = names.map((name) => (/^[A-Z]/.test(name) ? `type ${name}` : name));
  return [writeCode(list("import {", items, '} from "labelsmith/lambdas";'))];
}

/** Without regard to case, and types before the schemas of the same name. */
function byName(a: string, b: string): number {
  const [lowerA, lowerB] = [a.toLowerCase(), b.toLowerCase()];
  if (lowerA !== lowerB) return lowerA < lowerB ? -1 : 1;
  return a < b ? -1 : 1;
}
