import type { LambdaArchitecture, LambdaRuntime } from "../../task/deploy-settings.ts";
import type { PolicyDocument, TrustPolicy } from "./policies/policy.ts";

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
  /** For how long it can be assumed at most; an hour where nothing is said. */
  readonly maxSessionDurationInSeconds?: number;
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

/** The roles that are made: those of the functions, then the job's. */
export function rolesOf({ functions, executionRole }: Infrastructure): readonly RoleResource[] {
  return [...functions.map(({ role }) => role), ...(executionRole === undefined ? [] : [executionRole])];
}
