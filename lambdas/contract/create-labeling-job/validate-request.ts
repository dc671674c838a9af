import { checkFields } from "./check-fields.ts";
import { createLabelingJobRequestField } from "./request-fields.ts";
import type { RequestProblem } from "./request-problem.ts";
import { type RequestContext, readRequest } from "./request-reader.ts";
import { checkAlgorithms } from "./rules/algorithms.ts";
import { checkDataSource } from "./rules/data-source.ts";
import { checkFunctions } from "./rules/functions.ts";
import { checkKeys, checkTags } from "./rules/keys-and-tags.ts";
import { checkLabelAttribute } from "./rules/label-attribute.ts";
import { checkLabelCategories } from "./rules/label-categories.ts";
import { checkPlaces } from "./rules/places.ts";
import { checkRegions } from "./rules/regions.ts";
import type { RequestRule } from "./rules/rule.ts";
import { checkTimes } from "./rules/times.ts";
import { checkPublicPrice, checkWorkTeam } from "./rules/work-team.ts";
import { checkWorkerUi } from "./rules/worker-ui.ts";

const RULES: readonly RequestRule[] = [
  checkLabelAttribute,
  checkDataSource,
  checkPlaces,
  checkLabelCategories,
  checkAlgorithms,
  checkWorkTeam,
  checkPublicPrice,
  checkWorkerUi,
  checkFunctions,
  checkTimes,
  checkRegions,
  checkKeys,
  checkTags,
];

/**
 * Everything that is wrong with a `CreateLabelingJob` request: each field by the service's published model, then the rules
 * that join fields, and what the service accepts and its caller regrets. A field that is wrong in itself is told once.
 *
 * @param request what JSON gave, of any shape
 * @returns first the fields in the order of the request, then the rules
 */
export function validateLabelingJobRequest(
  request: unknown,
  context: RequestContext = {},
): readonly RequestProblem[] {
  const wrongFields = checkFields(request, createLabelingJobRequestField);
  const reader = readRequest(request, wrongFields, context);
  const joint = RULES.flatMap((rule) => rule(reader));
  const untold = joint.filter(({ path }) => !wrongFields.some((wrong) => covers(wrong.path, path)));
  return [...wrongFields, ...untold];
}

/** Whether what is wrong at one path says all that can be said of another: it is there, around it, or an item of that list. */
function covers(wrong: string, path: string): boolean {
  return path === wrong || /^[.[]/u.test(after(wrong, path)) || after(path, wrong).startsWith("[");
}

/** What follows a path's beginning; empty where it has another. */
function after(beginning: string, path: string): string {
  return path.startsWith(beginning) ? path.slice(beginning.length) : "";
}
