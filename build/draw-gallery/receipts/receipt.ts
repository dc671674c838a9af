/** What the workers are asked for, as the truth has it. */
export interface ReceiptFields {
  readonly merchant: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Digits with a point before the cents, no sign and no separators of thousands. */
  readonly total: string;
  readonly currency: "CHF" | "EUR" | "GBP" | "JPY" | "USD";
}

/** What is printed on a receipt, and what happened to the paper. */
export interface Receipt {
  readonly truth: ReceiptFields;
  readonly printed: {
    /** The name as the shop writes it. */
    readonly name: string;
    readonly address: readonly string[];
    readonly dateLine: readonly [left: string, right: string];
    readonly items: readonly (readonly [name: string, price: string])[];
    readonly sums: readonly (readonly [name: string, amount: string])[];
    readonly total: readonly [name: string, amount: string];
    readonly payment: readonly (readonly [name: string, amount: string])[];
    readonly closing: readonly string[];
  };
  readonly emblem: Emblem;
  readonly typeface: "mono" | "narrow" | "typewriter";
  readonly table: Table;
  /** Degrees, clockwise. */
  readonly turn: number;
  readonly wear: readonly Wear[];
  /** How the three workers depart from the truth: the careful one, the hurried one, the one who copies what is printed. */
  readonly typed: readonly [Departure, Departure, Departure];
}

export type Departure = Partial<Record<keyof ReceiptFields, string>>;
export type Emblem =
  | "book"
  | "kettle"
  | "cone"
  | "olive"
  | "wheat"
  | "feather"
  | "wheel"
  | "flower"
  | "fish"
  | "sun";
export type Table = "oak" | "marble" | "gingham" | "slate" | "walnut";

export type Wear =
  | { readonly kind: "crease"; readonly at: number; readonly tilt: number }
  | { readonly kind: "fade"; readonly at: number; readonly height: number; readonly strength: number }
  | { readonly kind: "coffee"; readonly x: number; readonly y: number; readonly radius: number }
  | { readonly kind: "fold"; readonly corner: "top-right" | "bottom-right" };
