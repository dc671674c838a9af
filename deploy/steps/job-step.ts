import type { CreateLabelingJobRequest } from "../../lambdas/contract/create-labeling-job/request.ts";
import { readLabelingJob } from "../labeling-job/read-job.ts";
import { checkSameJob, startLabelingJob } from "../labeling-job/start-job.ts";
import type { Step } from "./step.ts";

/** Starts the labeling job, unless it was started. */
export function jobStep(request: CreateLabelingJobRequest): Step {
  const name = request.LabelingJobName;
  return {
    service: "SageMaker",
    operation: "CreateLabelingJob",
    target: name,
    check: async ({ aws }) => {
      const job = await readLabelingJob(aws.sageMaker, name);
      if (job === undefined) return { decision: "make" };
      checkSameJob(job, request);
      return { decision: "skip", note: `was started already (${job.LabelingJobStatus})` };
    },
    run: ({ aws, sleep }) => startLabelingJob(aws.sageMaker, request, sleep),
  };
}
