import { kindOf } from "../attribute-readers.ts";
import { AttributeError } from "../json-attribute.ts";
import { labelColor } from "../palette.ts";

/** A label as templates write it. The display names are optional. */
export interface EntityLabel {
  readonly label: string;
  readonly fullDisplayName?: string;
  readonly shortDisplayName?: string;
}

/** A label as it is shown. */
export interface ShownLabel {
  readonly label: string;
  /** In the list of labels. */
  readonly fullName: string;
  /** Behind the marked text. */
  readonly shortName: string;
  /** `#rrggbb` */
  readonly color: string;
}

export interface ReadLabels {
  /** In their order, each once. */
  readonly shown: readonly ShownLabel[];
  /** The places in the list, from 1, of what is no label. */
  readonly unreadable: readonly number[];
}

/** The value of the attribute `labels`: any list, since scripts change it in place. */
export function readList(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new AttributeError(`must be a list of labels, but is ${kindOf(value)}`);
  return value;
}

/** The labels in a list, whose items are objects like {@link EntityLabel} or just texts. */
export function readLabels(list: readonly unknown[]): ReadLabels {
  const shown = new Map<string, ShownLabel>();
  const unreadable: number[] = [];
  for (const [index, item] of list.entries()) {
    const names = namesOf(item);
    if (names === undefined) unreadable.push(index + 1);
    else if (!shown.has(names.label)) shown.set(names.label, { ...names, color: labelColor(shown.size) });
  }
  return { shown: [...shown.values()], unreadable };
}

function namesOf(item: unknown): Omit<ShownLabel, "color"> | undefined {
  const label = textOf(item, "label") || (typeof item === "string" ? item : "");
  if (label === "") return undefined;
  return {
    label,
    fullName: textOf(item, "fullDisplayName") || label,
    shortName: textOf(item, "shortDisplayName") || label,
  };
}

function textOf(item: unknown, key: string): string {
  const value: unknown = typeof item === "object" && item !== null ? Reflect.get(item, key) : undefined;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
