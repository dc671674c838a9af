import { ContractError } from "../contract/errors.ts";

/** Temporary credentials, in the shape that the AWS SDK takes. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** Fifteen minutes, the shortest that STS gives: one invocation needs no more. */
const SESSION_SECONDS = 900;

/** Asks STS for credentials of a role. The SDK is loaded here, at the first call. */
export async function assumeRole(roleArn: string, region: string | undefined): Promise<Credentials> {
  const { AssumeRoleCommand, STSClient } = await import("@aws-sdk/client-sts");
  const client = new STSClient(region === undefined ? {} : { region });
  const request = {
    RoleArn: roleArn,
    RoleSessionName: "labelsmith-consolidation",
    DurationSeconds: SESSION_SECONDS,
  };
  const { Credentials: given } = await client.send(new AssumeRoleCommand(request)).catch((error: unknown) => {
    throw refused(roleArn, error);
  });
  if (!given?.AccessKeyId || !given.SecretAccessKey || !given.SessionToken) {
    throw new ContractError({ code: "assume-role", summary: `STS gave no credentials for ${roleArn}.` });
  }
  return {
    accessKeyId: given.AccessKeyId,
    secretAccessKey: given.SecretAccessKey,
    sessionToken: given.SessionToken,
  };
}

function refused(roleArn: string, error: unknown): ContractError {
  return new ContractError(
    {
      code: "assume-role",
      summary: "The job's role could not be assumed.",
      found: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      where: roleArn,
      fix: "Allow the function's role sts:AssumeRole on this role, and let this role's trust policy name the function's role.",
    },
    { cause: error },
  );
}
