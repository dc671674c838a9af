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
  const { Credentials: given } = await client.send(
    new AssumeRoleCommand({
      RoleArn: roleArn,
      RoleSessionName: "labelsmith-consolidation",
      DurationSeconds: SESSION_SECONDS,
    }),
  );
  if (!given?.AccessKeyId || !given.SecretAccessKey || !given.SessionToken) {
    throw new ContractError({ code: "assume-role", summary: `STS gave no credentials for ${roleArn}.` });
  }
  return {
    accessKeyId: given.AccessKeyId,
    secretAccessKey: given.SecretAccessKey,
    sessionToken: given.SessionToken,
  };
}
