import type { Deployment } from "./deployment.ts";
import { callerStep } from "./steps/caller-step.ts";
import { deleteStackStep } from "./steps/delete-stack-step.ts";
import { deleteUploadsStep } from "./steps/delete-uploads-step.ts";
import type { Step } from "./steps/step.ts";
import { stopJobsStep } from "./steps/stop-jobs-step.ts";
import { uploadFolder } from "./upload-keys.ts";

export interface DestroyOptions {
  /** Whether jobs that are running may be stopped. */
  readonly stopJobs: boolean;
  /** Whether uploaded files are removed, too. */
  readonly uploads: boolean;
}

/** What takes a task out of its account, in order. The jobs' output stays, and so do CORS rules. */
export function destroyTask(deployment: Deployment, { stopJobs, uploads }: DestroyOptions): readonly Step[] {
  return [
    callerStep(deployment.settings.account),
    stopJobsStep(deployment, stopJobs),
    deleteStackStep(deployment.stackName, deployment.task.labelingJobName),
    ...(uploads ? [deleteUploadsStep(uploadFolder(deployment))] : []),
  ];
}
