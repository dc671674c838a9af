import { describe, expect, test } from "vitest";
import { formatPath, isGiven, type PathSegment } from "../../../templates/liquid/index.ts";

const items: PathSegment = { kind: "items" };
const any: PathSegment = { kind: "any" };
const at = (index: number): PathSegment => ({ kind: "index", index });
const named = (name: string): PathSegment => ({ kind: "property", name });

describe("formatPath", () => {
  test.each([
    [[named("task"), named("source-ref")], "task.source-ref"],
    [[named("a"), items, named("b"), at(0), any], "a[].b[0][*]"],
    [[named("a"), named("b c"), named('"'), named("")], 'a["b c"]["\\""][""]'],
    [[named("größe"), named("ok?")], "größe.ok?"],
  ])("%j is %s", (path, text) => {
    expect(formatPath(path)).toBe(text);
  });
});

describe("isGiven", () => {
  test.each<[unknown, PathSegment[], boolean]>([
    [{ a: null }, [named("a")], true],
    [{ a: null }, [named("a"), named("b")], false],
    [{}, [named("toString")], false],
    [[], [named("length")], false],
    [["x"], [named("size")], true],
    [["x"], [named("first")], true],
    [[], [named("last")], false],
    ["text", [named("size")], true],
    [{}, [named("size")], true],
    [["x"], [at(0)], true],
    [["x"], [at(-1)], true],
    [["x"], [at(1)], false],
    [{ 0: "x" }, [at(0)], false],
    [[{ a: 1 }, { a: 2 }], [items, named("a")], true],
    [[{ a: 1 }, {}], [items, named("a")], false],
    [{ k: { a: 1 } }, [items, at(1), named("a")], true],
    [{ k: { a: 1 }, l: {} }, [items, at(1), named("a")], false],
    ["", [items, named("a")], true],
    ["x", [items, named("a")], false],
    [undefined, [items], false],
    [{ k: { a: 1 }, l: {} }, [any, named("a")], true],
    [{ l: {} }, [any, named("a")], false],
    [{}, [any, named("a")], true],
    [undefined, [any], false],
  ])("%j, %j: %s", (value, path, given) => {
    expect(isGiven(value, path)).toBe(given);
  });
});
