import { expect, test } from "vitest";
import { commandOfKey } from "../../../templates/crowd-elements/base/shapes/commands.ts";

const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

test.each([
  ["1", {}, { do: "choose-label", index: 0 }],
  ["9", {}, { do: "choose-label", index: 8 }],
  ["0", {}, { do: "choose-label", index: 9 }],
  ["!", { shiftKey: true, code: "Digit1" }, { do: "relabel", index: 0 }],
  ["ArrowLeft", {}, { do: "move", dx: -1, dy: 0 }],
  ["ArrowDown", { shiftKey: true }, { do: "move", dx: 0, dy: 10 }],
  ["ArrowUp", { altKey: true }, { do: "resize", dx: 0, dy: -1 }],
  ["ArrowUp", { ctrlKey: true }, undefined],
  ["Delete", {}, { do: "remove" }],
  ["Backspace", {}, { do: "remove" }],
  ["z", { ctrlKey: true }, { do: "undo" }],
  ["z", { metaKey: true }, { do: "undo" }],
  ["Z", { ctrlKey: true, shiftKey: true }, { do: "redo" }],
  ["y", { ctrlKey: true }, { do: "redo" }],
  ["z", {}, undefined],
  ["c", { ctrlKey: true }, undefined],
  ["+", { shiftKey: true }, { do: "zoom-in" }],
  ["-", {}, { do: "zoom-out" }],
  ["-", { ctrlKey: true }, undefined],
  ["N", { shiftKey: true }, { do: "add" }],
  ["f", {}, { do: "fit" }],
  ["?", { shiftKey: true }, { do: "help" }],
  ["Enter", {}, { do: "confirm" }],
  ["e", {}, { do: "edit" }],
  ["i", {}, { do: "insert-point" }],
  [",", {}, { do: "previous-point" }],
  [".", {}, { do: "next-point" }],
  ["Escape", {}, { do: "cancel" }],
  ["Tab", {}, undefined],
])("the key %s with %j", (key, modifiers, command) => {
  expect(commandOfKey({ key, code: "", ...none, ...modifiers }, 10)).toEqual(command);
});

test("the key 0 shows the whole picture where there is no tenth label; others without a label do nothing", () => {
  expect(commandOfKey({ key: "0", code: "Digit0", ...none }, 9)).toEqual({ do: "fit" });
  expect(commandOfKey({ key: "5", code: "Digit5", ...none }, 4)).toBeUndefined();
});
