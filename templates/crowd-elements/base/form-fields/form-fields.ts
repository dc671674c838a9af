import type { Point } from "../geometry.ts";
import type { JsonObject } from "../json.ts";
import { type Block, isOfPair, outlineOf, relatedIds, textOf } from "./blocks.ts";
import { type ImportantKey, simplified } from "./important-keys.ts";

/** A key of a form and its value. */
export interface FormField {
  /** The id of the key's block. */
  readonly id: string;
  readonly key: string;
  readonly value: string;
  readonly valueId: string | undefined;
  /** In fractions of the picture's width and height. */
  readonly keyOutline: readonly Point[];
  readonly valueOutline: readonly Point[];
  /** Whether it is a key to look for, and whether it was found in the document. */
  readonly importance: "important" | "not found" | undefined;
}

/** What the worker made of a field. */
export interface FieldReview {
  readonly key: string;
  readonly value: string;
  /** Whether key and value belong together at all. */
  readonly isPair: boolean;
}

/** The fields among the blocks, then the important keys that are none of them. */
export function fieldsOf(blocks: readonly Block[], importantKeys: readonly ImportantKey[]): FormField[] {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const found = blocks
    .filter((block) => isOfPair(block, "KEY"))
    .map((block): FormField => {
      const value = relatedIds(block, "VALUE").flatMap((id) => byId.get(id) ?? [])[0];
      const key = textOf(block, byId);
      return {
        id: block.id,
        key,
        value: value ? textOf(value, byId) : "",
        valueId: value?.id,
        keyOutline: outlineOf(block),
        valueOutline: value ? outlineOf(value) : [],
        importance: importantKeys.some((important) => important.names.has(simplified(key)))
          ? "important"
          : undefined,
      };
    });
  const keys = new Set(found.map(({ key }) => simplified(key)));
  const missing = importantKeys.flatMap(({ key, names }, index): FormField[] => {
    if ([...names].some((name) => keys.has(name))) return [];
    const id = `important-form-key-${index + 1}`;
    return [
      { id, key, value: "", valueId: undefined, keyOutline: [], valueOutline: [], importance: "not found" },
    ];
  });
  return [...found, ...missing];
}

/**
 * The blocks of the answer: those that there were, with the texts of keys and values as they are now, without the
 * keys and values that do not belong together, and with the important keys that the worker found.
 */
export function reviewedBlocks(
  blocks: readonly Block[],
  fields: readonly FormField[],
  reviewOf: (field: FormField) => FieldReview,
): JsonObject[] {
  const texts = new Map<string, string>();
  const left = new Set<string>();
  const added: JsonObject[] = [];
  for (const field of fields) {
    const { key, value, isPair } = reviewOf(field);
    if (field.importance === "not found") {
      if (value !== "") added.push(...pairOf(field.id, key, value));
      continue;
    }
    for (const [id, text] of [
      [field.id, key],
      [field.valueId, value],
    ] as const) {
      if (id === undefined) continue;
      if (isPair) texts.set(id, text);
      else left.add(id);
    }
  }
  const kept = blocks.filter(({ id }) => !left.has(id));
  return [...kept.map((block) => ({ ...block, ...textIn(texts, block.id) })), ...added];
}

function textIn(texts: ReadonlyMap<string, string>, id: string): { text?: string } {
  const text = texts.get(id);
  return text === undefined ? {} : { text };
}

function pairOf(id: string, key: string, value: string): JsonObject[] {
  const blockType = "KEY_VALUE_SET";
  const valueId = `${id}-value`;
  return [
    { blockType, entityTypes: ["KEY"], id, relationships: [{ ids: [valueId], type: "VALUE" }], text: key },
    { blockType, entityTypes: ["VALUE"], id: valueId, text: value },
  ];
}
