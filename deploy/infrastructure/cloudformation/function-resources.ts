import type { FunctionResource, ResourceId } from "../infrastructure.ts";
import { getArn, type TemplateResource, type TemplateValue } from "./template.ts";

/** A zip in S3. */
export interface CodeLocation {
  readonly bucket: string;
  readonly key: string;
}

/** A function and its log group. Without a place for its code, that is asked for by parameters. */
export function functionResources(
  lambda: FunctionResource,
  code: CodeLocation | undefined,
  tags: TemplateValue,
): readonly [ResourceId, TemplateResource][] {
  const { id } = lambda;
  return [
    [
      `${id}Function`,
      {
        Type: "AWS::Lambda::Function",
        Properties: {
          FunctionName: lambda.name,
          Description: lambda.description,
          Runtime: lambda.runtime,
          Architectures: [lambda.architecture],
          Handler: "index.handler",
          Code: {
            S3Bucket: code?.bucket ?? { Ref: "CodeBucket" },
            S3Key: code?.key ?? { Ref: `${id}CodeKey` },
          },
          Role: getArn(lambda.role.id),
          MemorySize: lambda.memorySize,
          Timeout: lambda.timeout,
          ...(Object.keys(lambda.environment).length === 0
            ? {}
            : { Environment: { Variables: lambda.environment } }),
          LoggingConfig: { LogGroup: { Ref: `${id}LogGroup` } },
          Tags: tags,
        },
      },
    ],
    [
      `${id}LogGroup`,
      {
        Type: "AWS::Logs::LogGroup",
        DeletionPolicy: "Delete",
        UpdateReplacePolicy: "Delete",
        Properties: {
          LogGroupName: lambda.logGroup.name,
          RetentionInDays: lambda.logGroup.retentionInDays,
          Tags: tags,
        },
      },
    ],
  ];
}
