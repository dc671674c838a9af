import type { Check } from "../../check.ts";
import { assets } from "./assets.ts";
import { buckets } from "./buckets.ts";
import { caller } from "./caller.ts";
import { functions } from "./functions.ts";
import { jobName } from "./job-name.ts";
import { manifestObjects } from "./manifest-objects.ts";
import { roles } from "./roles.ts";
import { workTeam } from "./work-team.ts";

/** What can be looked at in the account and on the net; nothing is changed. */
export const accountChecks: readonly Check[] = [
  caller,
  buckets,
  manifestObjects,
  roles,
  functions,
  workTeam,
  jobName,
  assets,
];
