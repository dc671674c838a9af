import { describe, expect, test } from "vitest";
import { parseJsonAttribute } from "../../../templates/crowd-elements/base/json-attribute.ts";
import { readOverlay } from "../../../templates/crowd-elements/base/overlay.ts";

const parse = (raw: string) => parseJsonAttribute("overlay", raw, readOverlay);

describe("overlay", () => {
  test("of boxes: colours go by the labels, and a label that the list lacks comes after them", () => {
    expect(
      parse(`{ "boundingBox": { labels: ["bird", "cat"], value: [
        { height: 284, label: "bird", left: 230, top: 974, width: 223 },
        { height: 69, label: "dog", left: 79, top: 889, width: 247 } ] }, }`),
    ).toEqual({
      value: {
        boxes: [
          { height: 284, label: "bird", left: 230, top: 974, width: 223 },
          { height: 69, label: "dog", left: 79, top: 889, width: 247 },
        ],
        mask: undefined,
        legend: [
          { label: "bird", color: "#1f77b4" },
          { label: "cat", color: "#ff7f0e" },
          { label: "dog", color: "#2ca02c" },
        ],
      },
    });
  });

  test("of a semantic mask: the labels that have a colour, in the order of the labels", () => {
    expect(
      parse(`{ "semanticSegmentation": { "labels": ["Cat", "Bird", "Cow"],
        "labelMappings": { "Bird": { "color": "#FF7F0E" }, "Cat": { "color": "#2ca02c" } }, "src": "m.png", } }`),
    ).toEqual({
      value: {
        boxes: [],
        mask: "m.png",
        legend: [
          { label: "Cat", color: "#2ca02c" },
          { label: "Bird", color: "#ff7f0e" },
        ],
      },
    });
  });

  test("of an instance mask: the instances of a label are counted", () => {
    expect(
      parse(`{ instanceSegmentation: { labels: [{label: "Cat"}], src: "m.png", instances: [
        { color: "#1f77b4", label: "Cat" }, { color: "#ff7f0e", label: "Cat" }, { color: "#2ca02c", label: "Dog" } ] } }`),
    ).toEqual({
      value: {
        boxes: [],
        mask: "m.png",
        legend: [
          { label: "Cat 1", color: "#1f77b4" },
          { label: "Cat 2", color: "#ff7f0e" },
          { label: "Dog 1", color: "#2ca02c" },
        ],
      },
    });
  });

  test.each([
    ["[]", "must be an object, but is a list"],
    ["{ boxes: [] }", "has none of boundingBox, semanticSegmentation and instanceSegmentation"],
    ["{ boundingBox: {} }", "has no list of boxes as boundingBox.value"],
    [
      "{ boundingBox: { value: [{ label: 'a' }, { label: 'a', left: 1, top: 1, width: 1, height: 1 }, 7] } }",
      "has items in boundingBox.value that are no boxes: number 1, 3",
    ],
    ["{ semanticSegmentation: { src: 'a' } }", "has no semanticSegmentation.labelMappings"],
    [
      "{ semanticSegmentation: { labelMappings: { a: { color: 'red' } }, src: 'a' } }",
      "has no color like #1f77b4 for “a”",
    ],
    [
      "{ semanticSegmentation: { labelMappings: {} } }",
      "has no semanticSegmentation.src, the address of the mask",
    ],
    ["{ instanceSegmentation: { src: 'a' } }", "has no instanceSegmentation.instances"],
  ])("%s says what is wrong", (raw, message) => {
    expect(parse(raw)).toEqual({
      problem: { attribute: "overlay", message: `The attribute overlay ${message}.` },
    });
  });
});
