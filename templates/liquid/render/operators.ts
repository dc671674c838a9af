import { type Context, defaultOperators, toValue } from "liquidjs";
import { isObject } from "../../../lambdas/contract/json.ts";
import { isNil } from "./missing-variable.ts";

type Operators = typeof defaultOperators;
type Operator = Operators[string];

/** Where JavaScript, and liquidjs with it, compares and searches otherwise than Shopify's Liquid. */
export const operators: Operators = {
  ...defaultOperators,
  "<": unlessNil("<"),
  ">": unlessNil(">"),
  "<=": unlessNil("<="),
  ">=": unlessNil(">="),
  contains: containing,
};

/** Nothing is neither less nor more than a number; to JavaScript `null` is 0. */
function unlessNil(name: string): Operator {
  const compare = standard(name);
  return (left: unknown, right: unknown, context: Context) =>
    isNil(toValue(left)) || isNil(toValue(right)) ? false : compare(left, right, context);
}

/** A map contains its keys. */
function containing(left: unknown, right: unknown, context: Context): ReturnType<Operator> {
  if (isObject(left)) return Object.hasOwn(left, String(toValue(right)));
  return standard("contains")(left, right, context);
}

function standard(name: string): Operator {
  const operator = defaultOperators[name];
  if (operator === undefined) throw new TypeError(`liquidjs has no operator ${name}`);
  return operator;
}
