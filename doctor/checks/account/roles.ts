import { isAwsError } from "../../../deploy/aws/aws-error.ts";
import { describeFunctions } from "../../../deploy/infrastructure/describe-functions.ts";
import { describeExecutionRole } from "../../../deploy/infrastructure/describe-infrastructure.ts";
import type { RoleResource } from "../../../deploy/infrastructure/infrastructure.ts";
import { parseJson } from "../../../lambdas/contract/parse.ts";
import { type Account, type Check, type Diagnosis, Skipped } from "../../check.ts";
import { look } from "../../look.ts";
import { accountOf } from "../../open-account.ts";
import { findDenied } from "../../simulate-policies.ts";
import { isTrusted, type Principal } from "../../trust-policy.ts";

/** A job does not fail for want of a log; and of the many forms of a log's ARN, IAM takes a different one for each action. */
const LOGGING = /^(?:logs|cloudwatch):/u;

/** The roles of the job and of the functions: that they are there, who may take them on, and what they may do. */
export const roles: Check = {
  name: "roles",
  title: "The roles are there, trust those who use them, and may do what the job does",
  async run(context) {
    const account = accountOf(context);
    const { deployment } = account;
    const execution = describeExecutionRole(deployment);
    const ofFunctions = describeFunctions(deployment).map(({ role }) => role);
    const findings: Diagnosis[] = [];
    for (const role of [...ofFunctions, execution])
      findings.push(...(await look(role.arn, () => checkRole(account, role))));
    const { isMade } = deployment.executionRole;
    const missing = findings.flatMap(({ code, where }) => (code === "role-missing" ? [where] : []));
    const made = isMade ? [...ofFunctions, execution] : ofFunctions;
    if (made.some(({ arn }) => !missing.includes(arn))) return findings;
    // Nothing is deployed yet; only a role that the author brings is there by then.
    if (isMade) throw new Skipped("The task is not deployed yet: `labelsmith deploy` makes its roles.");
    return findings.filter(({ where }) => where === execution.arn);
  },
};

async function checkRole(account: Account, role: RoleResource): Promise<readonly Diagnosis[]> {
  const document = await readTrust(account, role.name);
  if (document === undefined)
    return [
      {
        code: "role-missing",
        severity: "error",
        message: `There is no role ${role.name}.`,
        where: role.arn,
        fix:
          account.deployment.settings.roleArn === role.arn
            ? "Correct `roleArn` in the deploy settings, or leave it out: a role with least privilege is made."
            : "`labelsmith deploy --no-job` makes it.",
      },
    ];
  return [
    ...checkTrust(account, role, document),
    ...(await look(role.arn, () => checkPolicies(account, role))),
  ];
}

async function readTrust({ aws }: Account, name: string): Promise<string | undefined> {
  try {
    const { Role } = await aws.iam.getRole({ RoleName: name });
    return decodeURIComponent(Role?.AssumeRolePolicyDocument ?? "{}");
  } catch (error) {
    if (isAwsError(error, "NoSuchEntity", "NoSuchEntityException")) return undefined;
    throw error;
  }
}

function checkTrust({ deployment }: Account, role: RoleResource, text: string): readonly Diagnosis[] {
  const document = parseJson(text, {
    code: "trust-policy",
    what: "the role's trust policy",
    where: role.arn,
  });
  return role.trust.Statement.flatMap(({ Principal: wanted }) => {
    const principal: Principal = "Service" in wanted ? { service: wanted.Service } : { role: wanted.AWS };
    const answer = isTrusted(document, principal, deployment.settings.account);
    if (answer === "yes") return [];
    const name = "service" in principal ? principal.service : principal.role;
    return [
      {
        code: "role-trust",
        severity: answer === "no" ? "error" : "info",
        message:
          answer === "no"
            ? `${name} may not take on the role.`
            : `Whether ${name} may take on the role depends on a condition of its trust policy.`,
        where: role.arn,
        fix: `Its trust policy needs: ${JSON.stringify({ Effect: "Allow", Principal: wanted, Action: "sts:AssumeRole" })}`,
      },
    ];
  });
}

async function checkPolicies({ aws }: Account, role: RoleResource): Promise<readonly Diagnosis[]> {
  const findings: Diagnosis[] = [];
  for (const statement of role.policies.flatMap(({ document }) => document.Statement)) {
    const [action = ""] = typeof statement.Action === "string" ? [statement.Action] : statement.Action;
    if (statement.Effect === "Deny" || LOGGING.test(action)) continue;
    for (const { action: denied, resource, isForbidden } of await findDenied(aws, role.arn, statement)) {
      findings.push({
        code: "role-permission",
        severity: "error",
        message: `The role may not do ${denied} on ${resource}: ${isForbidden ? "a policy forbids it" : "no policy allows it"}.`,
        where: role.arn,
        fix: isForbidden
          ? "Look for a statement of Effect Deny in its policies, its permissions boundary and the organization's policies."
          : `Add to its policies: ${JSON.stringify({ Effect: "Allow", Action: denied, Resource: statement.Resource })}`,
      });
    }
  }
  return findings;
}
