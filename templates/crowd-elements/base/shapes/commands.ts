/** What a key stands for while shapes are drawn. Distances are in picture pixels. */
export type Command =
  | { readonly do: "choose-label"; readonly index: number }
  | { readonly do: "relabel"; readonly index: number }
  | { readonly do: "move" | "resize"; readonly dx: number; readonly dy: number }
  | {
      readonly do:
        | "add"
        | "cancel"
        | "confirm"
        | "edit"
        | "fit"
        | "help"
        | "insert-point"
        | "next-point"
        | "previous-point"
        | "redo"
        | "remove"
        | "undo"
        | "zoom-in"
        | "zoom-out";
    };

/** The part of a KeyboardEvent that decides. */
export interface Key {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const PLAIN: Readonly<Record<string, Exclude<Command, { index: number } | { dx: number }>["do"]>> = {
  n: "add",
  e: "edit",
  i: "insert-point",
  Insert: "insert-point",
  ".": "next-point",
  ",": "previous-point",
  f: "fit",
  "0": "fit",
  "?": "help",
  "+": "zoom-in",
  "=": "zoom-in",
  "-": "zoom-out",
  Backspace: "remove",
  Delete: "remove",
  Enter: "confirm",
  Escape: "cancel",
};

/** The command of a key. `0` is the tenth label where there is one; else it shows the whole picture. */
export function commandOfKey(key: Key, labels: number): Command | undefined {
  const arrow = ARROWS[key.key];
  if (arrow) {
    if (key.ctrlKey || key.metaKey) return undefined;
    const step = key.shiftKey ? 10 : 1;
    return { do: key.altKey ? "resize" : "move", dx: arrow[0] * step, dy: arrow[1] * step };
  }
  if (key.altKey) return undefined;
  if (key.ctrlKey || key.metaKey) return historyCommand(key);
  const index = labelIndex(key, labels);
  if (index !== undefined) return { do: key.shiftKey ? "relabel" : "choose-label", index };
  const command = PLAIN[key.key.length === 1 ? key.key.toLowerCase() : key.key];
  return command && { do: command };
}

function historyCommand({ key, shiftKey }: Key): Command | undefined {
  if (key.toLowerCase() === "z") return { do: shiftKey ? "redo" : "undo" };
  return key.toLowerCase() === "y" ? { do: "redo" } : undefined;
}

/** With Shift the key is another character, so the number row goes by its place on the keyboard. */
function labelIndex({ key, code, shiftKey }: Key, labels: number): number | undefined {
  const digit = /^[0-9]$/.test(key) ? key : shiftKey ? /^Digit([0-9])$/.exec(code)?.[1] : undefined;
  if (digit === undefined) return undefined;
  const index = digit === "0" ? 9 : Number(digit) - 1;
  return index < labels ? index : undefined;
}
