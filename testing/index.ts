/** Helpers for the tests of an author's own tasks. */
export { type ConsolidationEventOptions, consolidationEvent, preAnnotationEvent } from "./events.ts";
export { type RenderedTask, renderTask } from "./render-task.ts";
export { runJob } from "./run-job.ts";
