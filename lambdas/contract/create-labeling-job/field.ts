/** What the service's published model says of one field. */
export type Field = TextField | WholeNumberField | ListField | StructureField;

export interface TextField {
  readonly kind: "text";
  /** In Unicode code points. */
  readonly min: number;
  readonly max: number;
  /** Matches the whole text. */
  readonly pattern: RegExp;
  /** The pattern in words. */
  readonly form: string;
  /** The only values there are, if they are few. */
  readonly oneOf?: readonly string[];
}

export interface WholeNumberField {
  readonly kind: "number";
  readonly min: number;
  /** Missing where the model has none. */
  readonly max?: number;
}

export interface ListField {
  readonly kind: "list";
  readonly min: number;
  readonly max: number;
  readonly item: Field;
}

export interface StructureField {
  readonly kind: "structure";
  /** The page of the API reference. */
  readonly shape: string;
  readonly fields: Readonly<Record<string, Field>>;
  readonly required: readonly string[];
}

/** A text; the pattern is the model's, which is without anchors and means the whole value. */
export function text(min: number, max: number, pattern: string, form: string): TextField {
  return { kind: "text", min, max, pattern: new RegExp(`^(?:${pattern})$`, "u"), form };
}

export function oneOf(...values: readonly string[]): TextField {
  const max = Math.max(...values.map(({ length }) => length));
  return { ...text(0, max, values.join("|"), `one of ${values.join(", ")}`), oneOf: values };
}

export function wholeNumber(min: number, max?: number): WholeNumberField {
  return { kind: "number", min, ...(max === undefined ? {} : { max }) };
}

export function list(min: number, max: number, item: Field): ListField {
  return { kind: "list", min, max, item };
}

type RequiredName<Shape> = {
  [Name in keyof Shape & string]: undefined extends Shape[Name] ? never : Name;
}[keyof Shape & string];

/** A structure with a constraint for every field of its type, so that none can be forgotten. */
export function structure<Shape extends object>(
  shape: string,
  fields: { readonly [Name in keyof Shape & string]-?: Field },
  required: readonly RequiredName<Shape>[],
): StructureField {
  return { kind: "structure", shape, fields, required };
}

/** What a valid value is, in words. */
export function describeField(field: Field): string {
  switch (field.kind) {
    case "text":
      if (field.oneOf !== undefined) return field.form;
      return `${field.min === 0 ? "at most" : `${field.min} to`} ${field.max} characters: ${field.form}`;
    case "number":
      return field.max === undefined
        ? `a whole number of at least ${field.min}`
        : `a whole number from ${field.min} to ${field.max}`;
    case "list":
      return `a list of ${field.min} to ${field.max}`;
    case "structure":
      return `an object with ${Object.keys(field.fields).join(", ")}`;
  }
}

/** The length that the model means: code points, not UTF-16 units. */
export function lengthOf(value: string): number {
  return [...value].length;
}

/** True for a text that the field accepts. */
export function acceptsText(field: TextField, value: unknown): value is string {
  if (typeof value !== "string") return false;
  const length = lengthOf(value);
  return length >= field.min && length <= field.max && field.pattern.test(value);
}
