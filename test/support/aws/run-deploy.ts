import { type AwsClients, createAwsClients } from "../../../deploy/aws/clients.ts";
import { type DeployOptions, deployTask, listSteps, type TaskDeploy } from "../../../deploy/deploy-task.ts";
import type { PreparedDeploy } from "../../../deploy/prepare-deploy.ts";
import { planSteps, runSteps, type Step, type StepContext } from "../../../deploy/steps/step.ts";
import type { DeploySettings } from "../../../task/deploy-settings.ts";
import type { Task } from "../../../task/task.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { SETTINGS } from "./deployable-task.ts";

/** One line of a plan: what is decided about which call. */
export interface DecisionLine {
  readonly call: string;
  readonly decision: string | undefined;
}

/** No test waits. */
export async function contextFor(aws?: AwsClients): Promise<StepContext> {
  return { aws: aws ?? (await createAwsClients(SETTINGS.region)), sleep: async () => undefined };
}

/** Plans and runs steps, and says what was decided. */
export async function runAll(
  steps: readonly Step[],
  context?: StepContext,
): Promise<readonly DecisionLine[]> {
  const surroundings = context ?? (await contextFor());
  const planned = await planSteps(steps, surroundings);
  await runSteps(planned, surroundings);
  return planned.map(({ step, decision }) => ({
    call: `${step.service} ${decision?.operation ?? step.operation}`,
    decision: decision?.decision,
  }));
}

interface Run extends TaskDeploy {
  readonly decisions: readonly DecisionLine[];
}

/** A whole run of `deploy`, as a new process would do it. */
export async function deploy(
  task: Task,
  options: Partial<DeployOptions> = {},
  settings: Partial<DeploySettings> = {},
): Promise<Run> {
  const context = await contextFor();
  const made = await deployTask(task, { ...SETTINGS, ...settings }, defaults(options), context.aws);
  return { ...made, decisions: await runAll(made.steps, context) };
}

/** The same once more, without making the zips again. */
export async function deployPrepared(
  prepared: PreparedDeploy,
  options: Partial<DeployOptions> = {},
): Promise<Run> {
  const made = listSteps(prepared, defaults(options));
  return { ...made, decisions: await runAll(made.steps) };
}

export function defaults(options: Partial<DeployOptions> = {}): DeployOptions {
  const folder = temporaryFolder();
  return {
    fixCors: true,
    until: "output",
    zips: `${folder}/zips`,
    out: (name) => `${folder}/${name}`,
    ...options,
  };
}
