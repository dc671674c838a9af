import type { Deployment } from "../../deployment.ts";
import { describeInfrastructure } from "../describe-infrastructure.ts";
import type {
  FunctionResource,
  Infrastructure,
  ResourceId,
  RoleResource,
  TopicResource,
} from "../infrastructure.ts";
import type { TrustStatement } from "../policies/policy.ts";
import { ArnOf, isList, roleDocuments, type Value } from "../references.ts";
import { Call, Code, type CodeValue, formatCode } from "./typescript.ts";

const PLACES: { readonly [Id in ResourceId]: string } = {
  PreAnnotationFunction: "this.preAnnotationFunction.functionArn",
  PreAnnotationLogGroup: "preAnnotationLogGroup",
  PreAnnotationRole: "preAnnotationRole.roleArn",
  ConsolidationFunction: "this.consolidationFunction.functionArn",
  ConsolidationLogGroup: "consolidationLogGroup",
  ConsolidationRole: "consolidationRole.roleArn",
  ExecutionRole: "this.executionRole.roleArn",
  InputTopic: "this.inputTopic.topicArn",
  OutputTopic: "this.outputTopic.topicArn",
};
const TYPES = { Function: "lambda.Function", Role: "iam.Role", Topic: "sns.Topic" } as const;
const BODY = "    ";

/**
 * What a task needs in the account as a module with an AWS CDK construct, the same as in its CloudFormation template; its users
 * need `aws-cdk-lib` and `constructs`. The zips are given to the construct as `lambda.Code`. The same deployment gives the same
 * text.
 */
export function buildCdkConstruct(deployment: Deployment): string {
  const infrastructure = describeInfrastructure(deployment);
  const { functions, executionRole, topics } = infrastructure;
  const name = className(deployment.task.labelingJobName);
  const fields: readonly (readonly [string, string])[] = [
    ...functions.map(({ id }) => [`${camelCase(id)}Function`, TYPES.Function] as const),
    ...(executionRole === undefined ? [] : [["executionRole", TYPES.Role] as const]),
    ...topics.map(({ id }) => [camelCase(id), TYPES.Topic] as const),
  ];
  const statements = [
    guard(deployment),
    ...topics.map(topicStatement),
    ...functions.flatMap((lambda) => functionStatements(lambda, infrastructure)),
    ...(executionRole === undefined
      ? []
      : [assign("this.executionRole", role(executionRole, infrastructure))]),
    tagStatements(infrastructure),
  ];
  const codeType = functions.map(({ id }) => `  readonly ${camelCase(id)}: lambda.Code;\n`).join("");
  const parameter = functions.length === 0 ? "" : `, code: ${name}Code`;
  return [
    "// Made by Labelsmith.\n",
    imports(infrastructure),
    ...(functions.length === 0
      ? []
      : [`\n/** The zips that labelsmith pack makes. */\nexport interface ${name}Code {\n${codeType}}\n`]),
    `\n/** What the labeling jobs of ${deployment.task.labelingJobName} need in the account. */\n`,
    `export class ${name} extends Construct {\n`,
    ...fields.map(([field, type]) => `  readonly ${field}: ${type};\n`),
    `\n  constructor(scope: Construct, id: string${parameter}) {\n    super(scope, id);\n`,
    statements.join("\n"),
    "  }\n}\n",
  ].join("");
}

/** Only what is used, as compilers may refuse more. */
function imports({ functions, executionRole, topics }: Infrastructure): string {
  const hasFunctions = functions.length > 0;
  const hasRoles = hasFunctions || executionRole !== undefined;
  const names = [
    ...(hasRoles ? ["Duration"] : []),
    ...(hasFunctions ? ["RemovalPolicy"] : []),
    "Stack",
    "Tags",
    ...(hasRoles ? ["aws_iam as iam"] : []),
    ...(topics.some(({ kmsKeyId }) => kmsKeyId !== undefined) ? ["aws_kms as kms"] : []),
    ...(hasFunctions ? ["aws_lambda as lambda", "aws_logs as logs"] : []),
    ...(topics.length > 0 ? ["aws_sns as sns"] : []),
  ];
  const lines = names.map((name) => `  ${name},\n`).join("");
  return `import {\n${lines}} from "aws-cdk-lib";\nimport { Construct } from "constructs";\n`;
}

/** Names and policies are those of one account and region, so in another stack's they would be wrong without a word. */
function guard({ settings: { account, region } }: Deployment): string {
  return [
    "    const { account, region } = Stack.of(this);",
    `    if (account !== "${account}" || region !== "${region}") {`,
    `      throw new Error("This construct is for a stack whose env is account ${account}, region ${region}.");`,
    "    }\n",
  ].join("\n");
}

