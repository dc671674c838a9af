import type { SageMaker } from "@aws-sdk/client-sagemaker";
import { type AwsError, isAwsError } from "../../../deploy/aws/aws-error.ts";
import { type Check, type Diagnosis, Skipped } from "../../check.ts";
import { look } from "../../look.ts";
import { accountOf } from "../../open-account.ts";

const TEAM = /:workteam\/(?<kind>private|vendor|public)-crowd\/(?<name>[^/]+)$/u;

/** The work team that the settings name. */
export const workTeam: Check = {
  name: "work-team",
  title: "The work team is there, and somebody is in it",
  async run(context) {
    const { aws, deployment } = accountOf(context);
    const arn = deployment.settings.workteamArn;
    const { kind, name = "" } = TEAM.exec(arn)?.groups ?? {};
    if (kind === "public") throw new Skipped("The public work team is always there.");
    return look(arn, () =>
      kind === "vendor" ? checkVendor(aws.sageMaker, arn) : checkPrivate(aws.sageMaker, name, arn),
    );
  },
};

async function checkPrivate(sageMaker: SageMaker, name: string, arn: string): Promise<readonly Diagnosis[]> {
  const team = await existing(() => sageMaker.describeWorkteam({ WorkteamName: name }));
  if (team === undefined)
    return [
      missing(`There is no private work team ${name}.`, arn, "Make it in the SageMaker console, or correct"),
    ];
  const { WorkteamArn, MemberDefinitions = [] } = team.Workteam ?? {};
  if (WorkteamArn !== arn)
    return [missing(`The work team ${name} has the ARN ${WorkteamArn}, not this one.`, arn, "Correct")];
  if (MemberDefinitions.length > 0) return [];
  return [
    {
      code: "work-team-empty",
      severity: "error",
      message: `Nobody is in the work team ${name}, so no task would be done.`,
      where: arn,
      fix: "Add workers to it in the SageMaker console.",
    },
  ];
}

async function checkVendor(sageMaker: SageMaker, arn: string): Promise<readonly Diagnosis[]> {
  const team = await existing(() => sageMaker.describeSubscribedWorkteam({ WorkteamArn: arn }));
  if (team !== undefined) return [];
  const message = "The account is not subscribed to this vendor's work team.";
  return [missing(message, arn, "Subscribe to it in AWS Marketplace, or correct")];
}

function missing(message: string, where: string, fix: string): Diagnosis {
  const code = "work-team-missing";
  return { code, severity: "error", message, where, fix: `${fix} \`workteamArn\` in the deploy settings.` };
}

async function existing<Result>(read: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isUnknown(error)) return undefined;
    throw error;
  }
}

/** The service says of a team that is not there that the request is not valid. */
function isUnknown(error: unknown): error is AwsError {
  return (
    isAwsError(error, "ResourceNotFound") ||
    (isAwsError(error, "ValidationException") &&
      /not? (?:exist|found)|could not find/iu.test(error.awsMessage))
  );
}
