import type { PolicyStatement } from "../../../task/deploy-settings.ts";
import type { DeployedFunction, Deployment } from "../../deployment.ts";
import { logGroupArn, objectsArn, type PolicyDocument, policy } from "./policy.ts";

/** Where Lambda writes a function's log. */
export function logGroupName({ name }: DeployedFunction): string {
  return `/aws/lambda/${name}`;
}

/** What the pre-annotation function may do: write its own log. Its input is in the event, so it needs no S3. */
export function preAnnotationPolicy(deployment: Deployment, lambda: DeployedFunction): PolicyDocument {
  return policy([writeLog(deployment, lambda)]);
}

/** What the consolidation function may do: write its own log, and read the answers in the way that the settings say. */
export function consolidationPolicy(deployment: Deployment, lambda: DeployedFunction): PolicyDocument {
  const read =
    deployment.settings.consolidationRole === "job"
      ? [assumeExecutionRole(deployment)]
      : readAnswers(deployment);
  return policy([writeLog(deployment, lambda), ...read]);
}

/** The stack makes the log group, so the function need not. */
function writeLog(deployment: Deployment, lambda: DeployedFunction): PolicyStatement {
  return {
    Sid: "WriteLog",
    Effect: "Allow",
    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
    Resource: `${logGroupArn(deployment, logGroupName(lambda))}:*`,
  };
}

/** Payloads and long answers lie in `<output>/<job>/annotations/`; the labels, beside it, are none of the function's business. */
function readAnswers(deployment: Deployment): readonly PolicyStatement[] {
  const { kmsKeyId, region } = deployment.settings;
  const read: PolicyStatement = {
    Sid: "ReadAnswers",
    Effect: "Allow",
    Action: "s3:GetObject",
    Resource: objectsArn(deployment, deployment.output, "*/annotations/*"),
  };
  if (kmsKeyId === undefined) return [read];
  const domain = deployment.partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
  const decrypt: PolicyStatement = {
    Sid: "DecryptAnswers",
    Effect: "Allow",
    Action: "kms:Decrypt",
    Resource: kmsKeyId,
    Condition: { StringEquals: { "kms:ViaService": `s3.${region}.${domain}` } },
  };
  return [read, decrypt];
}

function assumeExecutionRole({ executionRole }: Deployment): PolicyStatement {
  return {
    Sid: "AssumeExecutionRole",
    Effect: "Allow",
    Action: "sts:AssumeRole",
    Resource: executionRole.arn,
  };
}
