/** A rule of a bucket's CORS configuration, as `PutBucketCors` takes it. */
export interface CorsRule {
  readonly ID?: string;
  readonly AllowedHeaders?: readonly string[];
  readonly AllowedMethods: readonly string[];
  readonly AllowedOrigins: readonly string[];
  readonly ExposeHeaders?: readonly string[];
  readonly MaxAgeSeconds?: number;
}

const EXPOSED_HEADER = "Access-Control-Allow-Origin";

/**
 * The rule that every bucket with data objects must have: browsers turn a picture by its EXIF data only if they may read it,
 * and without the rule such tasks fail.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sms-cors-update.html
 */
export const CORS_RULE: CorsRule = {
  AllowedHeaders: [],
  AllowedMethods: ["GET"],
  AllowedOrigins: ["*"],
  ExposeHeaders: [EXPOSED_HEADER],
};

/**
 * A bucket's CORS rules with the one that workers' browsers need. No rule is taken away and none gets narrower.
 *
 * S3 goes by the first rule that fits a request. So if a rule already lets every origin get objects, the header that it must
 * expose is added to it; a rule after it would never be reached.
 *
 * @param existing the bucket's rules, none for a bucket without a configuration
 * @returns `existing` itself if it has what is needed
 */
export function mergeCorsRules(existing: readonly CorsRule[]): readonly CorsRule[] {
  const index = existing.findIndex(
    ({ AllowedMethods, AllowedOrigins }) => AllowedMethods.includes("GET") && AllowedOrigins.includes("*"),
  );
  const rule = existing[index];
  if (rule === undefined) return [...existing, CORS_RULE];
  const exposed = rule.ExposeHeaders ?? [];
  if (exposed.some((header) => header.toLowerCase() === EXPOSED_HEADER.toLowerCase())) return existing;
  return existing.with(index, { ...rule, ExposeHeaders: [...exposed, EXPOSED_HEADER] });
}
