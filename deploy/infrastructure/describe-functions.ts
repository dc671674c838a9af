import type { DeployedFunction, Deployment } from "../deployment.ts";
import { RUNTIME } from "../pack/pack-task.ts";
import type { FunctionId, FunctionResource, RolePolicy } from "./infrastructure.ts";
import { consolidationPolicy, logGroupName, preAnnotationPolicy } from "./policies/function.ts";
import { type PolicyDocument, policy } from "./policies/policy.ts";
import { functionTrust } from "./policies/trust.ts";
import { sortedByName } from "./tags.ts";

const LOG_RETENTION_IN_DAYS = 30;
/** A pre-annotation request is one data object; a consolidation request is a payload of many, which is held in memory. */
const DEFAULTS: { readonly [Id in FunctionId]: { readonly memorySize: number; readonly timeout: number } } = {
  PreAnnotation: { memorySize: 256, timeout: 30 },
  Consolidation: { memorySize: 1024, timeout: 300 },
};

/** The functions of a task with their roles and log groups, pre-annotation first. */
export function describeFunctions(deployment: Deployment): readonly FunctionResource[] {
  const { preAnnotation, consolidation } = deployment;
  const job = deployment.task.labelingJobName;
  return [
    ...(preAnnotation === undefined
      ? []
      : [
          describe(deployment, preAnnotation, {
            id: "PreAnnotation",
            description: `Makes the task input of each data object of ${job}`,
            document: preAnnotationPolicy(deployment, preAnnotation),
          }),
        ]),
    ...(consolidation === undefined
      ? []
      : [
          describe(deployment, consolidation, {
            id: "Consolidation",
            description: `Makes labels of the workers' answers of ${job}`,
            document: consolidationPolicy(deployment, consolidation),
          }),
        ]),
  ];
}

function describe(
  { settings, task }: Deployment,
  lambda: DeployedFunction,
  {
    id,
    description,
    document,
  }: { readonly id: FunctionId; readonly description: string; readonly document: PolicyDocument },
): FunctionResource {
  const { memorySize, timeout, environment = {}, policyStatements = [] } = lambda.settings;
  const policies: readonly RolePolicy[] = [
    { name: "function", document },
    // Apart from ours, so that an author's statement ids cannot meet them.
    ...(policyStatements.length === 0 ? [] : [{ name: "settings", document: policy(policyStatements) }]),
  ];
  return {
    id,
    name: lambda.name,
    arn: lambda.arn,
    description,
    runtime: settings.runtime ?? RUNTIME,
    architecture: settings.architecture ?? "x86_64",
    memorySize: memorySize ?? DEFAULTS[id].memorySize,
    timeout: timeout ?? DEFAULTS[id].timeout,
    environment: sortedByName(environment),
    role: {
      id: `${id}Role`,
      ...lambda.role,
      description: `The ${id === "PreAnnotation" ? "pre-annotation" : "consolidation"} function of ${task.labelingJobName} runs with it`,
      trust: functionTrust(),
      policies,
    },
    logGroup: {
      name: logGroupName(lambda),
      retentionInDays: settings.logRetentionInDays ?? LOG_RETENTION_IN_DAYS,
    },
  };
}
