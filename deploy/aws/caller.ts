import { EnvironmentError } from "../../task/errors.ts";
import type { AwsClients } from "./clients.ts";

/**
 * Who calls, which must be of the account that the settings name.
 *
 * @returns the caller's ARN.
 * @throws EnvironmentError if the credentials are of another account.
 */
export async function checkCaller({ sts }: Pick<AwsClients, "sts">, account: string): Promise<string> {
  const { Account, Arn = "" } = await sts.getCallerIdentity({});
  if (Account === account) return Arn;
  throw new EnvironmentError({
    code: "wrong-account",
    summary: "These credentials are of another account than the deploy settings name.",
    expected: `account ${account}`,
    found: `account ${Account} (${Arn})`,
    fix: "Choose the other credentials, for example with AWS_PROFILE, or correct `account` in the deploy settings.",
  });
}
