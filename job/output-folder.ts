import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { insideFolder } from "../task/paths.ts";
import type { LabelingJob } from "./labeling-job.ts";

/** The folders of a labeling job's output, as Ground Truth lays them out below the S3 output path. */
export interface OutputFolder {
  /** Absolute path of `<out>/<job name>`. */
  readonly root: string;
  /** Absolute path of `manifests/output/output.manifest`. */
  readonly outputManifest: string;
  /** Each writes a file and gives back its S3 URI. */
  writeWorkerResponse(datasetObjectId: string, content: unknown): string;
  writeConsolidationRequest(payload: unknown): string;
  writeConsolidationResponse(response: unknown): string;
  writeOutputManifest(lines: readonly unknown[]): string;
}

/**
 * Starts the output of a job afresh; what an earlier run of the same job wrote is removed.
 *
 * File names are times, as in real jobs (`2026-03-02_10:11:27.json`), with `-` for `:` on Windows and a number behind the
 * second file of the same second.
 */
export function createOutputFolder(out: string, job: LabelingJob, now: () => Date): OutputFolder {
  const root = insideFolder(out, job.name);
  for (const folder of ["annotations", "manifests"])
    rmSync(join(root, folder), { recursive: true, force: true });
  const written = new Map<string, number>();

  const write = (path: string, text: string): string => {
    const file = insideFolder(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return `${job.outputUri}/${path}`;
  };
  const writeTimed = (folder: string, content: unknown): string => {
    const name = `${folder}/${formatFileTime(now())}`;
    const count = (written.get(name) ?? 0) + 1;
    written.set(name, count);
    const path = count === 1 ? `${name}.json` : `${name}-${count}.json`;
    return write(path, JSON.stringify(content));
  };
  const consolidated = "annotations/consolidated-annotation";
  return {
    root,
    outputManifest: join(root, "manifests", "output", "output.manifest"),
    writeWorkerResponse: (id, content) =>
      writeTimed(`annotations/worker-response/iteration-1/${id}`, content),
    writeConsolidationRequest: (payload) =>
      writeTimed(`${consolidated}/consolidation-request/iteration-1`, payload),
    writeConsolidationResponse: (response) =>
      writeTimed(`${consolidated}/consolidation-response/iteration-1`, response),
    writeOutputManifest: (lines) =>
      write("manifests/output/output.manifest", lines.map((line) => `${JSON.stringify(line)}\n`).join("")),
  };
}

function formatFileTime(time: Date): string {
  const text = time.toISOString().slice(0, 19).replace("T", "_");
  return process.platform === "win32" ? text.replaceAll(":", "-") : text;
}
