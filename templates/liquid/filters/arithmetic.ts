import { TypeGuards, toValue } from "liquidjs";
import type { FilterCall, FilterHandler } from "./filter-handler.ts";
import { WholeDecimal } from "./whole-decimal.ts";

/**
 * The arithmetic of Shopify's Liquid, which differs from JavaScript's: decimals are added and multiplied exactly
 * (0.1 plus 0.2 is 0.3), integers divide to integers, and a decimal stays one (3 times 1.0 is 3.0, and divides as such).
 * Numbers of the task input are decimals if they have a fraction: JSON's 2.0 cannot be told from 2 in JavaScript.
 */
export const arithmeticFilters: Readonly<Record<string, FilterHandler>> = {
  plus: combining((a, b) => exactSum(a, b)),
  minus: combining((a, b) => exactSum(a, { ...b, units: -b.units })),
  times: combining((a, b) => ({ units: a.units * b.units, scale: a.scale + b.scale })),
  divided_by(this: FilterCall, value: unknown, by: unknown): unknown {
    const dividend = toNumeric(value);
    const divisor = argument(this, by);
    if (divisor.number === 0) throw new Error("division by zero");
    if (dividend.decimal || divisor.decimal) return decimal(dividend.number / divisor.number);
    return Math.floor(dividend.number / divisor.number);
  },
  modulo(this: FilterCall, value: unknown, by: unknown): unknown {
    const dividend = toNumeric(value);
    const divisor = argument(this, by);
    if (divisor.number === 0) throw new Error("division by zero");
    const rest = dividend.number % divisor.number;
    const floored = rest !== 0 && rest < 0 !== divisor.number < 0 ? rest + divisor.number : rest;
    return dividend.decimal || divisor.decimal ? decimal(floored) : floored;
  },
};

interface Numeric {
  readonly number: number;
  readonly decimal: boolean;
}

/** `units` times ten to the power of `-scale`. */
interface Exact {
  readonly units: bigint;
  readonly scale: number;
}

/** Of what ought to be a number Liquid takes what it can: the leading digits of a text, and 0 for all else. */
function toNumeric(value: unknown): Numeric {
  if (value instanceof WholeDecimal) return { number: value.valueOf(), decimal: true };
  const plain: unknown = toValue(value);
  if (typeof plain === "number") return { number: plain, decimal: !Number.isInteger(plain) };
  if (typeof plain !== "string") return { number: 0, decimal: false };
  const text = plain.trim();
  if (/^-?\d+\.\d+$/u.test(text)) return { number: Number(text), decimal: true };
  return { number: Number.parseInt(text, 10) || 0, decimal: false };
}

/** An argument written as 2.0 is a decimal. */
function argument(call: FilterCall, value: unknown): Numeric {
  const numeric = toNumeric(value);
  const [token] = call.token.args;
  const written = TypeGuards.isNumberToken(token) && token.getText().includes(".");
  return written ? { ...numeric, decimal: true } : numeric;
}

function combining(operation: (a: Exact, b: Exact) => Exact): FilterHandler {
  return function (this: FilterCall, value: unknown, by: unknown): unknown {
    const a = toNumeric(value);
    const b = argument(this, by);
    if (!Number.isFinite(a.number) || !Number.isFinite(b.number)) throw new Error("a number is too large");
    const { units, scale } = operation(exact(a.number), exact(b.number));
    const result = Number(`${units}e${-scale}`);
    return a.decimal || b.decimal ? decimal(result) : result;
  };
}

function decimal(number: number): unknown {
  return Number.isSafeInteger(number) ? new WholeDecimal(number) : number;
}

function exact(number: number): Exact {
  const [mantissa = "0", exponent = "0"] = String(number).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const scale = fraction.length - Number(exponent);
  return { units: BigInt(whole + fraction), scale };
}

function exactSum(a: Exact, b: Exact): Exact {
  const scale = Math.max(a.scale, b.scale);
  const at = (value: Exact) => value.units * 10n ** BigInt(scale - value.scale);
  return { units: at(a) + at(b), scale };
}
