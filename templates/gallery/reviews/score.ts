import type { ScoredLabel } from "labelsmith";
import { z } from "zod";

const sentiment = z.object({ "class-name": z.string() });

/** 1 for the true sentiment, else 0; how sure the label is does not count. */
export function score({ label, truth }: ScoredLabel): number {
  return sentiment.parse(label)["class-name"] === sentiment.parse(truth)["class-name"] ? 1 : 0;
}
