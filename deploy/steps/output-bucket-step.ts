import { isAwsError } from "../aws/aws-error.ts";
import { DeployError } from "../deploy-error.ts";
import type { Step } from "./step.ts";

/** Makes sure that the bucket that the job is to write to is there: the job would find out only when it has begun. */
export function outputBucketStep(bucket: string): Step {
  return {
    service: "S3",
    operation: "HeadBucket",
    target: `s3://${bucket}`,
    check: async ({ aws }) => {
      try {
        await aws.s3.headBucket({ Bucket: bucket });
        return { decision: "read", note: "is there" };
      } catch (error) {
        if (!isAwsError(error, "NotFound", "NoSuchBucket")) throw error;
        throw new DeployError({
          code: "no-output-bucket",
          summary: `There is no bucket ${bucket}, where the job is to write.`,
          fix: "Make the bucket in the job's region, or correct s3OutputPath in the deploy settings.",
        });
      }
    },
  };
}
