import { runSimulation } from "@cloud-copilot/iam-simulate";
import type { Deployment } from "../../../../deploy/deployment.ts";
import { buildStackTemplate } from "../../../../deploy/infrastructure/cloudformation/build-template.ts";
import type { TemplateValue } from "../../../../deploy/infrastructure/cloudformation/template.ts";
import { ACCOUNT } from "./deployments.ts";
import { makeStack } from "./resolve-template.ts";

export interface Call {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string>>;
}

/** A role as the stack makes it, asked by a simulator of IAM that is not ours. */
export interface SimulatedRole {
  readonly arn: string;
  readonly trust: TemplateValue;
  readonly policies: readonly { readonly name: string; readonly policy: TemplateValue }[];
  allows(call: Call): Promise<boolean>;
}

const CODE = { bucket: "birds-input", key: "code.zip" };
const ANY_KEY = /:kms:/;

/** The roles of a deployment's template, by their names in it. */
export function simulateRoles(deployment: Deployment): Readonly<Record<string, SimulatedRole>> {
  const { partition, settings } = deployment;
  const template = buildStackTemplate(deployment, { preAnnotation: CODE, consolidation: CODE });
  const { resources } = makeStack(template, { partition, region: settings.region });
  const roles = [...resources].filter(([, { type }]) => type === "AWS::IAM::Role");
  return Object.fromEntries(
    roles.map(([id, { properties }]) => {
      const arn = `arn:${partition}:iam::${ACCOUNT}:role/${properties["RoleName"]}`;
      const policies = listOf(properties["Policies"]).map((entry) => ({
        name: String(entry["PolicyName"]),
        policy: entry["PolicyDocument"] ?? "",
      }));
      const trust = properties["AssumeRolePolicyDocument"] ?? "";
      const allows = (call: Call) => isAllowed(arn, policies, call);
      return [id, { arn, trust, policies, allows }];
    }),
  );
}

/** Whether a role with these policies may do something; other accounts' resources let it, so only its own policies count. */
async function isAllowed(
  principal: string,
  identityPolicies: SimulatedRole["policies"],
  { action, resource, context = {} }: Call,
): Promise<boolean> {
  const [, partition] = resource.split(":");
  // A key's policy usually leaves the decision to the account's IAM policies.
  const keyPolicy = {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { AWS: `arn:${partition}:iam::${ACCOUNT}:root` },
        Action: "kms:*",
        Resource: "*",
      },
    ],
  };
  return simulate(
    { principal, identityPolicies, action, resource, context },
    ANY_KEY.test(resource) ? keyPolicy : undefined,
  );
}

/** Whether a trust policy lets somebody take on its role. */
export function mayAssume(
  role: SimulatedRole,
  principal: string,
  {
    context = {},
    identityPolicies = [],
  }: { readonly context?: Call["context"]; readonly identityPolicies?: SimulatedRole["policies"] } = {},
): Promise<boolean> {
  const call = { principal, identityPolicies, action: "sts:AssumeRole", resource: role.arn, context };
  return simulate(call, role.trust);
}

async function simulate(
  {
    principal,
    identityPolicies,
    action,
    resource,
    context = {},
  }: Call & {
    readonly principal: string;
    readonly identityPolicies: SimulatedRole["policies"];
  },
  resourcePolicy: unknown,
): Promise<boolean> {
  const result = await runSimulation(
    {
      request: {
        principal,
        action,
        resource: { resource, accountId: ACCOUNT },
        contextVariables: { ...context },
      },
      identityPolicies: [...identityPolicies],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(resourcePolicy === undefined ? {} : { resourcePolicy }),
    },
    {},
  );
  if (result.resultType === "error") throw new Error(JSON.stringify(result.errors));
  return result.overallResult === "Allowed";
}

function listOf(value: TemplateValue | undefined): readonly Readonly<Record<string, TemplateValue>>[] {
  return Array.isArray(value) ? value : [];
}