function topicStatement({ id, name, displayName, kmsKeyId }: TopicResource): string {
  const topic = new Call("new sns.Topic", new Code("this"), id, {
    topicName: name,
    displayName,
    ...(kmsKeyId === undefined
      ? {}
      : { masterKey: new Call("kms.Key.fromKeyArn", new Code("this"), `${id}Key`, kmsKeyId) }),
  });
  return assign(`this.${camelCase(id)}`, topic);
}

function functionStatements(lambda: FunctionResource, infrastructure: Infrastructure): readonly string[] {
  const { id, logGroup } = lambda;
  const name = camelCase(id);
  const self = new Code("this");
  return [
    assign(
      `const ${name}LogGroup`,
      new Call("new logs.LogGroup", self, `${id}LogGroup`, {
        logGroupName: logGroup.name,
        retention: logGroup.retentionInDays,
        removalPolicy: new Code("RemovalPolicy.DESTROY"),
      }),
    ),
    assign(`const ${name}Role`, role(lambda.role, infrastructure)),
    assign(
      `this.${name}Function`,
      new Call("new lambda.Function", self, `${id}Function`, {
        functionName: lambda.name,
        description: lambda.description,
        runtime: new Code(
          lambda.runtime === "nodejs22.x" ? "lambda.Runtime.NODEJS_22_X" : "lambda.Runtime.NODEJS_24_X",
        ),
        architecture: new Code(
          `lambda.Architecture.${lambda.architecture === "arm64" ? "ARM_64" : "X86_64"}`,
        ),
        handler: "index.handler",
        code: new Code(`code.${name}`),
        role: new Code(`${name}Role`),
        memorySize: lambda.memorySize,
        timeout: new Call("Duration.seconds", lambda.timeout),
        ...(Object.keys(lambda.environment).length === 0 ? {} : { environment: lambda.environment }),
        logGroup: new Code(`${name}LogGroup`),
      }),
    ),
  ];
}

function role(resource: RoleResource, infrastructure: Infrastructure): CodeValue {
  const { policies } = roleDocuments(resource, infrastructure);
  const { maxSessionDurationInSeconds } = resource;
  const principals = resource.trust.Statement.map(principal);
  const [only] = principals;
  return new Call("new iam.Role", new Code("this"), resource.id, {
    roleName: resource.name,
    description: resource.description,
    ...(maxSessionDurationInSeconds === undefined
      ? {}
      : { maxSessionDuration: new Call("Duration.seconds", maxSessionDurationInSeconds) }),
    assumedBy:
      principals.length === 1 && only !== undefined
        ? only
        : new Call("new iam.CompositePrincipal", ...principals),
    inlinePolicies: Object.fromEntries(
      policies.map(({ name, document }) => [
        name,
        new Call("iam.PolicyDocument.fromJson", codeValue(document)),
      ]),
    ),
  });
}

/** Trust names a service, or the consolidation function's role, which is made before the execution role. */
function principal({ Principal, Condition }: TrustStatement): CodeValue {
  if ("AWS" in Principal) return new Call("new iam.ArnPrincipal", new Code(PLACES.ConsolidationRole));
  const conditions = Condition === undefined ? [] : [{ conditions: Condition }];
  return new Call("new iam.ServicePrincipal", Principal.Service, ...conditions);
}

function tagStatements({ tags }: Infrastructure): string {
  const add = ([key, value]: [string, string]) => formatCode(new Call("Tags.of(this).add", key, value), BODY);
  return Object.entries(tags)
    .map((tag) => `${BODY}${add(tag)};\n`)
    .join("");
}

function assign(place: string, value: CodeValue): string {
  return `${BODY}${place} = ${formatCode(value, BODY)};\n`;
}

function codeValue(value: Value): CodeValue {
  if (value instanceof ArnOf) return new Code(PLACES[value.id]);
  if (typeof value !== "object") return value;
  if (isList(value)) return value.map(codeValue);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, codeValue(item)]));
}

function camelCase(id: string): string {
  return id.slice(0, 1).toLowerCase() + id.slice(1);
}

/** A job's name may begin with a digit; a class's may not. */
function className(labelingJobName: string): string {
  const words = labelingJobName.split("-").map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  return /^\d/.test(labelingJobName) ? `Labeling${words.join("")}` : `${words.join("")}Labeling`;
}
