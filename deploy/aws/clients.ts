import type { CloudFormation } from "@aws-sdk/client-cloudformation";
import type { S3 } from "@aws-sdk/client-s3";
import type { SageMaker } from "@aws-sdk/client-sagemaker";
import type { STS } from "@aws-sdk/client-sts";

import type { AwsError } from "./aws-error.ts";
import { targetOf } from "./call.ts";
import { explainAwsError } from "./explain-error.ts";

/** The services that a deployment talks to. Whatever they throw is an `AwsError` that says what to do. */
export interface AwsClients {
  readonly sts: STS;
  readonly s3: S3;
  readonly cloudFormation: CloudFormation;
  readonly sageMaker: SageMaker;
}

/** A call that is throttled or lost is made again, with growing pauses; `AWS_MAX_ATTEMPTS` sets another number. */
const MAX_ATTEMPTS = 6;

/**
 * Clients for a region, with the credentials and endpoints (`AWS_ENDPOINT_URL`, `AWS_ENDPOINT_URL_S3`, ...) of the
 * environment. The SDK is loaded here: commands that call nothing are not to wait for it.
 */
export async function createAwsClients(region: string): Promise<AwsClients> {
  // Which Node runs here says nothing about Lambda's.
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
  const [{ STS }, { S3 }, { CloudFormation }, { SageMaker }] = await Promise.all([
    import("@aws-sdk/client-sts"),
    import("@aws-sdk/client-s3"),
    import("@aws-sdk/client-cloudformation"),
    import("@aws-sdk/client-sagemaker"),
  ]);
  const { AWS_MAX_ATTEMPTS, AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_S3 } = process.env;
  const config = { region, ...(AWS_MAX_ATTEMPTS === undefined ? { maxAttempts: MAX_ATTEMPTS } : {}) };
  // Another endpoint than AWS's own rarely has a host name for each bucket.
  const forcePathStyle = (AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL) !== undefined;
  const clients = {
    sts: new STS(config),
    s3: new S3({ ...config, forcePathStyle }),
    cloudFormation: new CloudFormation(config),
    sageMaker: new SageMaker(config),
  };
  const where = { step: "initialize", priority: "high", name: "labelsmithExplainErrors" } as const;
  clients.sts.middlewareStack.add(explainErrors, where);
  clients.s3.middlewareStack.add(explainErrors, where);
  clients.cloudFormation.middlewareStack.add(explainErrors, where);
  clients.sageMaker.middlewareStack.add(explainErrors, where);
  return clients;
}

/** Why the environment gives no credentials, or `undefined` if it gives some; no call to a service is made with them. */
export async function findCredentialProblem({ sts }: AwsClients): Promise<AwsError | undefined> {
  try {
    await sts.config.credentials();
    return undefined;
  } catch (error) {
    return explainAwsError(error, { service: "STS", operation: "", target: "" });
  }
}

interface CallContext {
  readonly clientName?: string;
  readonly commandName?: string;
}

type Next<Arguments, Output> = (call: Arguments) => Promise<Output>;

/** A middleware of the SDK around a call with all its attempts. */
function explainErrors<Arguments extends { input: object }, Output>(
  next: Next<Arguments, Output>,
  context: CallContext,
): Next<Arguments, Output> {
  return async function callAndExplain(call) {
    try {
      return await next(call);
    } catch (error) {
      throw explainAwsError(error, {
        service: (context.clientName ?? "").replace(/Client$/, ""),
        operation: (context.commandName ?? "").replace(/Command$/, ""),
        target: targetOf(call.input),
      });
    }
  };
}
