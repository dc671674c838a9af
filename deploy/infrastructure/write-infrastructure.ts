import { relative, sep } from "node:path";
import { OptionsError } from "../../lambdas/contract/errors.ts";
import type { DeploySettings } from "../../task/deploy-settings.ts";
import type { Task } from "../../task/task.ts";
import { type Deployment, describeDeployment } from "../deployment.ts";
import { bucketsOf, manifestSource } from "../manifest-source.ts";
import { packTask } from "../pack/pack-task.ts";
import { buildCdkConstruct } from "./cdk/build-construct.ts";
import { buildStackTemplate } from "./cloudformation/build-template.ts";
import { formatTemplate } from "./cloudformation/format-template.ts";
import { formatPolicies } from "./policies/format-policies.ts";
import { buildTerraform } from "./terraform/build-terraform.ts";

/** What a task's infrastructure can be written as. */
export const INFRASTRUCTURE_FORMATS = ["cloudformation", "terraform", "cdk", "policies"] as const;
export type InfrastructureFormat = (typeof INFRASTRUCTURE_FORMATS)[number];

export interface WriteInfrastructureOptions {
  readonly format: InfrastructureFormat;
  /** Where zips are made; only Terraform names files of this machine. */
  readonly zips: string;
  /** The folder that the text will be in, from which Terraform finds the zips. */
  readonly folder: string;
}

/**
 * What a task needs in the account, as text in one of the formats; the same as `labelsmith deploy` makes with the task's own
 * manifest.
 *
 * @throws OptionsError for a task that needs nothing.
 */
export async function writeInfrastructure(
  task: Task,
  settings: DeploySettings,
  { format, zips, folder }: WriteInfrastructureOptions,
): Promise<string> {
  const deployment = describeDeployment(task, settings, dataBucketsOf(task, settings));
  if (format === "policies") return formatPolicies(deployment);
  const template = buildStackTemplate(deployment);
  if (Object.keys(template.Resources).length === 0) throw nothingNeeded(deployment);
  if (format === "cloudformation") return formatTemplate(template);
  if (format === "cdk") return buildCdkConstruct(deployment);
  const packed = await packTask(task, zips, settings);
  const code = packed.map(({ kind, path, codeSha256 }) => ({
    kind,
    path: pathFrom(folder, path),
    codeSha256,
  }));
  return buildTerraform(deployment, {
    preAnnotation: code.find(({ kind }) => kind === "pre-annotation"),
    consolidation: code.find(({ kind }) => kind === "consolidation"),
  });
}

/** A streaming job takes its data objects from a topic, so the task's manifest says nothing of where they lie. */
function dataBucketsOf(task: Task, { streaming }: DeploySettings): Iterable<string> {
  if (streaming !== undefined) return [];
  const source = manifestSource(task.files.manifest);
  return source.kind === "file" ? bucketsOf(source.lines) : [];
}

function pathFrom(folder: string, file: string): string {
  return relative(folder, file).split(sep).join("/");
}

function nothingNeeded({ task }: Deployment): OptionsError {
  return new OptionsError({
    code: "nothing-to-make",
    summary: `The labeling jobs of ${task.labelingJobName} need nothing in the account.`,
    found: "no handlers, an execution role of your own, and no topics to make",
    fix: "Run `labelsmith deploy`, which then starts the job alone, or use --format policies.",
  });
}
