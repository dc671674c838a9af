import type { LambdaArchitecture, LambdaRuntime } from "../../task/deploy-settings.ts";
import type { DeployedTopic, Deployment } from "../deployment.ts";
import { describeFunctions } from "./functions.ts";
import { executionPolicy } from "./policies/execution.ts";
import type { PolicyDocument, TrustPolicy } from "./policies/policy.ts";
import { executionTrust } from "./policies/trust.ts";
import { tagsOf } from "./tags.ts";

/** What is made in the account for a task, said once; each format writes it in its own way. */
export interface Infrastructure {
  readonly functions: readonly FunctionResource[];
  /** Missing where the author brings one. */
  readonly executionRole: RoleResource | undefined;
  readonly topics: readonly TopicResource[];
  /** On everything, sorted by name. */
  readonly tags: Readonly<Record<string, string>>;
}

export type FunctionId = "PreAnnotation" | "Consolidation";

/** The name of a resource within the stack. */
export type ResourceId =
  | `${FunctionId}Function`
  | `${FunctionId}Role`
  | `${FunctionId}LogGroup`
  | "ExecutionRole"
  | "InputTopic"
  | "OutputTopic";

export interface FunctionResource {
  readonly id: FunctionId;
  readonly name: string;
  readonly arn: string;
  readonly description: string;
  readonly runtime: LambdaRuntime;
  readonly architecture: LambdaArchitecture;
  /** In megabytes. */
  readonly memorySize: number;
  /** In seconds. */
  readonly timeout: number;
  /** Sorted by name. */
  readonly environment: Readonly<Record<string, string>>;
  readonly role: RoleResource;
  readonly logGroup: { readonly name: string; readonly retentionInDays: number };
}

export interface RoleResource {
  readonly id: Extract<ResourceId, `${string}Role`>;
  readonly name: string;
  readonly arn: string;
  readonly description: string;
  readonly trust: TrustPolicy;
  readonly policies: readonly RolePolicy[];
}

/** An inline policy of a role. */
export interface RolePolicy {
  readonly name: string;
  readonly document: PolicyDocument;
}

export interface TopicResource {
  readonly id: "InputTopic" | "OutputTopic";
  readonly name: string;
  readonly arn: string;
  readonly displayName: string;
  /** The key that encrypts its messages. */
  readonly kmsKeyId: string | undefined;
}

/** All that is made for a task. The same deployment gives the same infrastructure. */
export function describeInfrastructure(deployment: Deployment): Infrastructure {
  return {
    functions: describeFunctions(deployment),
    executionRole: deployment.executionRole.isMade ? describeExecutionRole(deployment) : undefined,
    topics: describeTopics(deployment),
    tags: tagsOf(deployment),
  };
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
  };
}

/** The roles that are made: those of the functions, then the job's. */
export function rolesOf({ functions, executionRole }: Infrastructure): readonly RoleResource[] {
  return [...functions.map(({ role }) => role), ...(executionRole === undefined ? [] : [executionRole])];
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
