import { describe, expect, test } from "vitest";
import { outlineOf, readBlocks } from "../../../../templates/crowd-elements/base/form-fields/blocks.ts";
import {
  type FieldReview,
  type FormField,
  fieldsOf,
  reviewedBlocks,
} from "../../../../templates/crowd-elements/base/form-fields/form-fields.ts";
import {
  readImportantKeys,
  simplified,
} from "../../../../templates/crowd-elements/base/form-fields/important-keys.ts";
import { AttributeError } from "../../../../templates/crowd-elements/base/json-attribute.ts";

const BLOCKS = [
  { blockType: "PAGE", id: "p" },
  {
    blockType: "KEY_VALUE_SET",
    confidence: 38.4,
    entityTypes: ["KEY"],
    geometry: { boundingBox: { height: 0.1, left: 0.2, top: 0.3, width: 0.4 } },
    id: "k1",
    relationships: [
      { ids: ["w1"], type: "CHILD" },
      { ids: ["v1"], type: "VALUE" },
    ],
    text: "Name:",
  },
  {
    blockType: "KEY_VALUE_SET",
    entityTypes: ["VALUE"],
    id: "v1",
    relationships: [{ ids: ["w2", "w3"], type: "CHILD" }],
  },
  { blockType: "WORD", id: "w1", text: "Name:" },
  { blockType: "WORD", id: "w2", text: "Jane" },
  { blockType: "WORD", id: "w3", text: "Doe" },
  {
    blockType: "KEY_VALUE_SET",
    entityTypes: ["KEY"],
    id: "k2",
    relationships: [{ ids: ["v2"], type: "VALUE" }],
    text: "Over 18",
  },
  {
    blockType: "KEY_VALUE_SET",
    entityTypes: ["VALUE"],
    id: "v2",
    relationships: [{ ids: ["s"], type: "CHILD" }],
  },
  { blockType: "SELECTION_ELEMENT", id: "s", selectionStatus: "SELECTED" },
  {
    blockType: "KEY_VALUE_SET",
    entityTypes: ["KEY"],
    id: "k3",
    relationships: [{ ids: ["gone"], type: "VALUE" }],
  },
];
const { blocks } = readBlocks(BLOCKS);
const KEYS = readImportantKeys([
  { importantFormKey: "Full name", importantFormKeyAliases: ["name"] },
  { importantFormKey: "Phone" },
]);

const untouched = ({ key, value }: FormField): FieldReview => ({ key, value, isPair: true });

describe("fields", () => {
  test("are the keys among the blocks, then the important ones that are missing", () => {
    const fields = fieldsOf(blocks, KEYS).map(({ id, key, value, valueId, importance }) => [
      id,
      key,
      value,
      valueId,
      importance,
    ]);
    expect(fields).toEqual([
      ["k1", "Name:", "Jane Doe", "v1", "important"],
      ["k2", "Over 18", "SELECTED", "v2", undefined],
      ["k3", "", "", undefined, undefined],
      ["important-form-key-2", "Phone", "", undefined, "not found"],
    ]);
  });

  test.each([
    ["Full  Name :", "full name"],
    ["  E-Mail", "e-mail"],
  ])("of the name %j are found under %j", (key, name) => {
    expect(simplified(key)).toBe(name);
  });
});

describe("the answer", () => {
  const answer = (reviewOf: (field: FormField) => FieldReview) =>
    reviewedBlocks(blocks, fieldsOf(blocks, KEYS), reviewOf);

  test("has all that the initial value had, and the texts of keys and values", () => {
    const expected = BLOCKS.map((block) => {
      const texts: Record<string, string> = { v1: "Jane Doe", v2: "SELECTED", k3: "" };
      const text = texts[block.id];
      return text === undefined ? block : { ...block, text };
    });
    expect(answer(untouched)).toEqual(expected);
  });

  test("has the texts that the worker wrote", () => {
    const reviewed = answer((field) =>
      field.id === "k1" ? { key: "Name", value: "", isPair: true } : untouched(field),
    );
    expect(reviewed.filter(({ id }) => id === "k1" || id === "v1").map(({ text }) => text)).toEqual([
      "Name",
      "",
    ]);
  });

  test("lacks what does not belong together", () => {
    const ids = answer((field) => ({ ...untouched(field), isPair: field.id !== "k1" })).map(({ id }) => id);
    expect(ids).toEqual(["p", "w1", "w2", "w3", "k2", "v2", "s", "k3"]);
  });

  test("has a pair of blocks for an important key that the worker found", () => {
    const reviewed = answer((field) => ({
      ...untouched(field),
      value: field.key === "Phone" ? "123" : field.value,
    }));
    expect(reviewed.slice(BLOCKS.length)).toEqual([
      {
        blockType: "KEY_VALUE_SET",
        entityTypes: ["KEY"],
        id: "important-form-key-2",
        relationships: [{ ids: ["important-form-key-2-value"], type: "VALUE" }],
        text: "Phone",
      },
      { blockType: "KEY_VALUE_SET", entityTypes: ["VALUE"], id: "important-form-key-2-value", text: "123" },
    ]);
  });
});

describe("outlines", () => {
  const box = { height: 0.25, left: 0.5, top: 0, width: 0.25 };
  const polygon = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 0, y: 1 },
  ];
  const corners = [
    { x: 0.5, y: 0 },
    { x: 0.75, y: 0 },
    { x: 0.75, y: 0.25 },
    { x: 0.5, y: 0.25 },
  ];

  test.each([
    ["a polygon", { polygon, boundingBox: box }, polygon],
    ["a box", { boundingBox: box }, corners],
    ["a polygon of two points, and a box", { polygon: polygon.slice(1), boundingBox: box }, corners],
    [
      "a box without its height, as the documentation misspells it",
      { boundingBox: { ...box, height: null, weight: 1 } },
      [],
    ],
    ["nothing", undefined, []],
  ])("from %s", (_, geometry, outline) => {
    const [block] = readBlocks([{ blockType: "WORD", id: "w", ...(geometry ? { geometry } : {}) }]).blocks;
    expect(block && outlineOf(block)).toEqual(outline);
  });
});

describe("attributes", () => {
  test("blocks without id or type are counted, also those in the notation of the service itself", () => {
    expect(readBlocks([{ id: "a" }, { BlockType: "WORD", Id: "b" }, BLOCKS[0], 7]).unreadable).toEqual([
      1, 2, 4,
    ]);
    expect(() => readBlocks({})).toThrow(AttributeError);
  });

  test.each([[{}], [["a"]], [[{ importantFormKeyAliases: ["a"] }]]])("important keys are not %j", (value) => {
    expect(() => readImportantKeys(value)).toThrow(AttributeError);
  });
});
