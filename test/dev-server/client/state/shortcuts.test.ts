import { expect, test } from "vitest";
import { type Key, shortcutOfKey, shortcutWithAlt } from "../../../../dev-server/client/state/shortcuts.ts";

const key = (key: string, code = "", more: Partial<Key> = {}): Key => ({
  key,
  code,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
});

test.each([
  [key("/"), { do: "search" }],
  [key("?"), { do: "help" }],
  [key("["), { do: "previous-row" }],
  [key("]"), { do: "next-row" }],
  [key("Escape"), { do: "escape" }],
  [key("a"), undefined],
  [key("3", "Digit3"), undefined],
  [key("[", "BracketLeft", { ctrlKey: true }), undefined],
  [key("/", "Slash", { metaKey: true }), undefined],
  // With Alt it is the place of the key that counts: "¡" and "“" are what a Mac makes of these.
  [key("¡", "Digit1", { altKey: true }), { do: "worker", worker: 1 }],
  [key("9", "Digit9", { altKey: true }), { do: "worker", worker: 9 }],
  [key("“", "BracketLeft", { altKey: true }), { do: "previous-row" }],
  [key("‘", "BracketRight", { altKey: true }), { do: "next-row" }],
  [key("0", "Digit0", { altKey: true }), undefined],
])("%j means %j", (pressed, shortcut) => {
  expect(shortcutOfKey(pressed)).toEqual(shortcut);
});

test("other keys with Alt mean nothing", () => {
  expect(shortcutWithAlt("KeyA")).toBeUndefined();
});
