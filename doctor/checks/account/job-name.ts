import { readLabelingJob } from "../../../deploy/labeling-job/read-job.ts";
import { checkSameJob } from "../../../deploy/labeling-job/start-job.ts";
import { makeTaskRequest } from "../../../deploy/request/task-request.ts";
import type { Check } from "../../check.ts";
import { look } from "../../look.ts";
import { accountOf } from "../../open-account.ts";

/** A name of a labeling job can be used once. */
export const jobName: Check = {
  name: "job-name",
  title: "The labeling job's name is free",
  async run(context) {
    const { aws, deployment } = accountOf(context);
    const { request } = makeTaskRequest(deployment);
    const name = request.LabelingJobName;
    return look(`labeling job ${name}`, async () => {
      const job = await readLabelingJob(aws.sageMaker, name);
      if (job === undefined) return [];
      checkSameJob(job, request);
      return [
        {
          code: "job-started",
          severity: "info",
          message: `The job ${name} was started with this very request, and is ${job.LabelingJobStatus}.`,
          where: job.LabelingJobArn ?? `labeling job ${name}`,
          fix: "`labelsmith deploy` follows it; --name starts another one.",
        },
      ];
    });
  },
};
