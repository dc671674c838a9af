/** What a key asks of the preview. */
export type Shortcut =
  | { readonly do: "search" | "help" | "previous-row" | "next-row" | "overview" | "escape" }
  | { readonly do: "worker"; readonly worker: number };

/** The parts of a keyboard event that count. */
export interface Key {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What a key means in the preview itself; `undefined` if nothing. Keys pressed in a field are not for this function. */
export function shortcutOfKey({ key, code, altKey, ctrlKey, metaKey }: Key): Shortcut | undefined {
  if (ctrlKey || metaKey) return undefined;
  if (altKey) return shortcutWithAlt(code);
  switch (key) {
    case "/":
      return { do: "search" };
    case "?":
      return { do: "help" };
    case "[":
      return { do: "previous-row" };
    case "]":
      return { do: "next-row" };
    case "o":
      return { do: "overview" };
    case "Escape":
      return { do: "escape" };
    default:
      return undefined;
  }
}

/** What Alt with a key means, by the key's place: with Alt many keyboards write other characters. */
export function shortcutWithAlt(code: string): Shortcut | undefined {
  if (code === "BracketLeft") return { do: "previous-row" };
  if (code === "BracketRight") return { do: "next-row" };
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  return digit === undefined ? undefined : { do: "worker", worker: Number(digit) };
}
