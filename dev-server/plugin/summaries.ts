import { extname, relative, sep } from "node:path";
import type { ManifestRow } from "../../job/data-objects.ts";
import { parseS3Uri, type S3Location } from "../../lambdas/contract/s3-uri.ts";
import type { RowSummary, TaskSummary } from "../protocol.ts";
import type { RegisteredTask } from "./task-registry.ts";

const TITLE_CHARACTERS = 80;
const PICTURES = new Set([".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"]);

/** A task as the sidebar of the preview shows it. */
export function summarizeTask(
  entry: RegisteredTask,
  objectUrl: (location: S3Location) => string,
): TaskSummary {
  if (entry.problem) {
    return {
      name: entry.name,
      title: entry.name,
      description: "",
      templateFile: "",
      labelAttributeName: "",
      labelCategories: [],
      numberOfHumanWorkersPerDataObject: 1,
      rows: [],
      hostileRows: [],
      problem: entry.problem,
    };
  }
  const { task, rows, hostileRows } = entry;
  return {
    name: entry.name,
    title: task.taskTitle,
    description: task.taskDescription,
    templateFile: relative(task.folder, task.files.template).split(sep).join("/"),
    labelAttributeName: task.labelAttributeName,
    labelCategories: task.labelCategories,
    numberOfHumanWorkersPerDataObject: task.numberOfHumanWorkersPerDataObject,
    rows: rows.map((row) => summarizeRow(row, objectUrl)),
    hostileRows: hostileRows.map(({ datasetObjectId, title }) => ({ datasetObjectId, title, broken: false })),
  };
}

function summarizeRow(
  { datasetObjectId, keys, problem }: ManifestRow,
  objectUrl: (location: S3Location) => string,
): RowSummary {
  const reference = keys["source-ref"];
  const source = typeof reference === "string" ? reference : keys["source"];
  const location = typeof reference === "string" ? parseS3Uri(reference) : undefined;
  const title = location ? location.key.split("/").at(-1) : source;
  const picture = location && PICTURES.has(extname(location.key).toLowerCase());
  return {
    datasetObjectId,
    title: typeof title === "string" ? title.slice(0, TITLE_CHARACTERS) : `Data object ${datasetObjectId}`,
    ...(picture ? { thumbnail: objectUrl(location) } : {}),
    broken: problem !== undefined,
  };
}
