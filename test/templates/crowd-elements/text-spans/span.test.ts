import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AttributeError } from "../../../../templates/crowd-elements/base/json-attribute.ts";
import {
  entityOf,
  readInitialEntities,
  spanOf,
} from "../../../../templates/crowd-elements/base/text-spans/span.ts";
import { TextOffsets } from "../../../../templates/crowd-elements/base/text-spans/text-offsets.ts";

describe("an initial value", () => {
  const entity = { label: "a", startOffset: 0, endOffset: 1 };

  test("is a list or an answer; what is no entity is counted", () => {
    expect(readInitialEntities([entity])).toEqual({ entities: [entity], unreadable: [] });
    expect(readInitialEntities({ entities: [entity] }).entities).toEqual([entity]);
    const broken = [
      { ...entity, endOffset: 0 },
      { ...entity, startOffset: -1 },
      { ...entity, startOffset: 0.5 },
      { ...entity, label: 7 },
      { label: "a" },
      null,
      "a",
    ];
    expect(readInitialEntities([entity, ...broken]).unreadable).toEqual([2, 3, 4, 5, 6, 7, 8]);
  });

  test.each([7, "a", {}, { entities: {} }, null])("is not %j", (value) => {
    expect(() => readInitialEntities(value)).toThrow(AttributeError);
  });
});

test("spans and entities translate into one another, in any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(), fc.nat(), (text, one, other) => {
      const offsets = new TextOffsets(text, "code points");
      const startOffset = one % offsets.length;
      const endOffset = startOffset + 1 + (other % (offsets.length - startOffset));
      const span = spanOf({ label: "a", startOffset, endOffset }, offsets);
      expect(span && text.slice(span.start, span.end)).toBe([...text].slice(startOffset, endOffset).join(""));
      expect(span && entityOf(span, offsets)).toEqual({ endOffset, label: "a", startOffset });
      expect(spanOf({ label: "a", startOffset, endOffset: offsets.length + 1 }, offsets)).toBeUndefined();
    }),
  );
});
