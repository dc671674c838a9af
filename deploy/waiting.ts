import { setTimeout } from "node:timers/promises";

/** How to let time pass between two looks at something that takes its time; tests let none pass. */
export type Sleep = (milliseconds: number) => Promise<void>;

export const sleep: Sleep = (milliseconds) => setTimeout(milliseconds);

/** How far a stack, a job or a download has come. */
export interface DeployProgress {
  readonly stage: "stack" | "labeling" | "fetching";
  readonly done: number;
  readonly total: number;
}
export type OnProgress = (progress: DeployProgress) => void;
