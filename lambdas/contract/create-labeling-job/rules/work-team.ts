import { show } from "../../errors.ts";
import { GROUND_TRUTH_ACCOUNT } from "../built-in-tasks.ts";
import { formatPrice, publicPrices, tenthsOfACent } from "../public-prices.ts";
import { apiPage, guidePage, type RequestProblem } from "../request-problem.ts";
import type { RequestReader } from "../request-reader.ts";
import { error, findings, type RequestRule, warning } from "./rule.ts";

const WORKTEAM = "HumanTaskConfig.WorkteamArn";
const PRICE = "HumanTaskConfig.PublicWorkforceTaskPrice";
const AMOUNT = "HumanTaskConfig.PublicWorkforceTaskPrice.AmountInUsd";
const CLASSIFIERS = "InputConfig.DataAttributes.ContentClassifiers";
const PUBLIC = guidePage("sms-workforce-management-public");
const PRICES = apiPage("PublicWorkforceTaskPrice");
const NO_PERSONAL_DATA = "FreeOfPersonallyIdentifiableInformation";

/** Who works: the kind of team, and what the public one asks for. */
export const checkWorkTeam: RequestRule = (request) => {
  const { arn, has, workforce } = request;
  const workteam = arn(WORKTEAM);
  const role = arn("RoleArn");
  if (workteam === undefined) return [];
  if (workforce === "public") return checkPublic(request, workteam);
  return findings(
    workforce === undefined &&
      warning(
        WORKTEAM,
        "workteam-kind",
        `WorkteamArn should end in workteam/private-crowd/<name>, workteam/vendor-crowd/<name> or workteam/public-crowd/default; found ${show(workteam.resource)}.`,
        apiPage("HumanTaskConfig"),
      ),
    workforce === "private" &&
      role !== undefined &&
      role.account !== workteam.account &&
      warning(
        WORKTEAM,
        "workteam-account",
        `WorkteamArn should name a team of the job's account ${role.account}, as RoleArn does; found account ${workteam.account}.`,
        guidePage("sms-workforce-create-private"),
      ),
    has(PRICE) &&
      workforce !== undefined &&
      warning(
        PRICE,
        "price-without-public-team",
        `PublicWorkforceTaskPrice is paid to workers of the public work team; this job's team is ${workforce}.`,
        PRICES,
      ),
  );
};

function checkPublic(
  { has, list, task }: RequestReader,
  workteam: { readonly account: string; readonly partition: string; readonly resource: string },
): readonly RequestProblem[] {
  const builtIn = task !== "custom" ? task : undefined;
  return findings(
    (workteam.account !== GROUND_TRUTH_ACCOUNT || workteam.resource !== "workteam/public-crowd/default") &&
      error(
        WORKTEAM,
        "public-workteam",
        `WorkteamArn of the public work team must be arn:aws:sagemaker:<region>:${GROUND_TRUTH_ACCOUNT}:workteam/public-crowd/default; found account ${workteam.account}, ${show(workteam.resource)}.`,
        PUBLIC,
      ),
    workteam.partition !== "aws" &&
      warning(
        WORKTEAM,
        "public-partition",
        `The public work team is not in every region; found partition ${workteam.partition}.`,
        PUBLIC,
      ),
    (builtIn?.data === "frames" || builtIn?.data === "point cloud") &&
      error(
        WORKTEAM,
        "public-task-type",
        `WorkteamArn must name a private or vendor work team: the public one does not take ${builtIn.name}.`,
        PUBLIC,
      ),
    !list(CLASSIFIERS).includes(NO_PERSONAL_DATA) &&
      error(
        CLASSIFIERS,
        "public-content-classifier",
        `ContentClassifiers must include ${NO_PERSONAL_DATA}: without it, a job of the public work team fails.`,
        guidePage("sms-create-labeling-job-api"),
      ),
    !has("HumanTaskConfig.TaskKeywords") &&
      warning(
        "HumanTaskConfig.TaskKeywords",
        "public-keywords",
        "TaskKeywords are what workers of the public work team find the task by; found none.",
        apiPage("HumanTaskConfig"),
      ),
  );
}

/** What a worker of the public work team is paid: a price is needed, and only some are allowed. */
export const checkPublicPrice: RequestRule = ({ has, number, task, workforce }) => {
  if (workforce !== "public") return [];
  if (!has(AMOUNT)) {
    const message =
      "PublicWorkforceTaskPrice.AmountInUsd is required for the public work team; found nothing.";
    return [
      error(
        has(PRICE) ? AMOUNT : PRICE,
        "public-price-missing",
        message,
        guidePage("sms-create-labeling-job-api"),
      ),
    ];
  }
  const builtIn = task === "custom" ? undefined : task?.name;
  const parts = (["Dollars", "Cents", "TenthFractionsOfACent"] as const).map((part) => {
    const path = `${AMOUNT}.${part}` as const;
    return has(path) ? number(path) : 0;
  });
  const [Dollars, Cents, TenthFractionsOfACent] = parts;
  if (Dollars === undefined || Cents === undefined || TenthFractionsOfACent === undefined) return [];
  const price = tenthsOfACent({ Dollars, Cents, TenthFractionsOfACent });
  const allowed = publicPrices(builtIn);
  if (allowed.includes(price)) return [];
  const kind = builtIn === undefined ? "a custom task" : `a task of type ${builtIn}`;
  const message = `AmountInUsd must be one of the prices of ${kind}, ${allowed.map(formatPrice).join(", ")}; found ${formatPrice(price)}.`;
  return [error(AMOUNT, "public-price", message, PRICES)];
};
