import type { DeployedTopic, Deployment } from "../deployment.ts";
import { describeFunctions } from "./describe-functions.ts";
import { type Infrastructure, type RoleResource, rolesOf, type TopicResource } from "./infrastructure.ts";
import { executionPolicy } from "./policies/execution.ts";
import { checkPolicySize } from "./policies/policy-size.ts";
import { executionTrust } from "./policies/trust.ts";
import { sessionDuration } from "./session-duration.ts";
import { tagsOf } from "./tags.ts";

/**
 * All that is made for a task. The same deployment gives the same infrastructure.
 *
 * @throws OptionsError if the policies of a role are longer than IAM allows.
 */
export function describeInfrastructure(deployment: Deployment): Infrastructure {
  const infrastructure: Infrastructure = {
    functions: describeFunctions(deployment),
    executionRole: deployment.executionRole.isMade ? describeExecutionRole(deployment) : undefined,
    topics: describeTopics(deployment),
    tags: tagsOf(deployment),
  };
  rolesOf(infrastructure).forEach(checkPolicySize);
  return infrastructure;
}

/** The execution role as it is made, or, where the author brings one, what that must at least be. */
export function describeExecutionRole(deployment: Deployment): RoleResource {
  const { executionRole, task } = deployment;
  return {
    id: "ExecutionRole",
    name: executionRole.name,
    arn: executionRole.arn,
    description: `Ground Truth runs the labeling jobs of ${task.labelingJobName} with it`,
    trust: executionTrust(deployment),
    policies: [{ name: "labeling-job", document: executionPolicy(deployment) }],
    maxSessionDurationInSeconds: sessionDuration(deployment),
  };
}

function describeTopics({ topics, settings, task }: Deployment): readonly TopicResource[] {
  const describe = (
    id: TopicResource["id"],
    topic: DeployedTopic | undefined,
    what: string,
  ): readonly TopicResource[] =>
    topic?.name === undefined
      ? []
      : [
          {
            id,
            name: topic.name,
            arn: topic.arn,
            displayName: `${what} of ${task.labelingJobName}`,
            kmsKeyId: settings.kmsKeyId,
          },
        ];
  return [
    ...describe("InputTopic", topics?.input, "Data objects"),
    ...describe("OutputTopic", topics?.output, "Labels"),
  ];
}
