import { parse } from "acorn";

/** Why a text is not JavaScript, or `undefined` if it is. */
export function scriptError(
  code: string,
  sourceType: "script" | "module",
): { readonly message: string; readonly offset: number } | undefined {
  try {
    parse(code, { ecmaVersion: "latest", sourceType, allowHashBang: true });
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError) || !("pos" in error)) throw error;
    return { message: error.message.replace(/ \(\d+:\d+\)$/u, ""), offset: Number(error.pos) };
  }
}
