import * as z from "zod/mini";
import { MAX_LABEL_CATEGORY_CHARACTERS } from "./limits.ts";

const labelCategory = z.looseObject({
  label: z.string().check(z.minLength(1), z.maxLength(MAX_LABEL_CATEGORY_CHARACTERS)),
  shortDisplayName: z.optional(z.string()),
});

/**
 * The label category configuration file of image, text and custom jobs.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sms-label-cat-config-attributes.html
 */
export const labelCategoryFile = z.looseObject({
  "document-version": z.string(),
  labels: z.array(labelCategory).check(
    z.minLength(1),
    z.refine(
      (labels) => new Set(labels.map(({ label }) => label)).size === labels.length,
      "labels must be unique",
    ),
  ),
});
export type LabelCategoryFile = z.infer<typeof labelCategoryFile>;

/** The file for a list of label categories, as Ground Truth reads it. */
export function formatLabelCategoryFile(labels: readonly string[]): LabelCategoryFile {
  return { "document-version": "2018-11-28", labels: labels.map((label) => ({ label })) };
}
