import { ContractError } from "../contract/errors.ts";

/** What a request is signed with; temporary credentials have a session token. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** The environment variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The credentials of the function's own role, which Lambda puts into the environment.
 *
 * @throws ContractError if there are none, as on a machine that has only a profile.
 */
export function environmentCredentials(environment: Environment = process.env): Credentials {
  const accessKeyId = environment["AWS_ACCESS_KEY_ID"];
  const secretAccessKey = environment["AWS_SECRET_ACCESS_KEY"];
  const sessionToken = environment["AWS_SESSION_TOKEN"];
  if (!accessKeyId || !secretAccessKey) {
    throw new ContractError({
      code: "aws-credentials",
      summary: "There are no credentials to read S3 with.",
      expected: "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment, where Lambda puts them",
      found: "neither or only one of them",
      fix: "Outside of Lambda, export them, or read S3 with awsSdk(), which knows profiles and single sign-on.",
    });
  }
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
}

/**
 * The region to call: the one that is named, else the function's.
 *
 * @throws ContractError if neither is known.
 */
export function regionOrOwn(region: string | undefined, environment: Environment = process.env): string {
  const found = region || environment["AWS_REGION"] || environment["AWS_DEFAULT_REGION"];
  if (found) return found;
  throw new ContractError({
    code: "aws-region",
    summary: "The region of the job is not known.",
    expected: "a labeling job ARN with a region, or AWS_REGION in the environment",
    found: "neither",
  });
}
