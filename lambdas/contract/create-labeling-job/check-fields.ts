import { show } from "../errors.ts";
import { isObject } from "../json.ts";
import { nearest } from "../nearest.ts";
import { describeField, type Field, lengthOf, type StructureField, type TextField } from "./field.ts";
import { apiPage, formatKeys, type RequestProblem } from "./request-problem.ts";

type Keys = readonly (string | number)[];
/** A finding, but for its place. */
type Finding = Pick<RequestProblem, "rule" | "message">;

/** Everything in which a value is not what the service's model says, each field by itself. */
export function checkFields(value: unknown, field: StructureField): readonly RequestProblem[] {
  return check(value, field, [], field.shape);
}

function check(value: unknown, field: Field, keys: Keys, shape: string): readonly RequestProblem[] {
  const name = formatKeys(keys) || "the request";
  const here = (found: Finding | undefined): RequestProblem[] =>
    found ? [problemAt(keys, shape, found)] : [];
  switch (field.kind) {
    case "text":
      return here(checkText(value, field, name));
    case "number": {
      if (typeof value !== "number" || !Number.isInteger(value)) return here(wrongType(name, field, value));
      if (value >= field.min && value <= (field.max ?? Infinity)) return [];
      return here({
        rule: "range",
        message: `${name} must be ${describeField(field)}; found ${value}.`,
      });
    }
    case "list": {
      if (!Array.isArray(value)) return here(wrongType(name, field, value));
      const items = value.flatMap((item, index) => check(item, field.item, [...keys, index], shape));
      if (value.length >= field.min && value.length <= field.max) return items;
      const message = `${name} must hold ${field.min} to ${field.max} items; found ${value.length}.`;
      return [...here({ rule: "item-count", message }), ...items];
    }
    case "structure":
      return isObject(value) ? checkStructure(value, field, keys) : here(wrongType(name, field, value));
  }
}

function checkStructure(
  value: { readonly [key: string]: unknown },
  { fields, required, shape }: StructureField,
  keys: Keys,
): readonly RequestProblem[] {
  const missing = required
    .filter((name) => value[name] === undefined)
    .map((name) => {
      const path = formatKeys([...keys, name]);
      return problemAt([...keys, name], shape, {
        rule: "required",
        message: `${path} is required; found nothing.`,
      });
    });
  const given = Object.entries(value).filter(([, member]) => member !== undefined);
  const wrong = given.flatMap(([name, member]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field !== undefined) return check(member, field, [...keys, name], shape);
    return [problemAt([...keys, name], shape, unknownField(name, shape, Object.keys(fields)))];
  });
  return [...missing, ...wrong];
}

function checkText(value: unknown, field: TextField, name: string): Finding | undefined {
  if (typeof value !== "string") return wrongType(name, field, value);
  const length = lengthOf(value);
  if (field.oneOf !== undefined) {
    if (field.oneOf.includes(value)) return undefined;
    return { rule: "enum", message: `${name} must be ${field.form}; found ${show(value)}.` };
  }
  if (length < field.min || length > field.max) {
    const message = `${name} must have ${field.min} to ${field.max} characters; found ${length}.`;
    return { rule: "length", message };
  }
  if (field.pattern.test(value)) return undefined;
  return { rule: "pattern", message: `${name} must be ${field.form}; found ${show(value)}.` };
}

function wrongType(name: string, field: Field, value: unknown): Finding {
  const hint =
    field.kind === "number" && typeof value === "string" && /^\d+$/.test(value)
      ? " Write the number without quotes."
      : "";
  const expected = field.kind === "text" ? `a text, ${field.form}` : describeField(field);
  return { rule: "type", message: `${name} must be ${expected}; found ${show(value)}.${hint}` };
}

function unknownField(name: string, shape: string, known: readonly string[]): Finding {
  const lower = name.toLowerCase();
  const meant = known.find((field) => field.toLowerCase() === lower) ?? nearest(name, known);
  const hint = meant ? `Did you mean ${meant}?` : `The fields are ${known.join(", ")}.`;
  return { rule: "unknown-field", message: `${shape} has no field ${show(name)}. ${hint}` };
}

function problemAt(keys: Keys, shape: string, found: Finding): RequestProblem {
  return { path: formatKeys(keys), keys, severity: "error", source: apiPage(shape), ...found };
}
