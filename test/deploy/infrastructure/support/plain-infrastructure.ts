import { parse } from "@cdktf/hcl2json";
import * as z from "zod";
import type { Deployment } from "../../../../deploy/deployment.ts";
import type { CloudFormationTemplate } from "../../../../deploy/infrastructure/cloudformation/template.ts";
import { ACCOUNT } from "./deployments.ts";
import { makeStack } from "./resolve-template.ts";

/** What a template or a configuration makes, in words that both have: by name, with every reference resolved. */
export interface PlainInfrastructure {
  readonly functions: Readonly<Record<string, unknown>>;
  readonly logGroups: Readonly<Record<string, unknown>>;
  readonly roles: Readonly<Record<string, unknown>>;
  readonly topics: Readonly<Record<string, unknown>>;
  readonly outputs: readonly unknown[];
}

interface Place {
  readonly partition: string;
  readonly region: string;
}

const texts = z.record(z.string(), z.string());
const tagList = z
  .array(z.object({ Key: z.string(), Value: z.string() }))
  .transform((tags) => Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value])));

const lambda = z.object({
  FunctionName: z.string(),
  Description: z.string(),
  Runtime: z.string(),
  Architectures: z.array(z.string()),
  Handler: z.string(),
  Role: z.string(),
  MemorySize: z.number(),
  Timeout: z.number(),
  Environment: z.object({ Variables: texts }).default({ Variables: {} }),
  LoggingConfig: z.object({ LogGroup: z.string(), LogFormat: z.string().default("Text") }),
  Tags: tagList,
});
const logGroup = z.object({ LogGroupName: z.string(), RetentionInDays: z.number(), Tags: tagList });
const role = z.object({
  RoleName: z.string(),
  Description: z.string(),
  MaxSessionDuration: z.number().optional(),
  AssumeRolePolicyDocument: z.unknown(),
  Policies: z.array(z.object({ PolicyName: z.string(), PolicyDocument: z.unknown() })),
  Tags: tagList,
});
const topic = z.object({
  TopicName: z.string(),
  DisplayName: z.string(),
  KmsMasterKeyId: z.string().optional(),
  Tags: tagList,
});

/** What a CloudFormation template makes. */
export function ofTemplate(template: CloudFormationTemplate, place: Place): PlainInfrastructure {
  const { resources, outputs } = makeStack(template, place);
  const of = <Schema extends z.ZodType>(type: string, schema: Schema) =>
    [...resources.values()]
      .filter((made) => made.type === type)
      .map(({ properties }) => schema.parse(properties));
  return {
    functions: byName(of("AWS::Lambda::Function", lambda).map((made) => [made.FunctionName, made])),
    logGroups: byName(of("AWS::Logs::LogGroup", logGroup).map((made) => [made.LogGroupName, made])),
    roles: byName(
      of("AWS::IAM::Role", role).map(({ Policies, ...made }) => [
        made.RoleName,
        {
          ...made,
          policies: byName(Policies.map(({ PolicyName, PolicyDocument }) => [PolicyName, PolicyDocument])),
        },
      ]),
    ),
    topics: byName(of("AWS::SNS::Topic", topic).map((made) => [made.TopicName, made])),
    outputs: Object.values(outputs).sort(),
  };
}

const list = <Schema extends z.ZodType>(schema: Schema) =>
  z.record(z.string(), z.tuple([schema])).default({});
const configuration = z.object({
  locals: z.array(z.record(z.string(), z.unknown())),
  output: z.record(z.string(), z.tuple([z.object({ value: z.string() })])).default({}),
  resource: z
    .object({
      aws_lambda_function: list(
        z.strictObject({
          function_name: z.string(),
          description: z.string(),
          filename: z.string(),
          source_code_hash: z.string(),
          handler: z.string(),
          runtime: z.string(),
          architectures: z.array(z.string()),
          memory_size: z.number(),
          timeout: z.number(),
          role: z.string(),
          tags: z.string(),
          environment: z.tuple([z.strictObject({ variables: texts })]).optional(),
          logging_config: z.tuple([z.strictObject({ log_format: z.string(), log_group: z.string() })]),
        }),
      ),
      aws_cloudwatch_log_group: list(
        z.strictObject({ name: z.string(), retention_in_days: z.number(), tags: z.string() }),
      ),
      aws_iam_role: list(
        z.strictObject({
          name: z.string(),
          description: z.string(),
          max_session_duration: z.number().optional(),
          assume_role_policy: z.string(),
          tags: z.string(),
        }),
      ),
      aws_iam_role_policy: list(z.strictObject({ name: z.string(), role: z.string(), policy: z.string() })),
      aws_sns_topic: list(
        z.strictObject({
          name: z.string(),
          display_name: z.string(),
          kms_master_key_id: z.string().optional(),
          tags: z.string(),
        }),
      ),
    })
    .prefault({}),
});

