import { OptionsError } from "../../lambdas/contract/errors.ts";
import type { LambdaArchitecture, LambdaRuntime } from "../../task/deploy-settings.ts";

const RUNTIMES: readonly LambdaRuntime[] = ["nodejs22.x", "nodejs24.x"];
const ARCHITECTURES: readonly LambdaArchitecture[] = ["x86_64", "arm64"];
/** Why an older runtime is none to pack for. */
const CLOSED: Readonly<Record<string, string>> = {
  "nodejs20.x":
    "Lambda deprecated nodejs20.x on 2026-04-30, creates no function on it since 2026-06-01 and updates none since 2026-07-01",
  "nodejs18.x": "Lambda has deprecated nodejs18.x and takes no new function on it",
};

/**
 * A runtime by its name.
 *
 * @throws OptionsError for one that we do not pack for, with the reason.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
 */
export function lambdaRuntime(name: string): LambdaRuntime {
  return oneOf(RUNTIMES, name, "runtime", CLOSED[name]);
}

/** @throws OptionsError for an architecture that Lambda does not have. */
export function lambdaArchitecture(name: string): LambdaArchitecture {
  return oneOf(ARCHITECTURES, name, "architecture");
}

function oneOf<Name extends string>(
  names: readonly Name[],
  name: string,
  what: string,
  reason?: string,
): Name {
  const known = names.find((candidate) => candidate === name);
  if (known !== undefined) return known;
  throw new OptionsError({
    code: `lambda-${what}`,
    summary: `Handlers cannot be packed for the ${what} ${name}.`,
    expected: names.join(" or "),
    found: reason ?? name,
    fix: `Name another ${what}, or none: ${names.at(-1)} is a good choice.`,
  });
}
