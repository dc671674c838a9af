import fc from "fast-check";
import { type Deployment, describeDeployment } from "../../../../deploy/deployment.ts";
import type { DeploySettings } from "../../../../task/deploy-settings.ts";
import type { Task } from "../../../../task/task.ts";

export const ACCOUNT = "111122223333";
export const REGION = "us-east-1";
export const KEY_ARN = `arn:aws:kms:${REGION}:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;

const SETTINGS: DeploySettings = {
  region: REGION,
  account: ACCOUNT,
  s3InputPath: "s3://birds-input/tasks",
  s3OutputPath: "s3://birds-output/labels",
  workteamArn: `arn:aws:sagemaker:${REGION}:${ACCOUNT}:workteam/private-crowd/birders`,
};

interface Described {
  readonly labelingJobName?: string;
  readonly handlers?: { readonly preAnnotation: boolean; readonly consolidation: boolean };
  readonly dataBuckets?: readonly string[];
  readonly taskTimeLimitInSeconds?: number;
}

/** The deployment of a task "birds" with both functions, input, output and pictures in buckets of their own. */
export function deployment(
  settings: Partial<DeploySettings> = {},
  { labelingJobName = "birds", handlers, dataBuckets = ["birds-pictures"], ...limits }: Described = {},
): Deployment {
  const task: Task = {
    folder: "/tasks/birds",
    name: "birds",
    labelingJobName,
    labelAttributeName: "birds",
    labelCategories: ["Robin", "Blue jay"],
    taskTitle: "Draw boxes around birds",
    taskDescription: "Draw a box around every bird.",
    numberOfHumanWorkersPerDataObject: 3,
    files: {
      definition: "/tasks/birds/task.ts",
      template: "/tasks/birds/template.liquid.html",
      preAnnotation: handlers?.preAnnotation === false ? undefined : "/tasks/birds/pre-annotation.ts",
      consolidation: handlers?.consolidation === false ? undefined : "/tasks/birds/consolidation.ts",
      manifest: "/tasks/birds/manifest.jsonl",
      answers: undefined,
      truth: undefined,
      data: "/tasks/birds/data",
    },
    definition: {
      taskTitle: "Draw boxes around birds",
      taskDescription: "Draw a box around every bird.",
      ...limits,
    },
  };
  return describeDeployment(task, { ...SETTINGS, ...settings }, dataBuckets);
}

const REGIONS = {
  "us-east-1": "aws",
  "eu-central-1": "aws",
  "us-gov-west-1": "aws-us-gov",
  "cn-north-1": "aws-cn",
};
const bucket = fc.stringMatching(/^[a-z0-9][a-z0-9-]{1,30}[a-z0-9]$/);
/** Keys with everything that means something to IAM, YAML, HCL or TypeScript. */
export const keyPart = fc.stringMatching(/^[A-Za-z0-9 !_.*'()?$:{}%"\\#&-]{1,20}$/);
const path = fc
  .tuple(bucket, fc.array(keyPart, { maxLength: 2 }))
  .map(([name, parts]) => `s3://${[name, ...parts].join("/")}`);
const text = fc.string({ unit: "grapheme-ascii", maxLength: 30 });
const variable = fc.oneof(
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{1,10}$/),
  fc.constantFrom("for", "null", "on"),
);
const variables = fc.dictionary(variable, text, { maxKeys: 3 });

/** Any settings that a task can be deployed with. */
export const anyDeployment: fc.Arbitrary<Deployment> = fc
  .record({
    region: fc.constantFrom(...Object.keys(REGIONS)),
    taskTimeLimitInSeconds: fc.integer({ min: 30, max: 28_800 }),
    labelingJobName: fc.stringMatching(/^[a-zA-Z0-9](-?[a-zA-Z0-9]){0,30}$/),
    preAnnotation: fc.boolean(),
    consolidation: fc.boolean(),
    s3InputPath: path,
    s3OutputPath: path,
    dataBuckets: fc.array(bucket, { maxLength: 3 }),
    consolidationRole: fc.constantFrom("own", "job"),
    architecture: fc.constantFrom("x86_64", "arm64"),
    hasRole: fc.boolean(),
    hasKey: fc.boolean(),
    streaming: fc.option(fc.subarray(["input", "output"])),
    tags: fc.dictionary(
      fc.stringMatching(/^[\w .:/=+@-]{1,20}$/),
      fc.stringMatching(/^[\w .:/=+@-]{0,20}$/),
      { maxKeys: 4 },
    ),
    environment: variables,
    hasStatement: fc.boolean(),
  })
  .map((any) => {
    const partition = Object.entries(REGIONS).find(([region]) => region === any.region)?.[1];
    const arn = (service: string, name: string) =>
      `arn:${partition}:${service}:${any.region}:${ACCOUNT}:${name}`;
    const functionSettings = {
      environment: any.environment,
      policyStatements: any.hasStatement
        ? [
            {
              Effect: "Allow" as const,
              Action: "s3:PutObject",
              Resource: `arn:${partition}:s3:::counts/\${aws:userid}/%{x}`,
            },
          ]
        : [],
    };
    return deployment(
      {
        region: any.region,
        s3InputPath: any.s3InputPath,
        s3OutputPath: any.s3OutputPath,
        workteamArn: arn("sagemaker", "workteam/private-crowd/birders"),
        consolidationRole: any.consolidationRole === "job" ? "job" : "own",
        architecture: any.architecture === "arm64" ? "arm64" : "x86_64",
        tags: any.tags,
        preAnnotationFunction: functionSettings,
        consolidationFunction: functionSettings,
        ...(any.hasRole ? { roleArn: `arn:${partition}:iam::${ACCOUNT}:role/labeling/Mine` } : {}),
        ...(any.hasKey ? { kmsKeyId: arn("kms", "key/1234abcd-12ab-34cd-56ef-1234567890ab") } : {}),
        ...(any.streaming === null
          ? {}
          : {
              streaming: {
                ...(any.streaming.includes("input") ? { inputTopicArn: arn("sns", "mine-in") } : {}),
                ...(any.streaming.includes("output") ? { outputTopicArn: arn("sns", "mine-out") } : {}),
              },
            }),
      },
      {
        labelingJobName: any.labelingJobName,
        handlers: { preAnnotation: any.preAnnotation, consolidation: any.consolidation },
        dataBuckets: any.dataBuckets,
        taskTimeLimitInSeconds: any.taskTimeLimitInSeconds,
      },
    );
  });
