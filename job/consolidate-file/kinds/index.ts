import { OptionsError } from "../../../lambdas/contract/errors.ts";
import type { Json } from "../../../lambdas/contract/json.ts";
import { boxesKind } from "./boxes.ts";
import { classKind } from "./classes.ts";
import type { Kind } from "./kind.ts";
import { labelsKind } from "./labels.ts";
import { maskKinds } from "./masks.ts";
import { numberKind } from "./number.ts";
import { shapeKinds } from "./shapes.ts";
import { spansKind } from "./spans.ts";
import { textKind } from "./text.ts";

/** Every kind of answers; what several fit is taken for the first. */
export const KINDS: readonly Kind[] = [
  classKind,
  numberKind,
  textKind,
  labelsKind,
  boxesKind,
  spansKind,
  ...shapeKinds,
  ...maskKinds,
];

/** The kind that has a method; with `auto`, the kind that the answers look like. */
export function kindOf(method: string, sample: Json | undefined): Kind {
  const kind =
    method === "auto"
      ? KINDS.find((candidate) => sample === undefined || candidate.fits(sample))
      : KINDS.find(({ methods }) => methods.includes(method));
  if (kind !== undefined) return kind;
  throw new OptionsError({
    code: "method",
    summary: method === "auto" ? "No method takes answers of this kind." : "There is no such method.",
    expected: KINDS.map(({ name, methods }) => `${name}: ${methods.join(", ")}`).join("; "),
    found: method === "auto" ? JSON.stringify(sample).slice(0, 200) : method,
    fix: "Choose one with --method.",
  });
}
