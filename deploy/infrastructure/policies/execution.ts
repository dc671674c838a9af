import type { PolicyStatement } from "../../../task/deploy-settings.ts";
import type { Deployment } from "../../deployment.ts";
import { bucketArn, logGroupArn, objectsArn, type PolicyDocument, policy } from "./policy.ts";
import { streamingStatements } from "./streaming.ts";

/** Ground Truth's own log; one stream for each job. */
const LABELING_JOBS_LOG_GROUP = "/aws/sagemaker/LabelingJobs";

/**
 * What the labeling job's execution role may do: read the input and the data objects, write the output, invoke exactly the
 * task's functions, and log.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sms-security-permission-execution-role.html
 */
export function executionPolicy(deployment: Deployment): PolicyDocument {
  return policy([
    ...useBuckets(deployment),
    ...invokeFunctions(deployment),
    ...useKey(deployment),
    ...streamingStatements(deployment),
    ...log(deployment),
  ]);
}

function useBuckets(deployment: Deployment): readonly PolicyStatement[] {
  const { input, output, dataBuckets } = deployment;
  const buckets = new Set([input.bucket, output.bucket, ...dataBuckets]);
  const readable = [
    ...(dataBuckets.includes(input.bucket) ? [] : [input]),
    ...dataBuckets.map((bucket) => ({ bucket, prefix: "" })),
  ];
  return [
    {
      Sid: "ViewBuckets",
      Effect: "Allow",
      Action: ["s3:GetBucketLocation", "s3:ListBucket"],
      Resource: [...buckets].map((bucket) => bucketArn(deployment, bucket)),
    },
    {
      Sid: "ReadInput",
      Effect: "Allow",
      Action: "s3:GetObject",
      Resource: readable.map((folder) => objectsArn(deployment, folder)),
    },
    {
      Sid: "WriteOutput",
      Effect: "Allow",
      Action: ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"],
      Resource: objectsArn(deployment, output),
    },
  ];
}

function invokeFunctions({ preAnnotation, consolidation }: Deployment): readonly PolicyStatement[] {
  const functions = [preAnnotation, consolidation].flatMap((lambda) => (lambda ? [lambda.arn] : []));
  if (functions.length === 0) return [];
  return [{ Sid: "InvokeFunctions", Effect: "Allow", Action: "lambda:InvokeFunction", Resource: functions }];
}

function useKey({ settings: { kmsKeyId } }: Deployment): readonly PolicyStatement[] {
  if (kmsKeyId === undefined) return [];
  return [
    {
      Sid: "UseKey",
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
      Resource: kmsKeyId,
    },
  ];
}

function log(deployment: Deployment): readonly PolicyStatement[] {
  const group = logGroupArn(deployment, LABELING_JOBS_LOG_GROUP);
  return [
    {
      Sid: "WriteLog",
      Effect: "Allow",
      Action: ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
      Resource: [group, `${group}:*`],
    },
    {
      Sid: "PutMetrics",
      Effect: "Allow",
      Action: "cloudwatch:PutMetricData",
      // Metrics have no ARN, so "*" is all that IAM takes. SageMaker's namespaces spell its name in three ways.
      Resource: "*",
      Condition: {
        StringLike: { "cloudwatch:namespace": ["*/SageMaker*", "*/Sagemaker*", "*/sagemaker*"] },
      },
    },
  ];
}
