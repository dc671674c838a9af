import * as z from "zod/mini";
import { ContractError, show } from "./errors.ts";
import { isObject, type JsonObject } from "./json.ts";

/** `YYYY-MM-DDTHH:MM:SS.ffffff` in UTC without a zone, as real output manifests have it. */
const CREATION_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/;

/** `<label attribute name>-metadata` of a labeled data object of a custom job, as Labelsmith writes it. */
export const customMetadata = z.strictObject({
  type: z.literal("groundtruth/custom"),
  "job-name": z.string(),
  "human-annotated": z.enum(["yes", "no"]),
  "creation-date": z.string().check(z.regex(CREATION_DATE)),
  /** Only in jobs without a consolidation Lambda. */
  "worker-response-ref": z.optional(z.string()),
});
export type CustomMetadata = z.infer<typeof customMetadata>;

/** `<label attribute name>-metadata` of a data object that failed; its label is then absent. */
export const failureMetadata = z.looseObject({
  "failure-reason": z.string(),
  "retry-count": z.optional(z.number()),
  "human-annotated": z.optional(z.string()),
});
export type FailureMetadata = z.infer<typeof failureMetadata>;

/** The metadata of one line of an output manifest, whichever of the two it is, in one spelling. */
export type OutputMetadata =
  | { readonly outcome: "labeled"; readonly metadata: CustomMetadata }
  | { readonly outcome: "failed"; readonly metadata: FailureMetadata }
  | { readonly outcome: "unlabeled" };

/**
 * Reads what became of a data object from its line of the output manifest, in the spelling of real files (`job-name`,
 * `groundtruth/custom`) or of the guide's sample (`job_name`, `groundTruth/custom`).
 *
 * @throws ContractError if the metadata is neither a label's nor a failure's, or a label stands without metadata.
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sms-data-output.html
 */
export function readOutputMetadata(
  line: JsonObject,
  labelAttributeName: string,
  where?: string,
): OutputMetadata {
  const raw = line[`${labelAttributeName}-metadata`];
  if (raw === undefined && line[labelAttributeName] === undefined) return { outcome: "unlabeled" };
  const failed = failureMetadata.safeParse(raw);
  if (failed.success) return { outcome: "failed", metadata: failed.data };
  const labeled = customMetadata.safeParse(isObject(raw) ? inRealSpelling(raw) : raw);
  if (labeled.success && line[labelAttributeName] !== undefined)
    return { outcome: "labeled", metadata: labeled.data };
  throw new ContractError({
    code: "output-manifest-line",
    summary: "The output manifest line does not say what became of its data object.",
    expected: `"${labelAttributeName}" with "${labelAttributeName}-metadata" of a custom job, or a failure-reason`,
    found: show(
      {
        [labelAttributeName]: line[labelAttributeName] ?? null,
        [`${labelAttributeName}-metadata`]: raw ?? null,
      },
      400,
    ),
    ...(where === undefined ? {} : { where }),
  });
}

function inRealSpelling(raw: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(raw).map(([key, value]): [string, unknown] => [
    key.replaceAll("_", "-"),
    value,
  ]);
  const metadata = Object.fromEntries(entries);
  if (metadata["type"] === "groundTruth/custom") metadata["type"] = "groundtruth/custom";
  return metadata;
}

/** A time as the output manifest writes it. */
export function formatCreationDate(time: Date): string {
  return time.toISOString().replace(/\.(\d{3})Z$/, ".$1000");
}
