import { ContractError } from "../contract/errors.ts";
import { describeFailure, xmlText } from "./aws-error.ts";
import { callAws } from "./aws-request.ts";
import { type Credentials, environmentCredentials, regionOrOwn } from "./credentials.ts";
import { stsTarget } from "./endpoint.ts";

/** Fifteen minutes, the shortest that STS gives: one invocation needs no more. */
const SESSION_SECONDS = "900";

/** Asks STS for credentials of a role. */
export async function assumeRole(roleArn: string, region: string | undefined): Promise<Credentials> {
  const asked = regionOrOwn(region);
  const body = new URLSearchParams({
    Action: "AssumeRole",
    Version: "2011-06-15",
    RoleArn: roleArn,
    RoleSessionName: "labelsmith-consolidation",
    DurationSeconds: SESSION_SECONDS,
  });
  const request = {
    service: "sts",
    region: asked,
    credentials: environmentCredentials(),
    target: stsTarget(asked),
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
    body: body.toString(),
  } as const;
  const reply = await callAws(request, { ahead: 0 }).catch((error: unknown) => {
    throw refused(roleArn, error);
  });
  const xml = reply.body.toString();
  const [accessKeyId, secretAccessKey, sessionToken] = ["AccessKeyId", "SecretAccessKey", "SessionToken"].map(
    (name) => xmlText(xml, name),
  );
  if (!accessKeyId || !secretAccessKey || !sessionToken) {
    throw new ContractError({ code: "assume-role", summary: `STS gave no credentials for ${roleArn}.` });
  }
  return { accessKeyId, secretAccessKey, sessionToken };
}

function refused(roleArn: string, error: unknown): ContractError {
  return new ContractError(
    {
      code: "assume-role",
      summary: "The job's role could not be assumed.",
      found: describeFailure(error),
      where: roleArn,
      fix: "Allow the function's role sts:AssumeRole on this role, and let this role's trust policy name the function's role.",
    },
    { cause: error },
  );
}
