import { ACCOUNT, type AccountState, REGION, type ServiceReply } from "./state.ts";

/** A stand-in for Lambda's `GetFunctionConfiguration`. */
export function answerLambda({ functions }: AccountState, operation: string): ServiceReply {
  const contentType = "application/json";
  const [, name = ""] = /^GET \/2015-03-31\/functions\/([^/]+)\/configuration/.exec(operation) ?? [];
  const arn = `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`;
  const found = functions.get(arn);
  if (found === undefined) {
    const body = JSON.stringify({ Type: "User", Message: `Function not found: ${arn}` });
    return { status: 404, contentType, headers: { "x-amzn-errortype": "ResourceNotFoundException" }, body };
  }
  const { Environment, FunctionName, Handler, MemorySize, Role, Runtime, Timeout, ...rest } =
    found.properties;
  const { State = "Active", StateReason } = rest;
  const configuration = {
    FunctionArn: arn,
    FunctionName,
    Handler,
    MemorySize,
    Role,
    Runtime,
    State,
    StateReason,
    Timeout,
    Environment,
    CodeSha256: found.codeSha256,
  };
  return { status: 200, contentType, body: JSON.stringify(configuration) };
}
