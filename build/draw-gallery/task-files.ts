import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonLines, type RecordedAnswer } from "./recording.ts";

/** The files of a gallery task that are drawn or written by these scripts; the rest of its folder is written by hand. */
export interface TaskFiles {
  readonly manifest: readonly object[];
  readonly answers: readonly RecordedAnswer[];
  /** The true labels, in the order of the manifest. */
  readonly truth: readonly object[];
  /** Pictures by file name. */
  readonly data: ReadonlyMap<string, Uint8Array>;
}

/** Writes them into the task's folder; whatever was in its `data` folder goes. */
export function writeTaskFiles(folder: string, { manifest, answers, truth, data }: TaskFiles): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "manifest.jsonl"), jsonLines(manifest));
  writeFileSync(join(folder, "answers.jsonl"), jsonLines(answers));
  writeFileSync(
    join(folder, "truth.jsonl"),
    jsonLines(truth.map((label, line) => ({ datasetObjectId: String(line), label }))),
  );
  if (data.size === 0) return;
  rmSync(join(folder, "data"), { recursive: true, force: true });
  mkdirSync(join(folder, "data"));
  for (const [name, bytes] of data) writeFileSync(join(folder, "data", name), bytes);
}
