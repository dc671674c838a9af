/** The function that a process believes to be. */
const FUNCTION_NAME = "labelsmith-LabelingFunction";
const FUNCTION_REGION = "us-east-1";
export const FUNCTION_ARN = `arn:aws:lambda:${FUNCTION_REGION}:111122223333:function:${FUNCTION_NAME}`;

export interface EnvironmentOptions {
  /** `host:port` of the Runtime API. */
  readonly runtimeApi: string;
  /** The folder that the zip was unpacked into. */
  readonly taskRoot: string;
  readonly memoryMegabytes: number;
  /** What the function's configuration adds. */
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * The environment variables of a function: those that Lambda defines, and none of this machine's own but the search path, so
 * that what works here does not work by accident.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
export function lambdaEnvironment(options: EnvironmentOptions): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    LANG: "en_US.UTF-8",
    TZ: ":UTC",
    LAMBDA_TASK_ROOT: options.taskRoot,
    LAMBDA_RUNTIME_DIR: "/var/runtime",
    _HANDLER: "index.handler",
    AWS_LAMBDA_RUNTIME_API: options.runtimeApi,
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    AWS_LAMBDA_FUNCTION_NAME: FUNCTION_NAME,
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(options.memoryMegabytes),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${FUNCTION_NAME}`,
    AWS_LAMBDA_LOG_STREAM_NAME: "2026/01/01/[$LATEST]00000000000000000000000000000000",
    AWS_EXECUTION_ENV: `AWS_Lambda_nodejs${process.versions.node.split(".")[0]}.x`,
    AWS_REGION: FUNCTION_REGION,
    AWS_DEFAULT_REGION: FUNCTION_REGION,
    ...options.variables,
  };
}
