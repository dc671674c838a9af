import type { Deployment } from "../../deployment.ts";
import { describeExecutionRole, describeInfrastructure } from "../describe-infrastructure.ts";
import type { RoleResource } from "../infrastructure.ts";

/**
 * The trust policy and the policies of each role of a task as JSON, for an author who makes the roles otherwise. The execution
 * role is always among them: of one that the author brings, it is what that must at least allow.
 */
export function formatPolicies(deployment: Deployment): string {
  const { functions } = describeInfrastructure(deployment);
  const roles: readonly RoleResource[] = [
    ...functions.map(({ role }) => role),
    describeExecutionRole(deployment),
  ];
  const described = roles.map(({ id, arn, trust, policies }) => [
    id,
    { arn, trust, policies: Object.fromEntries(policies.map(({ name, document }) => [name, document])) },
  ]);
  return `${JSON.stringify(Object.fromEntries(described), null, 2)}\n`;
}
