/** Defining and finding tasks. */
export { type Config, defineConfig } from "./define-config.ts";
export { defineTask, type ScoredLabel, type SimulatedWork, type TaskDefinition } from "./define-task.ts";
