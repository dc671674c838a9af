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
import { tagList } from "../tags.ts";
import { type CodeLocation, functionResources } from "./function-resources.ts";
import {
  type CloudFormationTemplate,
  getArn,
  type TemplateOutput,
  type TemplateParameter,
  type TemplateResource,
  type TemplateValue,
} from "./template.ts";

/** What CloudFormation wants to be told before it makes roles with given names. */
export const STACK_CAPABILITY = "CAPABILITY_NAMED_IAM";

/** Where the zips of the functions are. */
export interface StackCode {
  readonly preAnnotation?: CodeLocation;
  readonly consolidation?: CodeLocation;
}

/**
 * The CloudFormation template of a task: its functions with roles and log groups, the job's execution role, the topics of a
 * streaming job. The same deployment and code give the same template.
 *
 * A function without a place for its code takes it from the parameters `CodeBucket` and `PreAnnotationCodeKey` or
 * `ConsolidationCodeKey`. A template without resources is one that need not, and cannot, be made.
 */
export function buildStackTemplate(deployment: Deployment, code: StackCode = {}): CloudFormationTemplate {
  const infrastructure = describeInfrastructure(deployment);
  const places: Readonly<Record<FunctionId, CodeLocation | undefined>> = {
    PreAnnotation: code.preAnnotation,
    Consolidation: code.consolidation,
  };
  const open = infrastructure.functions.filter(({ id }) => places[id] === undefined);
  const tags = tagList(infrastructure.tags);
  const resources: readonly (readonly [ResourceId, TemplateResource])[] = [
    ...infrastructure.functions.flatMap((lambda) => functionResources(lambda, places[lambda.id], tags)),
    ...rolesOf(infrastructure).map((role): [ResourceId, TemplateResource] => [
      role.id,
      roleResource(role, infrastructure, tags),
    ]),
    ...infrastructure.topics.map((topic): [ResourceId, TemplateResource] => [
      topic.id,
      topicResource(topic, tags),
    ]),
  ];
  return {
    AWSTemplateFormatVersion: "2010-09-09",
    Description: `What the labeling jobs of ${deployment.task.labelingJobName} need in the account. Made by Labelsmith.`,
    ...(open.length === 0 ? {} : { Parameters: parameters(open, deployment) }),
    Resources: Object.fromEntries(resources),
    Outputs: outputs(infrastructure),
  };
}

function parameters(
  functions: readonly FunctionResource[],
  deployment: Deployment,
): Readonly<Record<string, TemplateParameter>> {
  const keys = functions.map(({ id }): [string, TemplateParameter] => [
    `${id}CodeKey`,
    { Type: "String", Description: `The key of ${ZIPS[id]} in that bucket`, MinLength: 1 },
  ]);
  return {
    CodeBucket: {
      Type: "String",
      Description: "The bucket with the zips that labelsmith pack makes",
      MinLength: 1,
      Default: deployment.input.bucket,
    },
    ...Object.fromEntries(keys),
  };
}

const ZIPS = { PreAnnotation: "pre-annotation.zip", Consolidation: "consolidation.zip" } as const;

function roleResource(
  role: RoleResource,
  infrastructure: Infrastructure,
  tags: TemplateValue,
): TemplateResource {
  const { trust, policies } = roleDocuments(role, infrastructure);
  const { maxSessionDurationInSeconds } = role;
  return {
    Type: "AWS::IAM::Role",
    Properties: {
      RoleName: role.name,
      Description: role.description,
      ...(maxSessionDurationInSeconds === undefined
        ? {}
        : { MaxSessionDuration: maxSessionDurationInSeconds }),
      AssumeRolePolicyDocument: templateValue(trust),
      Policies: policies.map(({ name, document }) => ({
        PolicyName: name,
        PolicyDocument: templateValue(document),
      })),
      Tags: tags,
    },
  };
}

function topicResource(topic: TopicResource, tags: TemplateValue): TemplateResource {
  return {
    Type: "AWS::SNS::Topic",
    Properties: {
      TopicName: topic.name,
      DisplayName: topic.displayName,
      ...(topic.kmsKeyId === undefined ? {} : { KmsMasterKeyId: topic.kmsKeyId }),
      Tags: tags,
    },
  };
}

function outputs({
  functions,
  executionRole,
  topics,
}: Infrastructure): Readonly<Record<string, TemplateOutput>> {
  const entries: readonly (readonly [string, TemplateOutput])[] = [
    ...functions.map(({ id }): [string, TemplateOutput] => [
      `${id}FunctionArn`,
      { Description: `For the request's ${FIELDS[id]}`, Value: getArn(`${id}Function`) },
    ]),
    ...(executionRole === undefined
      ? []
      : [
          [
            "ExecutionRoleArn",
            { Description: "For the request's RoleArn", Value: getArn("ExecutionRole") },
          ] as const,
        ]),
    ...topics.map(({ id }): [string, TemplateOutput] => [
      `${id}Arn`,
      { Description: `For the request's ${FIELDS[id]}`, Value: { Ref: id } },
    ]),
  ];
  return Object.fromEntries(entries);
}

/** The fields of `CreateLabelingJob` that an output is for. */
const FIELDS = {
  PreAnnotation: "PreHumanTaskLambdaArn",
  Consolidation: "AnnotationConsolidationLambdaArn",
  InputTopic: "SnsDataSource.SnsTopicArn",
  OutputTopic: "OutputConfig.SnsTopicArn",
} as const;

function templateValue(value: Value): TemplateValue {
  if (value instanceof ArnOf) return value.id.endsWith("Topic") ? { Ref: value.id } : getArn(value.id);
  if (typeof value !== "object") return value;
  if (isList(value)) return value.map(templateValue);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, templateValue(item)]));
}
