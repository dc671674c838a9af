import { type Command, commandOfKey, type Key } from "../shapes/commands.ts";

/** What a key stands for while a mask is painted. */
export type MaskCommand =
  | Command
  | { readonly do: "brush" | "eraser" | "polygon" | "smaller" | "larger" | "paint" };

const OWN: Readonly<Record<string, MaskCommand>> = {
  b: { do: "brush" },
  e: { do: "eraser" },
  p: { do: "polygon" },
  " ": { do: "paint" },
};

/** The command of a key. On some keyboards the brackets need other keys to be held. */
export function maskCommandOfKey(key: Key, labels: number): MaskCommand | undefined {
  if (key.key === "[") return { do: "smaller" };
  if (key.key === "]") return { do: "larger" };
  const isPlain = !key.altKey && !key.ctrlKey && !key.metaKey;
  return (isPlain ? OWN[key.key.toLowerCase()] : undefined) ?? commandOfKey(key, labels);
}
