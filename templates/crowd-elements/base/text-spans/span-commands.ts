import { choiceOfKey } from "../keyboard.ts";

/** What a key stands for while text is marked. */
export type SpanCommand =
  | { readonly do: "choose-label"; readonly index: number }
  | { readonly do: "resize"; readonly edge: "start" | "end"; readonly key: "ArrowLeft" | "ArrowRight" }
  | { readonly do: "mark" | "remove" | "undo" | "redo" | "cancel" | "help" };

const PLAIN: Readonly<Record<string, "mark" | "remove" | "cancel" | "help">> = {
  Enter: "mark",
  Delete: "remove",
  Backspace: "remove",
  Escape: "cancel",
  "?": "help",
};

export function spanCommandOfKey(event: KeyboardEvent): SpanCommand | undefined {
  const { key, altKey, shiftKey } = event;
  if (altKey) {
    if (key !== "ArrowLeft" && key !== "ArrowRight") return undefined;
    return { do: "resize", edge: shiftKey ? "start" : "end", key };
  }
  if (event.ctrlKey || event.metaKey) {
    const letter = key.toLowerCase();
    if (letter === "y") return { do: "redo" };
    return letter === "z" ? { do: shiftKey ? "redo" : "undo" } : undefined;
  }
  const index = choiceOfKey(event);
  if (index !== undefined) return { do: "choose-label", index };
  const command = PLAIN[key];
  return command && { do: command };
}
