import type { UsdAmount } from "./request.ts";

/** In tenths of a cent: what a worker of the public work team can be paid for a task. */
const PRICES = [12, 24, 36, 48, 60, 72, 120, 240, 360, 480, 600, 720, 840, 960, 1080, 1200];
/** The lowest price of the task types that have one above the usual. */
const LOWEST: Readonly<Record<string, number>> = { BoundingBox: 36, SemanticSegmentation: 840 };

/**
 * The prices that the service allows, in tenths of a cent, rising.
 *
 * @param builtInTask the ending of the functions' names; missing for a custom task, which may have any of the prices
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_PublicWorkforceTaskPrice.html
 */
export function publicPrices(builtInTask?: string): readonly number[] {
  const lowest = LOWEST[builtInTask ?? ""] ?? 0;
  return PRICES.filter((price) => price >= lowest);
}

/** An amount in tenths of a cent. */
export function tenthsOfACent({ Dollars = 0, Cents = 0, TenthFractionsOfACent = 0 }: UsdAmount): number {
  return Dollars * 1000 + Cents * 10 + TenthFractionsOfACent;
}

/** Tenths of a cent as dollars: `0.036`. */
export function formatPrice(tenths: number): string {
  return (tenths / 1000).toFixed(3);
}
