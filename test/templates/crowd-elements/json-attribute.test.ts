import { describe, expect, test } from "vitest";
import { stringList } from "../../../templates/crowd-elements/base/attribute-readers.ts";
import { JsonAttribute, parseJsonAttribute } from "../../../templates/crowd-elements/base/json-attribute.ts";

describe("parseJsonAttribute", () => {
  test.each([
    ["strict JSON", '["Cat", "Dog"]'],
    ["single quotes", "['Cat', 'Dog']"],
    ["a trailing comma and line breaks", "[\n  'Cat',\n  'Dog',\n]"],
    ["comments", "['Cat', // the first\n 'Dog']"],
  ])("reads %s", (_, raw) => {
    expect(parseJsonAttribute("labels", raw, stringList)).toEqual({ value: ["Cat", "Dog"] });
  });

  test.each([
    ["['Cat', 'Dog'", /line 1, column 14/, "['Cat', 'Dog'\n             ^"],
    ["['Cat',\n 'Dog' 'Cow']", /line 2, column 8/, " 'Dog' 'Cow']\n       ^"],
    ["", /It is empty/, "\n^"],
    ["[object Object]", /filter to_json/, undefined],
    ["{{ task.input.labels }}", /Liquid in it was not rendered/, undefined],
  ])("says where %j breaks", (raw, message, excerpt) => {
    const parsed = parseJsonAttribute("labels", raw, stringList);
    expect(parsed).toMatchObject({
      problem: { attribute: "labels", message: expect.stringMatching(message) },
    });
    if (excerpt !== undefined) expect(parsed).toMatchObject({ problem: { excerpt } });
  });

  test.each([
    ["{ a: 1 }", "The attribute labels must be a list of texts, but is an object."],
    ["'Cat'", "The attribute labels must be a list of texts, but is a text."],
    ["['Cat', null]", "The attribute labels must be a list of texts, but its item 2 is null."],
    ["[['Cat']]", "The attribute labels must be a list of texts, but its item 1 is a list."],
  ])("says what is wrong with %s", (raw, message) => {
    expect(parseJsonAttribute("labels", raw, stringList)).toMatchObject({ problem: { message } });
  });

  test("takes numbers as texts", () => {
    expect(parseJsonAttribute("labels", "[1, 'two']", stringList)).toEqual({ value: ["1", "two"] });
  });
});

describe("JsonAttribute", () => {
  function attributeOf(raw: string | null) {
    const host = {
      raw,
      updates: 0,
      getAttribute: () => host.raw,
      requestUpdate: () => {
        host.updates += 1;
      },
    };
    return { host, labels: new JsonAttribute(host, "labels", stringList, () => []) };
  }

  test("gives one list until the attribute changes, so that it can be changed in place", () => {
    const { host, labels } = attributeOf("['a']");
    labels.value.push("b");
    expect(labels.value).toEqual(["a", "b"]);
    host.raw = "['c']";
    expect(labels.value).toEqual(["c"]);
  });

  test("is set by a list, which it keeps, or by text", () => {
    const { host, labels } = attributeOf("['a']");
    const list = ["b"];
    labels.set(list);
    expect(labels.value).toBe(list);
    labels.set("['c',]");
    expect(labels.value).toEqual(["c"]);
    expect(host.updates).toBe(2);
  });

  test.each([null, undefined, ""])("is taken away by %j", (nothing) => {
    const { labels } = attributeOf("['a']");
    labels.set(nothing);
    expect(labels.value).toEqual([]);
    expect(labels.isGiven).toBe(false);
  });

  test("knows whether it is there at all", () => {
    expect(attributeOf(null).labels.isGiven).toBe(false);
    expect(attributeOf("[]").labels.isGiven).toBe(true);
    expect(attributeOf("[").labels).toMatchObject({
      isGiven: true,
      value: [],
      problem: { attribute: "labels" },
    });
  });

  test("tells what is wrong with a value that a script sets", () => {
    const { labels } = attributeOf(null);
    labels.set([{}]);
    expect(labels.problem?.message).toContain("its item 1 is an object");
  });
});
