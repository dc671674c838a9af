import {
  guidePage,
  type RequestProblem,
} from "../../lambdas/contract/create-labeling-job/request-problem.ts";
import { show } from "../../lambdas/contract/errors.ts";
import { jsonObjectOf } from "../../lambdas/contract/json.ts";
import { splitLines } from "../../task/json-lines.ts";

const KEYS = ["InputConfig", "DataSource", "S3DataSource", "ManifestS3Uri"];

/**
 * The data objects of a manifest that a job would pass on unlabeled, because they have its label attribute: right for a job
 * that goes on where another stopped, and wrong for one whose workers are to adjust labels.
 */
export function findLabeledObjects(manifest: string, labelAttributeName: string): readonly RequestProblem[] {
  const lines = splitLines(manifest, "manifest");
  const labeled = lines.filter(({ text }) =>
    Object.hasOwn(jsonObjectOf(text) ?? {}, labelAttributeName),
  ).length;
  if (labeled === 0) return [];
  const which = labeled === lines.length ? "all" : `${labeled}`;
  const message = `In the manifest, ${which} of ${lines.length} data objects have the label attribute ${show(labelAttributeName)} already: the job passes them on unlabeled. A job whose workers verify or adjust labels needs another labelAttributeName.`;
  return [
    {
      path: KEYS.join("."),
      keys: KEYS,
      rule: "manifest-labeled",
      severity: "warning",
      message,
      source: guidePage("sms-reusing-data"),
    },
  ];
}
