import { kindOf } from "../attribute-readers.ts";
import { AttributeError } from "../json-attribute.ts";

/** A key to look for in a document. */
export interface ImportantKey {
  readonly key: string;
  /** The key and its aliases, as keys are compared. */
  readonly names: ReadonlySet<string>;
}

/** Reads the attribute `keys`: `[{ importantFormKey: 'Last name', importantFormKeyAliases: ['Surname'] }]`. */
export function readImportantKeys(value: unknown): ImportantKey[] {
  if (!Array.isArray(value)) throw new AttributeError(`must be a list of keys, but is ${kindOf(value)}`);
  return value.map((item: unknown, index) => {
    const given: { importantFormKey?: unknown; importantFormKeyAliases?: unknown } =
      typeof item === "object" && item !== null ? item : {};
    const { importantFormKey: key, importantFormKeyAliases: aliases } = given;
    if (typeof key !== "string") {
      throw new AttributeError(
        `must be a list like [{ importantFormKey: 'Address' }], but its item ${index + 1} has no importantFormKey`,
      );
    }
    const others = Array.isArray(aliases) ? aliases.map(String) : [];
    return { key, names: new Set([key, ...others].map(simplified)) };
  });
}

/** How keys are compared: without regard to case, spaces, and a colon at the end. */
export function simplified(key: string): string {
  return key
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .replace(/[\s:]+$/, "")
    .trim();
}
