import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { transformWithOxc } from "vite";
import * as z from "zod";
import type { Deployment } from "../../../../deploy/deployment.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";
import { ACCOUNT } from "./deployments.ts";
import type { PlainInfrastructure } from "./plain-infrastructure.ts";

const STAND_INS = readFileSync(new URL("aws-cdk-lib.js", import.meta.url), "utf8");
const CONSTRUCTS = "export class Construct {}";
const packageOf = (name: string) => JSON.stringify({ name, type: "module", exports: "./index.js" });

/** Makes the construct in a module with the stand-ins, in the stack's env unless another region is given. */
export async function recordConstruct(
  text: string,
  { partition, settings }: Deployment,
  region: string = settings.region,
): Promise<Omit<PlainInfrastructure, "outputs">> {
  const folder = temporaryFolder({
    "node_modules/aws-cdk-lib/package.json": packageOf("aws-cdk-lib"),
    "node_modules/aws-cdk-lib/index.js": STAND_INS,
    "node_modules/constructs/package.json": packageOf("constructs"),
    "node_modules/constructs/index.js": CONSTRUCTS,
  });
  const file = join(folder, "construct.mjs");
  const { code } = await transformWithOxc(text, "construct.ts");
  writeFileSync(file, code);
  const { made, place } = await import(pathToFileURL(join(folder, "node_modules/aws-cdk-lib/index.js")).href);
  Object.assign(place, { partition, region, account: ACCOUNT });
  const [construct] = Object.values(await import(pathToFileURL(file).href));
  if (typeof construct !== "function") throw new Error("the module exports no construct");
  Reflect.construct(construct, [{}, "Birds", {}]);
  return plain(made);
}

const recorded = z.object({
  functions: z.array(
    z
      .strictObject({
        functionName: z.string(),
        description: z.string(),
        runtime: z.string(),
        architecture: z.string(),
        handler: z.string(),
        code: z.undefined(),
        role: z.object({ roleArn: z.string() }),
        memorySize: z.number(),
        timeout: z.number(),
        environment: z.record(z.string(), z.string()).default({}),
        logGroup: z.object({ logGroupName: z.string() }),
      })
      .transform((made) => ({
        FunctionName: made.functionName,
        Description: made.description,
        Runtime: made.runtime,
        Architectures: [made.architecture],
        Handler: made.handler,
        Role: made.role.roleArn,
        MemorySize: made.memorySize,
        Timeout: made.timeout,
        Environment: { Variables: made.environment },
        LoggingConfig: { LogGroup: made.logGroup.logGroupName, LogFormat: "Text" },
      })),
  ),
  logGroups: z.array(
    z
      .strictObject({ logGroupName: z.string(), retention: z.number(), removalPolicy: z.literal("destroy") })
      .transform(({ logGroupName, retention }) => ({
        LogGroupName: logGroupName,
        RetentionInDays: retention,
      })),
  ),
  roles: z.array(
    z
      .strictObject({
        roleName: z.string(),
        description: z.string(),
        maxSessionDuration: z.number().optional(),
        assumedBy: z.object({ statements: z.array(z.record(z.string(), z.unknown())) }),
        inlinePolicies: z.record(z.string(), z.unknown()),
      })
      .transform((made) => ({
        RoleName: made.roleName,
        Description: made.description,
        ...(made.maxSessionDuration === undefined ? {} : { MaxSessionDuration: made.maxSessionDuration }),
        AssumeRolePolicyDocument: {
          Version: "2012-10-17",
          Statement: made.assumedBy.statements.map((statement) => ({
            ...statement,
            Effect: "Allow",
            Action: "sts:AssumeRole",
          })),
        },
        policies: made.inlinePolicies,
      })),
  ),
  topics: z.array(
    z
      .strictObject({ topicName: z.string(), displayName: z.string(), masterKey: z.string().optional() })
      .transform((made) => ({
        TopicName: made.topicName,
        DisplayName: made.displayName,
        ...(made.masterKey === undefined ? {} : { KmsMasterKeyId: made.masterKey }),
      })),
  ),
  tags: z.record(z.string(), z.string()),
});

/** Without outputs, which a construct has as fields. */
function plain(made: unknown): Omit<PlainInfrastructure, "outputs"> {
  const { functions, logGroups, roles, topics, tags } = recorded.parse(made);
  const tagged = <Made extends object>(list: readonly Made[], name: (made: Made) => string) =>
    Object.fromEntries(list.map((each) => [name(each), { ...each, Tags: tags }]));
  return {
    functions: tagged(functions, ({ FunctionName }) => FunctionName),
    logGroups: tagged(logGroups, ({ LogGroupName }) => LogGroupName),
    roles: tagged(roles, ({ RoleName }) => RoleName),
    topics: tagged(topics, ({ TopicName }) => TopicName),
  };
}
