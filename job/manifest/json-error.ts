/** Where a text stops being JSON. */
export interface JsonError {
  /** 0-based, in UTF-16 code units; the text's length if it ends too early. */
  readonly offset: number;
  /** What could stand there, in words. */
  readonly expected: string;
}

type State = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end" | "nothing";

const EXPECTED: Readonly<Record<State, string>> = {
  value: "a value",
  "value-or-end": "a value or ]",
  key: 'a name in "double quotes"',
  "key-or-end": 'a name in "double quotes" or }',
  colon: "a colon",
  "comma-or-end": "a comma or the closing bracket",
  nothing: "nothing more on the line",
};

const SPACE = /[ \t\r\n]*/y;
/** A text without its closing quote. Of the control characters JSON forbids only those below the space. */
const STRING_START = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;

/**
 * The first place where a text is not JSON (RFC 8259); `undefined` if it is. `JSON.parse` knows that, but what it says of the
 * place is different in every engine, and of some mistakes it says none.
 */
export function findJsonError(text: string): JsonError | undefined {
  const open: ("{" | "[")[] = [];
  let state: State = "value";
  let at = 0;
  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at += found[0].length;
    return found !== null;
  };
  const afterValue = (): State => (open.length === 0 ? "nothing" : "comma-or-end");
  for (;;) {
    match(SPACE);
    const next = text.charAt(at);
    if (next === "") return state === "nothing" ? undefined : { offset: at, expected: EXPECTED[state] };
    const wantsValue: boolean = state === "value" || state === "value-or-end";
    const wantsKey: boolean = state === "key" || state === "key-or-end";
    const closes: boolean = state === "comma-or-end" || state === "value-or-end" || state === "key-or-end";
    if (next === '"' && (wantsValue || wantsKey)) {
      match(STRING_START);
      if (text.charAt(at) !== '"') return { offset: at, expected: brokenString(text, at) };
      at++;
      state = wantsKey ? "colon" : afterValue();
    } else if (wantsValue && (next === "{" || next === "[")) {
      at++;
      open.push(next);
      state = next === "{" ? "key-or-end" : "value-or-end";
    } else if (wantsValue && match(SCALAR)) {
      state = afterValue();
    } else if (state === "colon" && next === ":") {
      at++;
      state = "value";
    } else if (state === "comma-or-end" && next === ",") {
      at++;
      state = open.at(-1) === "{" ? "key" : "value";
    } else if (closes && next === (open.at(-1) === "{" ? "}" : "]")) {
      at++;
      open.pop();
      state = afterValue();
    } else {
      return { offset: at, expected: EXPECTED[state] };
    }
  }
}

function brokenString(text: string, at: number): string {
  if (at >= text.length) return "the closing quote of the text";
  return text.charAt(at) === "\\"
    ? 'an escape of JSON (\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX)'
    : "an escape: control characters may not stand in a text";
}

/** What people commonly write instead of JSON, told by what stands at the place. */
export function guessMistake(text: string, { offset, expected }: JsonError): string | undefined {
  const rest = text.slice(offset);
  if (rest.startsWith("'"))
    return "Write double quotes. In Python that is json.dumps(value), not str(value).";
  if (/^(True|False|None|NaN|-?Infinity|undefined)\b/.test(rest)) return "Write true, false or null.";
  if (/^[}\]]/.test(rest) && /,\s*$/.test(text.slice(0, offset)))
    return "Remove the comma before the bracket.";
  if (offset >= text.length) return "Write the whole object on one line: a line break ends it.";
  if (rest.startsWith("{") && expected === EXPECTED.nothing) return "Begin a new line for each data object.";
  return undefined;
}
