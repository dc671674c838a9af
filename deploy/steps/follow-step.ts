import { followLabelingJob } from "../labeling-job/follow-job.ts";
import type { LabelingJob } from "../labeling-job/read-job.ts";
import type { Step } from "./step.ts";

/** What to do with the job as it is when it is no longer followed. */
type OnJob = (job: LabelingJob) => void;

/** Follows the job until it has ended, or a streaming job until data objects may be sent. */
export function followStep(name: string, isStreaming: boolean, onJob: OnJob): Step {
  return {
    service: "SageMaker",
    operation: "DescribeLabelingJob",
    target: name,
    check: async () => ({
      decision: "read",
      note: isStreaming
        ? "until it takes data objects"
        : "every half minute until it has ended; the job goes on without it",
    }),
    run: async ({ aws, sleep, onProgress }) => {
      const hasBegun = ({ LabelingJobStatus }: LabelingJob) => LabelingJobStatus !== "Initializing";
      const until = isStreaming ? { until: hasBegun } : {};
      onJob(await followLabelingJob(aws.sageMaker, name, { sleep, onProgress, ...until }));
    },
  };
}
