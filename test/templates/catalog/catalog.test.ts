import { describe, expect, test } from "vitest";
import { CATALOG, REGION_TAGS } from "../../../templates/catalog/index.ts";

const elements = [...CATALOG.values()];
const attributeOf = (tag: string, name: string) =>
  CATALOG.get(tag)?.attributes.find((attribute) => attribute.name === name);

describe("the catalog", () => {
  test("has the 36 elements, of which one is documented nowhere", () => {
    expect(CATALOG.size).toBe(36);
    expect(elements.filter(({ isDocumented }) => !isDocumented).map(({ tag }) => tag)).toEqual([
      "crowd-slider-label",
    ]);
  });

  test("names every attribute and region once", () => {
    for (const { attributes, regions } of elements) {
      const names = attributes.map(({ name }) => name);
      const tags = regions.map(({ tag }) => tag);
      expect(names).toEqual([...new Set(names)]);
      expect(tags).toEqual([...new Set(tags)]);
    }
  });

  test("places elements in elements that it has", () => {
    const others = elements.flatMap(({ inside, notInside }) => [...inside, ...notInside]);
    expect(others.filter((tag) => !CATALOG.has(tag))).toEqual([]);
  });

  test("gives the choices of an attribute exactly where its type is one", () => {
    const attributes = elements.flatMap((element) => element.attributes);
    for (const { type, values, items } of attributes) {
      expect(values !== undefined).toBe(type === "choice");
      expect(items !== undefined).toBe(type.startsWith("list"));
    }
  });

  test("has what answers with a name or a key of its own", () => {
    const answering = elements.filter(({ answer }) => answer !== undefined);
    expect(answering).toHaveLength(22);
    for (const { tag, answer } of answering) {
      expect([tag, attributeOf(tag, "name")?.isRequired]).toEqual([tag, answer?.fixedKey === undefined]);
    }
  });

  test.each([
    ["crowd-bounding-box", "labels", { type: "list", items: "text", maxItems: 10, isRequired: true }],
    ["crowd-polyline", "initial-value", { type: "list or object", isRequired: false }],
    ["crowd-image-classifier", "categories", { maxItems: 10, isRequired: true }],
    ["crowd-classifier", "header", { isRequired: true }],
    ["crowd-classifier", "exclusion-category", { isDocumented: false }],
    ["crowd-textract-analyze-document", "no-geometry-edit", { type: "boolean", isRequired: true }],
    ["crowd-alert", "type", { values: ["info", "success", "error", "warning"] }],
  ])("%s %s", (tag, name, expected) => {
    expect(attributeOf(tag, name)).toMatchObject(expected);
  });

  test("says where an element may stand and what submits", () => {
    expect(CATALOG.get("crowd-entity-annotation")).toMatchObject({
      inside: [],
      notInside: ["crowd-form"],
      submits: "always",
    });
    expect(CATALOG.get("crowd-tab")).toMatchObject({ inside: ["crowd-tabs"] });
    expect(CATALOG.get("crowd-button")).toMatchObject({ submits: "by form-action" });
  });

  test("has the regions of all elements", () => {
    expect([...REGION_TAGS].sort()).toEqual([
      "classification-target",
      "detailed-instructions",
      "full-instructions",
      "negative-example",
      "positive-example",
      "short-instructions",
      "short-summary",
      "worker-comment",
    ]);
  });
});
