import { isObject } from "../../../lambdas/contract/json.ts";
import { jsonError } from "./sagemaker.ts";
import { ACCOUNT, REGION, ServiceError, type ServiceReply } from "./state.ts";

/** How many groups of workers are in each private work team, by its name. */
export type WorkTeams = Map<string, number>;

/** A stand-in for SageMaker's work teams; the account is subscribed to no vendor. */
export function answerWorkTeams(teams: WorkTeams, body: string): ServiceReply {
  const input: unknown = JSON.parse(body);
  const name = isObject(input) ? String(input["WorkteamName"]) : "";
  const groups = teams.get(name);
  if (groups === undefined)
    return jsonError(new ServiceError("ValidationException", `The work team ${name} does not exist.`));
  const team = {
    WorkteamName: name,
    WorkteamArn: `arn:aws:sagemaker:${REGION}:${ACCOUNT}:workteam/private-crowd/${name}`,
    Description: name,
    MemberDefinitions: Array.from({ length: groups }, (_, index) => ({
      CognitoMemberDefinition: { UserPool: "pool", UserGroup: `group-${index}`, ClientId: "client" },
    })),
  };
  const contentType = "application/x-amz-json-1.1";
  return { status: 200, contentType, body: JSON.stringify({ Workteam: team }) };
}
