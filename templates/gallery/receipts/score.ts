import type { ScoredLabel } from "labelsmith";
import { z } from "zod";
import { fields } from "./fields.ts";

const receipt = z.object({ merchant: z.string(), date: z.string(), total: z.string(), currency: z.string() });

/** The share of the four fields that are right, in [0, 1]; upper and lower case are the same. */
export function score({ label, truth }: ScoredLabel): number {
  const copied = receipt.parse(label);
  const printed = receipt.parse(truth);
  const right = fields.filter((field) => copied[field].toLowerCase() === printed[field].toLowerCase());
  return right.length / fields.length;
}
