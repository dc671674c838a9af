import { OptionsError } from "../../../lambdas/contract/errors.ts";
import type { Deployment } from "../../deployment.ts";
import { describeInfrastructure } from "../describe-infrastructure.ts";
import {
  type FunctionId,
  type FunctionResource,
  type Infrastructure,
  type ResourceId,
  type RoleResource,
  rolesOf,
  type TopicResource,
} from "../infrastructure.ts";
import { ArnOf, isList, roleDocuments, type Value } from "../references.ts";
import { Expression, formatBlock, type HclValue, NestedBlock } from "./hcl.ts";

/** A zip on this machine. */
export interface LocalCode {
  /** As Terraform is to find it: relative to the folder that it is run in, or absolute. */
  readonly path: string;
  /** Of the zip, in base64. */
  readonly codeSha256: string;
}

/** The zips of the functions that the task has. */
export interface TerraformCode {
  readonly preAnnotation?: LocalCode | undefined;
  readonly consolidation?: LocalCode | undefined;
}

/** The first that takes nodejs24.x: https://github.com/hashicorp/terraform-provider-aws/pull/45024 */
const PROVIDER_VERSION = ">= 6.19";
const NAMES: { readonly [Id in FunctionId]: string } = {
  PreAnnotation: "pre_annotation",
  Consolidation: "consolidation",
};
const ADDRESSES: { readonly [Id in ResourceId]: string } = {
  PreAnnotationFunction: "aws_lambda_function.pre_annotation",
  PreAnnotationLogGroup: "aws_cloudwatch_log_group.pre_annotation",
  PreAnnotationRole: "aws_iam_role.pre_annotation",
  ConsolidationFunction: "aws_lambda_function.consolidation",
  ConsolidationLogGroup: "aws_cloudwatch_log_group.consolidation",
  ConsolidationRole: "aws_iam_role.consolidation",
  ExecutionRole: "aws_iam_role.execution",
  InputTopic: "aws_sns_topic.input",
  OutputTopic: "aws_sns_topic.output",
};

/**
 * What a task needs in the account as a Terraform configuration, the same as in its CloudFormation template: formatted as
 * `terraform fmt` does, ready to be applied in a folder of its own. The same deployment and code give the same text.
 *
 * @throws OptionsError if the zip of one of the task's functions is not given.
 */
export function buildTerraform(deployment: Deployment, code: TerraformCode): string {
  const infrastructure = describeInfrastructure(deployment);
  const { region, account } = deployment.settings;
  const blocks = [
    formatBlock(
      "terraform",
      {
        required_version: ">= 1.5",
        required_providers: new NestedBlock({ aws: { source: "hashicorp/aws", version: PROVIDER_VERSION } }),
      },
      `What the labeling jobs of ${deployment.task.labelingJobName} need in the account. Made by Labelsmith.`,
    ),
    formatBlock('provider "aws"', { region, allowed_account_ids: [account] }),
    formatBlock("locals", { tags: infrastructure.tags }),
    ...infrastructure.functions.flatMap((lambda) =>
      functionBlocks(lambda, lambda.id === "PreAnnotation" ? code.preAnnotation : code.consolidation),
    ),
    ...rolesOf(infrastructure).flatMap((role) => roleBlocks(role, infrastructure)),
    ...infrastructure.topics.map(topicBlock),
    ...outputIds(infrastructure).map((id) =>
      formatBlock(`output "${snakeCase(id)}_arn"`, { value: new Expression(`${ADDRESSES[id]}.arn`) }),
    ),
  ];
  return blocks.join("\n");
}

function functionBlocks(lambda: FunctionResource, code: LocalCode | undefined): readonly string[] {
  const { id, environment, logGroup, role } = lambda;
  if (code === undefined) {
    throw new OptionsError({
      code: "zip-missing",
      summary: `The configuration needs the zip of the function ${lambda.name}.`,
      expected: "a path and the sha256 in base64",
      found: "nothing",
      fix: "Make the zips with `labelsmith pack`.",
    });
  }
  return [
    formatBlock(`resource "aws_lambda_function" "${NAMES[id]}"`, {
      function_name: lambda.name,
      description: lambda.description,
      filename: code.path,
      source_code_hash: code.codeSha256,
      handler: "index.handler",
      runtime: lambda.runtime,
      architectures: [lambda.architecture],
      memory_size: lambda.memorySize,
      timeout: lambda.timeout,
      role: new Expression(`${ADDRESSES[role.id]}.arn`),
      tags: TAGS,
      ...(Object.keys(environment).length === 0
        ? {}
        : { environment: new NestedBlock({ variables: environment }) }),
      logging_config: new NestedBlock({
        log_format: "Text",
        log_group: new Expression(`${ADDRESSES[`${id}LogGroup`]}.name`),
      }),
    }),
    formatBlock(`resource "aws_cloudwatch_log_group" "${NAMES[id]}"`, {
      name: logGroup.name,
      retention_in_days: logGroup.retentionInDays,
      tags: TAGS,
    }),
  ];
}

const TAGS = new Expression("local.tags");

/** The policies are locals, so that they can be read, and compared, as data. */
function roleBlocks(role: RoleResource, infrastructure: Infrastructure): readonly string[] {
  const name = ADDRESSES[role.id].replace("aws_iam_role.", "");
  const { trust, policies } = roleDocuments(role, infrastructure);
  const { maxSessionDurationInSeconds } = role;
  const local = (policy: string) => `${name}_${policy.replaceAll("-", "_")}_policy`;
  return [
    formatBlock("locals", {
      [`${name}_trust`]: hclValue(trust),
      ...Object.fromEntries(policies.map((policy) => [local(policy.name), hclValue(policy.document)])),
    }),
    formatBlock(`resource "aws_iam_role" "${name}"`, {
      name: role.name,
      description: role.description,
      ...(maxSessionDurationInSeconds === undefined
        ? {}
        : { max_session_duration: maxSessionDurationInSeconds }),
      assume_role_policy: new Expression(`jsonencode(local.${name}_trust)`),
      tags: TAGS,
    }),
    ...policies.map((policy) =>
      formatBlock(`resource "aws_iam_role_policy" "${name}_${policy.name.replaceAll("-", "_")}"`, {
        name: policy.name,
        role: new Expression(`${ADDRESSES[role.id]}.id`),
        policy: new Expression(`jsonencode(local.${local(policy.name)})`),
      }),
    ),
  ];
}

function topicBlock({ id, name, displayName, kmsKeyId }: TopicResource): string {
  return formatBlock(`resource "aws_sns_topic" "${id === "InputTopic" ? "input" : "output"}"`, {
    name,
    display_name: displayName,
    ...(kmsKeyId === undefined ? {} : { kms_master_key_id: kmsKeyId }),
    tags: TAGS,
  });
}

function outputIds({ functions, executionRole, topics }: Infrastructure): readonly ResourceId[] {
  return [
    ...functions.map(({ id }): ResourceId => `${id}Function`),
    ...(executionRole === undefined ? [] : [executionRole.id]),
    ...topics.map(({ id }) => id),
  ];
}

function snakeCase(id: ResourceId): string {
  return id.replace(/(?<!^)[A-Z]/g, "_$&").toLowerCase();
}

function hclValue(value: Value): HclValue {
  if (value instanceof ArnOf) return new Expression(`${ADDRESSES[value.id]}.arn`);
  if (typeof value !== "object") return value;
  if (isList(value)) return value.map(hclValue);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hclValue(item)]));
}
