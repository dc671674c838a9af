import type { CloudFormation } from "@aws-sdk/client-cloudformation";
import type { IAM } from "@aws-sdk/client-iam";
import type { Lambda } from "@aws-sdk/client-lambda";
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

/** The services that a look at what was deployed needs, too. */
export interface InspectionClients extends AwsClients {
  readonly iam: IAM;
  readonly lambda: Lambda;
}

/** A call that is throttled or lost is made again, with growing pauses; `AWS_MAX_ATTEMPTS` sets another number. */
const MAX_ATTEMPTS = 6;
const EXPLAIN_ERRORS = { step: "initialize", priority: "high", name: "labelsmithExplainErrors" } as const;

/**
 * Clients for a region, with the credentials and endpoints (`AWS_ENDPOINT_URL`, `AWS_ENDPOINT_URL_S3`, ...) of the
 * environment. The SDK is loaded here: commands that call nothing are not to wait for it.
 */
export async function createAwsClients(region: string): Promise<AwsClients> {
  const config = clientConfig(region);
  const [{ STS }, { S3 }, { CloudFormation }, { SageMaker }] = await Promise.all([
    import("@aws-sdk/client-sts"),
    import("@aws-sdk/client-s3"),
    import("@aws-sdk/client-cloudformation"),
    import("@aws-sdk/client-sagemaker"),
  ]);
  const clients = {
    sts: new STS(config),
    s3: new S3({ ...config, forcePathStyle: isOtherEndpoint() }),
    cloudFormation: new CloudFormation(config),
    sageMaker: new SageMaker(config),
  };
  clients.sts.middlewareStack.add(explainErrors, EXPLAIN_ERRORS);
  clients.s3.middlewareStack.add(explainErrors, EXPLAIN_ERRORS);
  clients.cloudFormation.middlewareStack.add(explainErrors, EXPLAIN_ERRORS);
  clients.sageMaker.middlewareStack.add(explainErrors, EXPLAIN_ERRORS);
  return clients;
}

/** The clients of a deployment, and those that only look: no deployment waits for them to be loaded. */
export async function createInspectionClients(region: string): Promise<InspectionClients> {
  const config = clientConfig(region);
  const [clients, { IAM }, { Lambda }] = await Promise.all([
    createAwsClients(region),
    import("@aws-sdk/client-iam"),
    import("@aws-sdk/client-lambda"),
  ]);
  const [iam, lambda] = [new IAM(config), new Lambda(config)];
  iam.middlewareStack.add(explainErrors, EXPLAIN_ERRORS);
  lambda.middlewareStack.add(explainErrors, EXPLAIN_ERRORS);
  return { ...clients, iam, lambda };
}

/**
 * S3 alone, without a task: with the region of the environment. Buckets of other regions are reached, because a manifest may
 * name any.
 */
export async function createS3Client(): Promise<S3> {
  const { S3 } = await import("@aws-sdk/client-s3");
  const { AWS_REGION, AWS_DEFAULT_REGION } = process.env;
  const s3 = new S3({
    ...clientConfig(AWS_REGION ?? AWS_DEFAULT_REGION),
    followRegionRedirects: true,
    forcePathStyle: isOtherEndpoint(),
  });
  s3.middlewareStack.add(explainErrors, EXPLAIN_ERRORS);
  return s3;
}

/** Another endpoint than AWS's own rarely has a host name for each bucket. */
function isOtherEndpoint(): boolean {
  const { AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_S3 } = process.env;
  return (AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL) !== undefined;
}

/** @param region where it is missing, the SDK looks for it in the profile. */
function clientConfig(region: string | undefined): {
  readonly region?: string;
  readonly maxAttempts?: number;
} {
  // Which Node runs here says nothing about Lambda's.
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
  const isGiven = process.env["AWS_MAX_ATTEMPTS"] !== undefined;
  return { ...(region === undefined ? {} : { region }), ...(isGiven ? {} : { maxAttempts: MAX_ATTEMPTS }) };
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
