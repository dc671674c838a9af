import { expect, test } from "vitest";
import { validateLabelingJobRequest } from "../../../../lambdas/contract/create-labeling-job/validate-request.ts";
import { GUIDE_EXAMPLES } from "./guide-examples.ts";
import { withValue } from "./toy-request.ts";

const told = (request: unknown) =>
  validateLabelingJobRequest(request).map(({ severity, rule, path }) => `${severity} ${rule} ${path}`);

test.each(GUIDE_EXAMPLES)("what is wrong with the request of the page $page", ({ request, findings }) => {
  expect(told(request).toSorted()).toEqual(findings.toSorted());
});

/** Where a page asks its reader to put own names in. */
const FILLED: readonly (readonly [path: string, value: string])[] = [
  ["OutputConfig.KmsKeyId", ""],
  ["RoleArn", "arn:aws:iam::111122223333:role/labeling"],
  ["HumanTaskConfig.WorkteamArn", "arn:aws:sagemaker:us-east-1:111122223333:workteam/private-crowd/team"],
];

test("with the reader's own names filled in, no request of a task type's page is accepted all the same", () => {
  const pages = GUIDE_EXAMPLES.filter(({ page }) => !/api|vpc/.test(page));
  const errors = pages.map(({ page, request }) => {
    const filled = FILLED.reduce((copy, [path, value]) => withValue(copy, path.split("."), value), request);
    return [page, told(filled).filter((finding) => finding.startsWith("error ")).length] as const;
  });
  expect(Object.fromEntries(errors)).toEqual({
    "sms-bounding-box": 2,
    "sms-image-classification": 2,
    "sms-image-classification-multilabel": 2,
    "sms-text-classification": 2,
    "sms-text-classification-multilabel": 3,
    "sms-semantic-segmentation": 3,
    "sms-video-classification": 4,
    "sms-video-object-detection": 3,
    "sms-video-object-tracking": 3,
    "sms-named-entity-recg": 1,
  });
});
