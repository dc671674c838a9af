import type { AnnotationKind, AnswerShape } from "../answer-shape.ts";
import { type Code, list, wrap } from "./code.ts";

/** How a shape is written: as a TypeScript type and as a schema of zod, with the names that both need of `labelsmith/lambdas`. */
export interface ShapeCode {
  readonly type: Code;
  readonly schema: Code;
  readonly imports: readonly string[];
}

/** The schemas of `labelsmith/lambdas`; the type of each has the same name in upper camel case. */
const SCHEMAS: Readonly<Record<AnnotationKind, string>> = {
  "bounding boxes": "boundingBoxAnswer",
  "document blocks": "documentBlocksAnswer",
  entities: "entityAnnotationAnswer",
  "instance segmentation": "instanceSegmentationAnswer",
  keypoints: "keypointAnswer",
  lines: "lineAnswer",
  "moderation labels": "moderationLabelsAnswer",
  polygons: "polygonAnswer",
  polylines: "polylineAnswer",
  "question answers": "questionAnswersAnswer",
  "semantic segmentation": "semanticSegmentationAnswer",
  "text ranking": "textRankingAnswer",
};

const MORE_SCHEMAS = ["choiceAnswer", "classifierAnswer", "multiSelectAnswer", "sliderAnswer"];

/** The names that a module may import. */
export const LIBRARY_TYPES: ReadonlySet<string> = new Set(
  [...Object.values(SCHEMAS), ...MORE_SCHEMAS].map(typeNameOf),
);

const BOOLEAN: ShapeCode = { type: "boolean", schema: "z.boolean()", imports: [] };
const STRING: ShapeCode = { type: "string", schema: "z.string()", imports: [] };

export function codeOfShape(shape: AnswerShape): ShapeCode {
  switch (shape.kind) {
    case "text":
      return shape.values ? literals(shape.values) : STRING;
    case "number":
      return { ...ofLibrary("sliderAnswer"), type: "number" };
    case "choices":
      if (shape.hasOthers || shape.choices.length === 0) return ofLibrary("choiceAnswer");
      return object(
        shape.choices.map(({ value, isOptional }) => ({ name: value, code: BOOLEAN, isOptional })),
      );
    case "classifier":
      if (shape.labels === undefined) return ofLibrary("classifierAnswer");
      return withComment({ name: "label", code: literals(shape.labels) }, shape.hasComment);
    case "multi-select":
      if (shape.labels === undefined) return ofLibrary("multiSelectAnswer");
      return withComment({ name: "labels", code: arrayOf(literals(shape.labels)) }, shape.hasComment);
    case "ranked dimensions":
      return arrayOf(ofLibrary("rankedDimension"));
    case "question answer pairs":
      return arrayOf(ofLibrary("questionAnswerPair"));
    case "one of":
      return oneOf(shape.shapes.map(codeOfShape));
    default:
      return ofLibrary(SCHEMAS[shape.kind]);
  }
}

interface Property {
  readonly name: string;
  readonly code: ShapeCode;
  readonly isOptional?: boolean;
}

/** The two halves of a property that may be missing; `undefined` is written for compilers that tell it from missing. */
export function typeOfProperty(name: string, type: Code, isOptional: boolean): Code {
  return isOptional ? wrap(`${name}?: `, orUndefined(type)) : wrap(`${name}: `, type);
}

export function schemaOfProperty(name: string, schema: Code, isOptional: boolean): Code {
  return wrap(`${name}: `, isOptional ? wrap("z.optional(", schema, ")") : schema);
}

export function orUndefined(type: Code): Code {
  if (typeof type === "string" || type.separator !== "|") return wrap("", type, " | undefined");
  return { ...type, items: [...type.items, "undefined"] };
}

export function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) && name !== "__proto__" ? name : JSON.stringify(name);
}

function typeNameOf(schema: string): string {
  return schema.charAt(0).toUpperCase() + schema.slice(1);
}

function ofLibrary(schema: string): ShapeCode {
  const type = typeNameOf(schema);
  return { type, schema, imports: schema === "sliderAnswer" ? [schema] : [type, schema] };
}

function literals(values: readonly string[]): ShapeCode {
  const quoted = values.map((value) => JSON.stringify(value));
  return { type: list("", quoted, "", "|"), schema: list("z.enum([", quoted, "])"), imports: [] };
}

function object(properties: readonly Property[]): ShapeCode {
  const named = properties.map((property) => ({ ...property, name: propertyName(property.name) }));
  return {
    type: list(
      "{",
      named.map(({ name, code, isOptional = false }) => typeOfProperty(name, code.type, isOptional)),
      "}",
      ";",
    ),
    schema: list(
      "z.object({",
      named.map(({ name, code, isOptional = false }) => schemaOfProperty(name, code.schema, isOptional)),
      "})",
    ),
    imports: properties.flatMap(({ code }) => code.imports),
  };
}

function withComment(property: Property, hasComment: boolean): ShapeCode {
  return object([
    property,
    ...(hasComment ? [{ name: "workerComment", code: STRING, isOptional: true }] : []),
  ]);
}

function arrayOf({ type, schema, imports }: ShapeCode): ShapeCode {
  const isUnion = typeof type !== "string" && type.separator === "|" && type.items.length > 1;
  return {
    type: isUnion ? wrap("Array<", type, ">") : wrap("", type, "[]"),
    schema: wrap("z.array(", schema, ")"),
    imports,
  };
}

function oneOf(codes: readonly ShapeCode[]): ShapeCode {
  return {
    type: list(
      "",
      codes.map(({ type }) => type),
      "",
      "|",
    ),
    schema: list(
      "z.union([",
      codes.map(({ schema }) => schema),
      "])",
    ),
    imports: codes.flatMap(({ imports }) => imports),
  };
}