/** What a Terraform configuration makes; its own parser reads it. */
export async function ofTerraform(text: string, deployment: Deployment): Promise<PlainInfrastructure> {
  const { locals, output, resource } = configuration.parse(await parse("main.tf", text));
  const local: Readonly<Record<string, unknown>> = Object.assign({}, ...locals);
  const { partition, settings } = deployment;
  const arn = (service: string, region: string, name: string) =>
    `arn:${partition}:${service}:${region}:${ACCOUNT}:${name}`;
  const known = new Map<string, unknown>();
  for (const [id, [made]] of Object.entries(resource.aws_iam_role)) {
    known.set(`aws_iam_role.${id}.arn`, arn("iam", "", `role/${made.name}`));
    known.set(`aws_iam_role.${id}.id`, made.name);
  }
  for (const [id, [made]] of Object.entries(resource.aws_lambda_function))
    known.set(
      `aws_lambda_function.${id}.arn`,
      arn("lambda", settings.region, `function:${made.function_name}`),
    );
  for (const [id, [made]] of Object.entries(resource.aws_cloudwatch_log_group))
    known.set(`aws_cloudwatch_log_group.${id}.name`, made.name);
  for (const [id, [made]] of Object.entries(resource.aws_sns_topic))
    known.set(`aws_sns_topic.${id}.arn`, arn("sns", settings.region, made.name));

  /** The value of an expression, and of all expressions in a value; what is no expression is unescaped. */
  const evaluate = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(evaluate);
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [literal(key), evaluate(item)]));
    if (typeof value !== "string") return value;
    const code = /^\$\{(.*)\}$/s.exec(value)?.[1];
    if (code === undefined) return literal(value);
    const name = /^(?:jsonencode\()?local\.(\w+)\)?$/.exec(code)?.[1];
    if (name !== undefined && Object.hasOwn(local, name)) return evaluate(local[name]);
    if (known.has(code)) return known.get(code);
    throw new Error(`${code} leads nowhere`);
  };

  return {
    functions: byName(
      Object.values(resource.aws_lambda_function).map(([made]) => [
        made.function_name,
        {
          FunctionName: made.function_name,
          Description: made.description,
          Runtime: made.runtime,
          Architectures: made.architectures,
          Handler: made.handler,
          Role: evaluate(made.role),
          MemorySize: made.memory_size,
          Timeout: made.timeout,
          Environment: { Variables: evaluate(made.environment?.[0].variables ?? {}) },
          LoggingConfig: {
            LogGroup: evaluate(made.logging_config[0].log_group),
            LogFormat: made.logging_config[0].log_format,
          },
          Tags: evaluate(made.tags),
        },
      ]),
    ),
    logGroups: byName(
      Object.values(resource.aws_cloudwatch_log_group).map(([made]) => [
        made.name,
        { LogGroupName: made.name, RetentionInDays: made.retention_in_days, Tags: evaluate(made.tags) },
      ]),
    ),
    roles: byName(
      Object.values(resource.aws_iam_role).map(([made]) => [
        made.name,
        {
          RoleName: made.name,
          Description: made.description,
          ...(made.max_session_duration === undefined
            ? {}
            : { MaxSessionDuration: made.max_session_duration }),
          AssumeRolePolicyDocument: evaluate(made.assume_role_policy),
          policies: byName(
            Object.values(resource.aws_iam_role_policy)
              .filter(([policy]) => evaluate(policy.role) === made.name)
              .map(([policy]) => [policy.name, evaluate(policy.policy)]),
          ),
          Tags: evaluate(made.tags),
        },
      ]),
    ),
    topics: byName(
      Object.values(resource.aws_sns_topic).map(([made]) => [
        made.name,
        {
          TopicName: made.name,
          DisplayName: made.display_name,
          ...(made.kms_master_key_id === undefined ? {} : { KmsMasterKeyId: made.kms_master_key_id }),
          Tags: evaluate(made.tags),
        },
      ]),
    ),
    outputs: Object.values(output)
      .map(([{ value }]) => evaluate(value))
      .sort(),
  };
}

function literal(text: string): string {
  return text.replace(/([$%])\1\{/g, "$1{");
}

function byName(entries: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> {
  const record = Object.fromEntries(entries);
  if (Object.keys(record).length !== entries.length) throw new Error("two resources have one name");
  return record;
}
