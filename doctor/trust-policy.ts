import { isObject, type Json } from "../lambdas/contract/json.ts";

/** Who asks to take on a role: a service of AWS, or another role by its ARN. */
export type Principal = { readonly service: string } | { readonly role: string };

/**
 * Whether a role's trust policy lets somebody take it on: `yes`, `no`, or `perhaps` where that depends on a condition that is
 * not known beforehand. Of conditions, only that on the account that asks is looked into.
 *
 * @param document as IAM gives it, decoded
 * @param account the account that asks, 12 digits
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function isTrusted(document: Json, principal: Principal, account: string): "yes" | "no" | "perhaps" {
  const statements = isObject(document) ? listOf(document["Statement"]).filter(isObject) : [];
  const fitting = statements
    .filter((statement) => listOf(statement["Action"]).some(isAssumeRole))
    .filter((statement) => isMeant(statement["Principal"], principal))
    .map((statement) => ({ effect: statement["Effect"], holds: holds(statement["Condition"], account) }));
  const answers = (effect: string) => fitting.filter((one) => one.effect === effect).map((one) => one.holds);
  const [allowed, denied] = [answers("Allow"), answers("Deny")];
  if (denied.includes("yes") || !allowed.some((answer) => answer !== "no")) return "no";
  return allowed.includes("yes") && !denied.includes("perhaps") ? "yes" : "perhaps";
}

function isAssumeRole(action: unknown): boolean {
  return typeof action === "string" && /^(?:\*|sts:(?:\*|assume\*|assumerole\*?))$/iu.test(action);
}

function isMeant(given: unknown, principal: Principal): boolean {
  if (given === "*") return true;
  if (!isObject(given)) return false;
  if ("service" in principal) return listOf(given["Service"]).includes(principal.service);
  const [, , , , owner = ""] = principal.role.split(":");
  const root = new RegExp(`^arn:[a-z-]+:iam::${owner}:root$`, "u");
  return listOf(given["AWS"]).some(
    (name) => name === "*" || name === principal.role || name === owner || root.test(String(name)),
  );
}

/** Every operator and key of a condition must hold. */
function holds(condition: unknown, account: string): "yes" | "no" | "perhaps" {
  if (!isObject(condition)) return "yes";
  const answers = Object.entries(condition).flatMap(([operator, keys]) =>
    Object.entries(isObject(keys) ? keys : {}).map(([key, values]) => {
      const isKnown = /^String(?:Equals|Like)(?:IfExists)?$/u.test(operator);
      if (!isKnown || key.toLowerCase() !== "aws:sourceaccount") return "perhaps";
      return listOf(values).includes(account) ? "yes" : "no";
    }),
  );
  if (answers.includes("no")) return "no";
  return answers.includes("perhaps") ? "perhaps" : "yes";
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
