/** A rectangle of whole pixels: from left and top up to, and without, right and bottom. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const NOWHERE: Area = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };

export function isNowhere({ left, top, right, bottom }: Area): boolean {
  return left >= right || top >= bottom;
}

/** The smallest area with both in it. */
export function joined(a: Area, b: Area): Area {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
