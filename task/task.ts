import type { TaskDefinition } from "./task-definition.ts";

/** A task folder that has been found and read: its definition with all defaults filled in, and where its files are. */
export interface Task {
  /** Absolute path of the folder. */
  readonly folder: string;
  /** The folder's name. */
  readonly name: string;
  readonly labelingJobName: string;
  readonly labelAttributeName: string;
  readonly labelCategories: readonly string[];
  readonly taskTitle: string;
  readonly taskDescription: string;
  readonly numberOfHumanWorkersPerDataObject: number;
  readonly files: TaskFiles;
  readonly definition: TaskDefinition;
}

/** Absolute paths; the optional files are there if they are named. */
export interface TaskFiles {
  readonly definition: string;
  readonly template: string;
  readonly preAnnotation: string | undefined;
  readonly consolidation: string | undefined;
  readonly manifest: string;
  readonly answers: string | undefined;
  readonly truth: string | undefined;
  readonly data: string;
}
