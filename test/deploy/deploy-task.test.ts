import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { TASK_TAG } from "../../deploy/infrastructure/tags.ts";
import { deployableTask } from "../support/aws/deployable-task.ts";
import { startFakeAws } from "../support/aws/fake-aws.ts";
import { deploy } from "../support/aws/run-deploy.ts";

test("a task is deployed, labeled and fetched", async () => {
  const aws = await startFakeAws();
  const { decisions, outcome, prepared } = await deploy(await deployableTask());
  expect(decisions.map(({ call, decision }) => `${decision} ${call}`)).toEqual([
    "read STS GetCallerIdentity",
    "read S3 HeadBucket",
    "make S3 PutBucketCors",
    "make S3 PutBucketCors",
    "make S3 PutObject",
    "make S3 PutObject",
    "make S3 PutObject",
    "make S3 PutObject",
    "make S3 PutObject",
    "make CloudFormation CreateStack",
    "make SageMaker CreateLabelingJob",
    "read SageMaker DescribeLabelingJob",
    "read S3 ListObjectsV2 and GetObject",
  ]);
  expect(outcome.job?.LabelingJobStatus).toBe("Completed");
  expect(outcome.output).toMatchObject({ fetched: 4, skipped: 0, refused: [] });
  const manifest = join(outcome.output?.folder ?? "", "manifests", "output", "output.manifest");
  expect(readFileSync(manifest, "utf8").trim().split("\n")).toHaveLength(3);
  expect([...aws.state.functions.keys()]).toEqual([
    prepared.deployment.preAnnotation?.arn,
    prepared.deployment.consolidation?.arn,
  ]);
  expect(aws.cloudFormation.stacks.get("labelsmith-birds")?.tags).toEqual({
    [TASK_TAG]: "birds",
    team: "birds",
  });
});
