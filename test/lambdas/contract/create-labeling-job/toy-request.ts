import type { CreateLabelingJobRequest } from "../../../../lambdas/contract/create-labeling-job/request.ts";
import { isObject } from "../../../../lambdas/contract/json.ts";

const REGION = "us-east-1";

/** A custom job of a private work team, in which nothing is wrong. */
export function toyRequest(): CreateLabelingJobRequest {
  const lambda = (name: string) => `arn:aws:lambda:${REGION}:111122223333:function:${name}`;
  return {
    LabelingJobName: "birds-1",
    LabelAttributeName: "birds",
    InputConfig: { DataSource: { S3DataSource: { ManifestS3Uri: "s3://photos/in/birds.manifest" } } },
    OutputConfig: { S3OutputPath: "s3://photos/out" },
    RoleArn: "arn:aws:iam::111122223333:role/birds-job",
    LabelCategoryConfigS3Uri: "s3://photos/in/categories.json",
    HumanTaskConfig: {
      WorkteamArn: `arn:aws:sagemaker:${REGION}:111122223333:workteam/private-crowd/birders`,
      UiConfig: { UiTemplateS3Uri: "s3://photos/in/template.liquid.html" },
      PreHumanTaskLambdaArn: lambda("birds-pre-LabelingFunction"),
      TaskTitle: "Draw boxes",
      TaskDescription: "Draw a box around every bird.",
      NumberOfHumanWorkersPerDataObject: 3,
      TaskTimeLimitInSeconds: 3600,
      AnnotationConsolidationConfig: {
        AnnotationConsolidationLambdaArn: lambda("birds-post-LabelingFunction"),
      },
    },
  };
}

/** The same with the functions of a built-in task type. */
export function builtInRequest(task: string): CreateLabelingJobRequest {
  const request = toyRequest();
  const lambda = (place: string) => `arn:aws:lambda:${REGION}:432418664414:function:${place}-${task}`;
  request.HumanTaskConfig.PreHumanTaskLambdaArn = lambda("PRE");
  request.HumanTaskConfig.AnnotationConsolidationConfig = {
    AnnotationConsolidationLambdaArn: lambda("ACS"),
  };
  return request;
}

/** The same for the public work team. */
export function publicRequest(task?: string): CreateLabelingJobRequest {
  const request = task === undefined ? toyRequest() : builtInRequest(task);
  request.HumanTaskConfig.WorkteamArn = `arn:aws:sagemaker:${REGION}:394669845002:workteam/public-crowd/default`;
  request.HumanTaskConfig.PublicWorkforceTaskPrice = { AmountInUsd: { Cents: 12 } };
  request.HumanTaskConfig.TaskKeywords = ["birds"];
  request.InputConfig.DataAttributes = { ContentClassifiers: ["FreeOfPersonallyIdentifiableInformation"] };
  return request;
}

/** A copy with another value at the place; `undefined` takes the field out. */
export function withValue(request: unknown, keys: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  const inner = (member: unknown) => withValue(member, rest, value);
  if (Array.isArray(request)) return request.map((item, index) => (index === key ? inner(item) : item));
  const given = isObject(request) ? request : {};
  const changed = inner(given[key]);
  const others = Object.entries(given).filter(([name]) => name !== key);
  return Object.fromEntries(changed === undefined ? others : [...others, [key, changed]]);
}

/** A dotted path, with numbers for indices, as keys. */
export function keysOf(path: string): (string | number)[] {
  return path.split(".").map((name) => (/^\d+$/.test(name) ? Number(name) : name));
}
