import { MAX_TASK_AVAILABILITY_SECONDS, MAX_TASK_TIME_LIMIT_SECONDS } from "../../limits.ts";
import { apiPage, guidePage } from "../request-problem.ts";
import { error, findings, type RequestRule, warning } from "./rule.ts";

const LIMIT = "HumanTaskConfig.TaskTimeLimitInSeconds";
const AVAILABILITY = "HumanTaskConfig.TaskAvailabilityLifetimeInSeconds";
const CONCURRENT = "HumanTaskConfig.MaxConcurrentTaskCount";
const WORKERS = "HumanTaskConfig.NumberOfHumanWorkersPerDataObject";
const SOURCE = apiPage("HumanTaskConfig");
/** How long a role can be assumed: the default is an hour. */
const ROLE_SETTINGS = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-settings.html";
const MAX_LONG_TASK_SECONDS = 2_592_000;
const MAX_PUBLIC_AVAILABILITY_SECONDS = 43_200;
const DEFAULT_CONCURRENT_TASKS = 1000;
const DEFAULT_SESSION_SECONDS = 3600;

/** How long a worker and a data object have, how many objects are out at once, and how many workers see each. */
export const checkTimes: RequestRule = ({ number, task, workforce, context }) => {
  const limit = number(LIMIT);
  const availability = number(AVAILABILITY);
  const concurrent = number(CONCURRENT);
  const workers = number(WORKERS);
  const builtIn = task !== "custom" ? task : undefined;
  const isLong = builtIn !== undefined && ["clip", "frames", "point cloud"].includes(builtIn.data);
  const isShort = task === "custom" || (builtIn !== undefined && !isLong);
  const maxLimit = isShort ? MAX_TASK_TIME_LIMIT_SECONDS : MAX_LONG_TASK_SECONDS;
  const maxAvailability =
    workforce === "public" ? MAX_PUBLIC_AVAILABILITY_SECONDS : MAX_TASK_AVAILABILITY_SECONDS;
  const session = context.maxSessionDurationInSeconds ?? DEFAULT_SESSION_SECONDS;
  return findings(
    limit !== undefined &&
      limit > maxLimit &&
      error(
        LIMIT,
        "time-limit",
        `TaskTimeLimitInSeconds must be at most ${maxLimit} in ${task === "custom" ? "a custom job" : builtIn ? `a job of type ${builtIn.name}` : "any job"}; found ${limit}.`,
        SOURCE,
      ),
    limit !== undefined &&
      limit <= maxLimit &&
      limit > session &&
      warning(
        LIMIT,
        "session-duration",
        `TaskTimeLimitInSeconds ${limit} needs a role that can be assumed for as long: set MaxSessionDuration of RoleArn to at least ${limit}. Its default is ${DEFAULT_SESSION_SECONDS}.`,
        ROLE_SETTINGS,
      ),
    availability !== undefined &&
      availability > maxAvailability &&
      error(
        AVAILABILITY,
        "availability",
        `TaskAvailabilityLifetimeInSeconds must be at most ${maxAvailability} for a ${workforce ?? "private"} work team; found ${availability}.`,
        SOURCE,
      ),
    limit !== undefined &&
      availability !== undefined &&
      limit <= maxLimit &&
      limit > availability &&
      warning(
        LIMIT,
        "time-limit-beyond-availability",
        `TaskTimeLimitInSeconds should be at most TaskAvailabilityLifetimeInSeconds, ${availability}: the data object would expire under the worker's hands. Found ${limit}.`,
        SOURCE,
      ),
    concurrent !== undefined &&
      concurrent > DEFAULT_CONCURRENT_TASKS &&
      warning(
        CONCURRENT,
        "concurrent-task-quota",
        `MaxConcurrentTaskCount above ${DEFAULT_CONCURRENT_TASKS} needs a quota that AWS Support has raised; found ${concurrent}.`,
        SOURCE,
      ),
    (builtIn?.data === "frames" || builtIn?.data === "point cloud") &&
      workers !== undefined &&
      workers > 1 &&
      warning(
        WORKERS,
        "workers-without-consolidation",
        `NumberOfHumanWorkersPerDataObject should be 1 in a job of type ${builtIn.name}, whose answers are not consolidated; found ${workers}.`,
        guidePage("sms-annotation-consolidation"),
      ),
  );
};
