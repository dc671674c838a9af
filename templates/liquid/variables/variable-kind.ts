import { type Token, TypeGuards } from "liquidjs";

/** What a template does with a variable, which tells what it must be. */
export type VariableKind =
  /** Put into the page as it is. */
  | "printed"
  /** Given to `grant_read_access`: the address of an S3 object. */
  | "granted"
  /** Given to `to_json`. */
  | "serialized"
  /** Gone through by `for`, or given to a filter for lists. */
  | "iterated"
  /** Given to `join`: a list. */
  | "joined"
  /** Calculated with, compared with a number, or the bound of a range. */
  | "numeric"
  /** Given to a filter for text. */
  | "text"
  /** Looked at in a condition. */
  | "tested";

const FILTERS: Readonly<Partial<Record<VariableKind, string>>> = {
  granted: "grant_read_access",
  serialized: "to_json",
  joined: "join",
  numeric: "abs at_least at_most ceil divided_by floor minus modulo plus round times",
  iterated:
    "compact concat find find_index first has last map reject reverse sort sort_natural sum uniq where",
  text:
    "append base64_decode base64_encode capitalize date downcase lstrip newline_to_br prepend remove remove_first " +
    "remove_last replace replace_first replace_last rstrip split squish strip strip_html strip_newlines " +
    "truncate truncatewords upcase url_decode url_encode",
};

const KIND_OF_FILTER: ReadonlyMap<string, VariableKind> = new Map(
  (Object.keys(FILTERS) as VariableKind[]).flatMap((kind) =>
    (FILTERS[kind] ?? "").split(" ").map((name) => [name, kind] as const),
  ),
);

/** What a filter takes its value for; `undefined` for filters that take anything, as `default` and `escape` do. */
export function kindOfFilter(name: string): VariableKind | undefined {
  return KIND_OF_FILTER.get(name);
}

const COMPARISONS = new Set(["==", "!=", "<", ">", "<=", ">="]);

/** The operands of a condition, each with what the condition says of it: compared with a number, or only tested. */
export function operandKinds(postfix: readonly Token[]): Map<Token, VariableKind> {
  const kinds = new Map<Token, VariableKind>();
  const stack: Token[] = [];
  for (const token of postfix) {
    if (!TypeGuards.isOperatorToken(token)) {
      kinds.set(token, "tested");
      stack.push(token);
      continue;
    }
    if (token.operator === "not") continue;
    const right = stack.pop();
    const left = stack.pop();
    if (COMPARISONS.has(token.operator) && left && right) {
      if (TypeGuards.isNumberToken(right)) kinds.set(left, "numeric");
      if (TypeGuards.isNumberToken(left)) kinds.set(right, "numeric");
    }
    stack.push(token);
  }
  return kinds;
}
