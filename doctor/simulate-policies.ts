import type { ContextEntry, EvaluationResult } from "@aws-sdk/client-iam";
import type { InspectionClients } from "../deploy/aws/clients.ts";
import type { PolicyStatement } from "../task/deploy-settings.ts";

/** Something that a role must be allowed to do, and is not. */
export interface DeniedAction {
  /** `s3:GetObject`. */
  readonly action: string;
  /** The ARN of what it is done to; a place in it stands for any. */
  readonly resource: string;
  /** Whether a policy forbids it, or none allows it. */
  readonly isForbidden: boolean;
}

/** Stands for whatever a wildcard of a policy leaves open. */
const ANY = "labelsmith-doctor";
/** Actions that are written with a wildcard, as one of those that they stand for. */
const EXAMPLES: Readonly<Record<string, string>> = {
  "kms:GenerateDataKey*": "kms:GenerateDataKey",
  "kms:ReEncrypt*": "kms:ReEncryptFrom",
};

/**
 * Asks IAM whether a role may do what statements allow, with all that counts: its policies, boundaries and the organization's.
 * Policies of buckets and keys are not in it.
 *
 * @throws AwsError if the caller may not simulate
 */
export async function findDenied(
  { iam }: InspectionClients,
  role: string,
  { Action, Resource, Condition }: PolicyStatement,
): Promise<readonly DeniedAction[]> {
  const denied: DeniedAction[] = [];
  let marker: string | undefined;
  do {
    const page = await iam.simulatePrincipalPolicy({
      PolicySourceArn: role,
      ActionNames: listOf(Action).map((action) => EXAMPLES[action] ?? action),
      ResourceArns: listOf(Resource).map(exampleOf),
      ContextEntries: contextOf(Condition),
      ...(marker === undefined ? {} : { Marker: marker }),
    });
    denied.push(...(page.EvaluationResults ?? []).flatMap(deniedOf));
    marker = page.IsTruncated ? page.Marker : undefined;
  } while (marker !== undefined);
  return denied;
}

/** Of several resources, the decision on each is told beside that on all. */
function deniedOf(result: EvaluationResult): readonly DeniedAction[] {
  const { EvalActionName: action = "", EvalDecision, EvalResourceName = "*" } = result;
  const decisions = result.ResourceSpecificResults?.map(
    ({ EvalResourceName: name, EvalResourceDecision }) => ({
      resource: name ?? EvalResourceName,
      decision: EvalResourceDecision,
    }),
  );
  const all = decisions?.length ? decisions : [{ resource: EvalResourceName, decision: EvalDecision }];
  return all
    .filter(({ decision }) => decision !== "allowed")
    .map(({ resource, decision }) => ({ action, resource, isForbidden: decision === "explicitDeny" }));
}

/** The ARN with a name in place of each wildcard, and the variables that stand for characters as these. */
function exampleOf(resource: string): string {
  if (resource === "*") return resource;
  return resource.replace(/\$\{([*?$])\}|\*/gu, (_, character: string | undefined) => character ?? ANY);
}

function contextOf(condition: PolicyStatement["Condition"]): ContextEntry[] {
  return Object.values(condition ?? {}).flatMap((keys) =>
    Object.entries(keys).map(([ContextKeyName, values]) => ({
      ContextKeyName,
      ContextKeyType: "string" as const,
      ContextKeyValues: [exampleOf(listOf(values)[0] ?? "")],
    })),
  );
}

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === "string" ? [value] : value;
}
