import { isAwsError } from "../../../deploy/aws/aws-error.ts";
import { mergeCorsRules } from "../../../deploy/infrastructure/cors.ts";
import { corsStep, readCorsRules } from "../../../deploy/steps/cors-step.ts";
import type { Account, Check, Diagnosis } from "../../check.ts";
import { look } from "../../look.ts";
import { accountOf } from "../../open-account.ts";

/** The buckets of input, output and data objects. */
export const buckets: Check = {
  name: "buckets",
  title: "The buckets are there, in the job's region, and let workers' browsers read pictures",
  async run(context) {
    const account = accountOf(context);
    const { input, output, dataBuckets } = account.deployment;
    const findings: Diagnosis[] = [];
    for (const bucket of new Set([input.bucket, output.bucket, ...dataBuckets])) {
      const found = await look(`s3://${bucket}`, () => checkPlace(account, bucket));
      findings.push(...found);
      const isRead = bucket === input.bucket || dataBuckets.includes(bucket);
      if (isRead && found.length === 0)
        findings.push(...(await look(`s3://${bucket}`, () => checkCors(account, bucket))));
    }
    return findings;
  },
};

async function checkPlace({ aws, deployment }: Account, bucket: string): Promise<readonly Diagnosis[]> {
  const { region } = deployment.settings;
  const where = `s3://${bucket}`;
  const elsewhere = (found: string): readonly Diagnosis[] => [
    {
      code: "bucket-other-region",
      severity: "error",
      message: `The bucket lies in ${found}, and the job runs in ${region}.`,
      where,
      fix: "Name a bucket of the job's region, or set `region` in the deploy settings to the bucket's.",
    },
  ];
  try {
    const { BucketRegion = region } = await aws.s3.headBucket({ Bucket: bucket });
    return BucketRegion === region ? [] : elsewhere(BucketRegion);
  } catch (error) {
    if (isAwsError(error, "PermanentRedirect")) return elsewhere("another region");
    if (!isAwsError(error, "NotFound", "NoSuchBucket")) throw error;
    return [
      {
        code: "bucket-missing",
        severity: "error",
        message: "There is no such bucket.",
        where,
        fix: `Make it: aws s3 mb ${where} --region ${region}; or correct its name in the deploy settings or the manifest.`,
      },
    ];
  }
}

async function checkCors({ aws, deployment }: Account, bucket: string): Promise<readonly Diagnosis[]> {
  const rules = await readCorsRules(aws, bucket);
  if (mergeCorsRules(rules) === rules) return [];
  return [
    {
      code: "bucket-cors",
      // Where only template and manifest lie, no worker's browser reads pictures.
      severity: deployment.dataBuckets.includes(bucket) ? "error" : "warning",
      message: "The bucket lacks the CORS rule without which tasks with pictures fail.",
      where: `s3://${bucket}`,
      fix: "`labelsmith doctor --aws --fix` adds it to the rules that are there.",
      mending: {
        what: `Add the CORS rule that workers' browsers need to s3://${bucket}`,
        isInAccount: true,
        run: async () => corsStep(bucket, true).run?.({ aws, sleep: async () => undefined }),
      },
    },
  ];
}
