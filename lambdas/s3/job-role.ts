import { ContractError, OptionsError, show } from "../contract/errors.ts";
import { assumeRole } from "./assume-role.ts";
import type { S3Access } from "./reader.ts";
import { createSignedReader } from "./signed-reader.ts";

const ROLE_ARN = /^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/;

export interface JobRoleOptions {
  /** The only execution roles that may be assumed, whatever an event asks for. */
  readonly allowedRoleArns: readonly string[];
}

/**
 * Reads S3 with the labeling job's execution role, which the function assumes: its own role needs `sts:AssumeRole` on it,
 * and the execution role must trust the function's role.
 *
 * @throws OptionsError if no role is allowed or one is not the ARN of a role.
 * @example
 * import { createConsolidationHandler, jobRole } from "labelsmith/lambdas";
 *
 * export const handler = createConsolidationHandler({
 *   s3: jobRole({ allowedRoleArns: ["arn:aws:iam::111122223333:role/GroundTruthExecution"] }),
 * });
 */
export function jobRole({ allowedRoleArns }: JobRoleOptions): S3Access {
  // A program without types can pass anything.
  const given: unknown = allowedRoleArns;
  const wrong = Array.isArray(given) ? given.find((arn) => !ROLE_ARN.test(arn)) : given;
  if (!Array.isArray(given) || given.length === 0 || wrong !== undefined) {
    throw new OptionsError({
      code: "allowed-role-arns",
      summary: "The roles that may be assumed must be named.",
      expected: "allowedRoleArns: one or more ARNs like arn:aws:iam::111122223333:role/GroundTruthExecution",
      found: show(wrong ?? allowedRoleArns),
    });
  }
  return async function readWithJobRole({ region, roleArn }) {
    if (roleArn === undefined || !allowedRoleArns.includes(roleArn)) {
      throw new ContractError({
        code: "role-not-allowed",
        summary: "The request names a role that this function may not assume.",
        expected: allowedRoleArns.join(" or "),
        found: show(roleArn),
        fix: "Add the job's execution role to allowedRoleArns, if it is yours.",
      });
    }
    return createSignedReader({ region, credentials: await assumeRole(roleArn, region) });
  };
}
