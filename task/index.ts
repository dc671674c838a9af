/** Defining and finding tasks. */
export { type Config, defineConfig } from "./define-config.ts";
export { defineTask } from "./define-task.ts";
export type { DeploySettings } from "./deploy-settings.ts";
export type { ScoredLabel, SimulatedWork, TaskDefinition } from "./task-definition.ts";
