import { kindOf } from "../attribute-readers.ts";
import type { Point } from "../geometry.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json.ts";
import { AttributeError } from "../json-attribute.ts";

/** A block of Textract's response, with its keys in lower camel case, as Augmented AI hands them on. */
export interface Block extends JsonObject {
  readonly blockType: string;
  readonly id: string;
}

export interface ReadBlocks {
  readonly blocks: readonly Block[];
  /** The places in the list, from 1, of what is no block. */
  readonly unreadable: readonly number[];
}

/** Reads an `initial-value`. */
export function readBlocks(value: unknown): ReadBlocks {
  if (!Array.isArray(value)) throw new AttributeError(`must be a list of blocks, but is ${kindOf(value)}`);
  const items: readonly JsonValue[] = value;
  return {
    blocks: items.filter(isBlock),
    unreadable: items.flatMap((item, index) => (isBlock(item) ? [] : [index + 1])),
  };
}

/** Whether a block is the key or the value of a pair. */
export function isOfPair({ blockType, entityTypes }: Block, role: "KEY" | "VALUE"): boolean {
  return blockType === "KEY_VALUE_SET" && Array.isArray(entityTypes) && entityTypes.includes(role);
}

/** The ids of the blocks that a block relates to in one way. */
export function relatedIds({ relationships }: Block, type: "CHILD" | "VALUE"): string[] {
  if (!Array.isArray(relationships)) return [];
  return relationships.flatMap((relationship: JsonValue) => {
    if (!isJsonObject(relationship) || relationship["type"] !== type) return [];
    return Array.isArray(relationship["ids"]) ? relationship["ids"].map(String) : [];
  });
}

/** The text of a block: its own, else that of its words; a tick box says whether it is selected. */
export function textOf(block: Block, blocksById: ReadonlyMap<string, Block>): string {
  const { text, selectionStatus } = block;
  if (typeof text === "string") return text;
  if (typeof selectionStatus === "string") return selectionStatus;
  const children = relatedIds(block, "CHILD").map((id) => blocksById.get(id));
  return children.flatMap((child) => (child ? [textOf(child, new Map())] : [])).join(" ");
}

/** The outline of a block, in fractions of the picture's width and height; empty where it has none. */
export function outlineOf({ geometry }: Block): Point[] {
  if (!isJsonObject(geometry)) return [];
  const { polygon, boundingBox } = geometry;
  if (Array.isArray(polygon)) {
    const points = polygon.flatMap((point: JsonValue) => {
      const [x, y] = isJsonObject(point) ? [point["x"], point["y"]] : [];
      return typeof x === "number" && typeof y === "number" ? [{ x, y }] : [];
    });
    if (points.length > 2) return points;
  }
  if (!isJsonObject(boundingBox)) return [];
  const { left, top, width, height } = boundingBox;
  if (![left, top, width, height].every((number) => typeof number === "number")) return [];
  const [x, y, right, bottom] = [
    Number(left),
    Number(top),
    Number(left) + Number(width),
    Number(top) + Number(height),
  ];
  return [
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x, y: bottom },
  ];
}

function isBlock(value: JsonValue): value is Block {
  return isJsonObject(value) && typeof value["id"] === "string" && typeof value["blockType"] === "string";
}
