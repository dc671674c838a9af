import type { CORSRule } from "@aws-sdk/client-s3";
import { isAwsError } from "../aws/aws-error.ts";
import type { AwsClients } from "../aws/clients.ts";
import { type CorsRule, mergeCorsRules } from "../infrastructure/cors.ts";
import type { Step } from "./step.ts";

/**
 * Lets workers' browsers read pictures from a bucket. A bucket is its owner's, so its configuration is changed only if that is
 * asked for, and only by adding to it.
 */
export function corsStep(bucket: string, isAskedFor: boolean): Step {
  return {
    service: "S3",
    operation: "PutBucketCors",
    target: `s3://${bucket}`,
    check: async ({ aws }) => {
      const existing = await readCorsRules(aws, bucket);
      if (mergeCorsRules(existing) === existing) return { decision: "skip", note: "has the CORS rule" };
      return isAskedFor
        ? { decision: "make", note: "adds the CORS rule that workers' browsers need" }
        : {
            decision: "leave",
            note: "lacks the CORS rule without which tasks with pictures fail: add it with --fix-cors",
          };
    },
    run: async ({ aws }) => {
      const existing = await readCorsRules(aws, bucket);
      const merged = mergeCorsRules(existing);
      if (merged === existing) return;
      await aws.s3.putBucketCors({
        Bucket: bucket,
        CORSConfiguration: { CORSRules: merged.map(writable) },
      });
    },
  };
}

/** A bucket's CORS rules; none where it has no configuration. */
export async function readCorsRules({ s3 }: AwsClients, bucket: string): Promise<readonly CorsRule[]> {
  try {
    const { CORSRules = [] } = await s3.getBucketCors({ Bucket: bucket });
    return CORSRules.map(readable);
  } catch (error) {
    if (isAwsError(error, "NoSuchCORSConfiguration")) return [];
    throw error;
  }
}

/** The same rule without the fields that S3 left out, which the SDK gives as `undefined`. */
function readable({ AllowedMethods = [], AllowedOrigins = [], ...rest }: CORSRule): CorsRule {
  const { ID, AllowedHeaders, ExposeHeaders, MaxAgeSeconds } = rest;
  return {
    ...(ID === undefined ? {} : { ID }),
    ...(AllowedHeaders === undefined ? {} : { AllowedHeaders }),
    AllowedMethods,
    AllowedOrigins,
    ...(ExposeHeaders === undefined ? {} : { ExposeHeaders }),
    ...(MaxAgeSeconds === undefined ? {} : { MaxAgeSeconds }),
  };
}

/** The SDK's lists are ones that may be changed. */
function writable({
  AllowedHeaders = [],
  AllowedMethods,
  AllowedOrigins,
  ExposeHeaders = [],
  ...rest
}: CorsRule): CORSRule {
  return {
    ...rest,
    AllowedHeaders: [...AllowedHeaders],
    AllowedMethods: [...AllowedMethods],
    AllowedOrigins: [...AllowedOrigins],
    ExposeHeaders: [...ExposeHeaders],
  };
}
