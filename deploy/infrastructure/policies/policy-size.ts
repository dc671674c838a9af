import { OptionsError } from "../../../lambdas/contract/errors.ts";
import type { RoleResource } from "../infrastructure.ts";

/** Of all inline policies of a role together: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const MAX_CHARACTERS = 10_240;

/**
 * Refuses a role whose policies IAM would refuse for their length: the stack would fail half made.
 *
 * @throws OptionsError if they have more characters than IAM allows, white space not counted.
 */
export function checkPolicySize({ name, policies }: RoleResource): void {
  const found = policies.reduce(
    (sum, { document }) => sum + JSON.stringify(document).replace(/\s/g, "").length,
    0,
  );
  if (found <= MAX_CHARACTERS) return;
  throw new OptionsError({
    code: "policies-too-long",
    summary: `The policies of the role ${name} are longer than IAM allows.`,
    expected: `at most ${MAX_CHARACTERS} characters`,
    found: `${found} characters`,
    fix: "Keep the data objects in fewer buckets, or give the settings fewer policyStatements or a roleArn of your own.",
  });
}
