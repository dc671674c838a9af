import { describe, expect, test } from "vitest";
import { OptionsError } from "../../../lambdas/contract/errors.ts";
import { createTemplateEngine, measureTemplate } from "../../../templates/liquid/index.ts";

describe("createTemplateEngine", () => {
  test("gives grantReadAccess the object and the address as written", () => {
    const calls: unknown[] = [];
    const engine = createTemplateEngine({
      grantReadAccess(object, uri) {
        calls.push([object, uri]);
        return "/local";
      },
    });
    const source = "{{ task.input.a | grant_read_access }}{{ task.input.b | grant_read_access }}";
    const { html } = engine.render(
      { source },
      { a: "s3://photos/a b.png", b: "https://s3.amazonaws.com/photos/a%20b.png" },
    );
    expect(html).toBe("/local/local");
    expect(calls).toEqual([
      [{ bucket: "photos", key: "a b.png" }, "s3://photos/a b.png"],
      [{ bucket: "photos", key: "a b.png" }, "https://s3.amazonaws.com/photos/a%20b.png"],
    ]);
  });

  test("without it, addresses stay as they are", () => {
    const { html } = createTemplateEngine().render(
      { source: "{{ task.input.a | grant_read_access }}" },
      { a: "s3://b/k" },
    );
    expect(html).toBe("s3://b/k");
  });

  test("renders a template again with other data, and another template of the same file name", () => {
    const engine = createTemplateEngine();
    const file = "template.liquid.html";
    const first = {
      source: "{% increment n %}{% cycle 'a', 'b' %}{% assign x = task.input.x %}{{ x }}",
      file,
    };
    expect(engine.render(first, { x: 1 }).html).toBe("0a1");
    expect(engine.render(first, { x: 2 }).html).toBe("0a2");
    expect(engine.render({ source: "{{ x }}", file }, {}).html).toBe("");
    for (let i = 0; i < 40; i++) expect(engine.render({ source: `${i}` }, {}).html).toBe(`${i}`);
    expect(engine.render(first, { x: 3 }).html).toBe("0a3");
  });

  test("leaves the task input as it is", () => {
    const taskInput = { list: [3, 1, 2], map: { a: 1 } };
    const before = structuredClone(taskInput);
    const source =
      "{% assign s = task.input.list | sort | reverse %}{% increment task %}{% assign task = 1 %}{{ task.input.list | concat: s | uniq }}";
    createTemplateEngine().render({ source }, taskInput);
    expect(taskInput).toEqual(before);
  });

  test("data can be named as anything", () => {
    const taskInput = JSON.parse(
      '{"__proto__": {"x": 1}, "constructor": "c", "toString": "t", "then": 1, "next": 2}',
    );
    const source =
      "{{ task.input.__proto__.x }}{{ task.input.constructor }}{{ task.input.toString }}{{ task.input.then }}{{ task.input.next }}";
    expect(createTemplateEngine().render({ source }, taskInput).html).toBe("1ct12");
  });

  test("is called with what it expects", () => {
    // @ts-expect-error what a caller without types may pass
    expect(() => createTemplateEngine({ grantReadAccess: "/local" })).toThrow(OptionsError);
    for (const taskInput of [null, undefined, [], "text"]) {
      // @ts-expect-error the same
      expect(() => createTemplateEngine().render({ source: "" }, taskInput)).toThrow(OptionsError);
    }
  });
});

describe("measureTemplate", () => {
  test.each([
    ["", 0],
    ["abc", 3],
    ["a😀b", 3],
    ["\ud83d\ud83d\ude00\ude00", 3],
  ])("%j", (source, characters) => {
    expect(measureTemplate(source)).toEqual({ characters, limit: 128_000, share: characters / 128_000 });
  });
});
