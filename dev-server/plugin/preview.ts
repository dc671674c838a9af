import type { ObjectStore } from "../../job/local-s3/store.ts";
import type { JsonObject } from "../../lambdas/contract/json.ts";
import type { WorkerAnswer } from "../../lambdas/contract/worker-response.ts";
import { TaskError } from "../../task/errors.ts";
import type { RowView, TaskList } from "../protocol.ts";
import { buildFramePage } from "./frame-page.ts";
import { objectPath } from "./frame-server.ts";
import { createPreviewAnswers, previewWorkerId } from "./preview-answers.ts";
import { stationRow } from "./row-view.ts";
import { summarizeTask } from "./summaries.ts";
import type { RegisteredTask, TaskRegistry } from "./task-registry.ts";

/** Which row is looked at, by whom. */
export interface RowAddress {
  readonly task: string;
  readonly datasetObjectId: string;
  /** 1 to 9. */
  readonly worker: number;
  /** Whether the recorded workers answer beside the person in the preview. */
  readonly recorded: boolean;
}

/** What the preview does, apart from the protocols that it is reached by. */
export interface Preview {
  tasks(): Promise<TaskList>;
  row(address: RowAddress): Promise<RowView>;
  submit(
    address: RowAddress,
    answer: Omit<WorkerAnswer, "workerId"> & { answerContent: JsonObject },
  ): Promise<RowView>;
  clear(address: RowAddress): Promise<RowView>;
  /** The page of a frame address that a row view gave. */
  framePage(url: URL): string | undefined;
}

export interface PreviewOptions {
  readonly registry: TaskRegistry;
  readonly store: ObjectStore;
  readonly frameOrigin: () => string;
  readonly appOrigin: () => string;
  readonly online: boolean;
}

export function createPreview({ registry, store, frameOrigin, appOrigin, online }: PreviewOptions): Preview {
  const answers = createPreviewAnswers();
  /** The last rendering of every row and worker, by the path of its frame. */
  const pages = new Map<string, { readonly page: string; readonly html: string }>();
  let renderings = 0;
  const objectUrl = (location: { readonly bucket: string; readonly key: string }) =>
    `${frameOrigin()}${objectPath(location)}`;

  const row = async (address: RowAddress): Promise<RowView> => {
    const { entry, manifestRow } = await findRow(registry, address);
    const { task, datasetObjectId } = address;
    const given = answers.of(task, datasetObjectId);
    const recorded = address.recorded ? (entry.recorded.get(datasetObjectId) ?? []) : [];
    const { stages, html, diagnostics } = await stationRow({
      task: entry.task,
      row: manifestRow,
      handlers: registry.handlers(entry.task),
      answers: [...given, ...recorded],
      store,
      objectUrl,
    });
    const path = `/frame/${encodeURIComponent(task)}/${encodeURIComponent(datasetObjectId)}/${address.worker}`;
    if (html !== undefined && pages.get(path)?.html !== html)
      pages.set(path, { page: String(++renderings), html });
    return {
      datasetObjectId,
      stages,
      ...(html === undefined ? {} : { frameUrl: `${frameOrigin()}${path}?page=${pages.get(path)?.page}` }),
      answers: [
        ...given.map((answer) => summarizeAnswer(answer, "preview" as const)),
        ...recorded.map((answer) => summarizeAnswer(answer, "recorded" as const)),
      ],
      diagnostics,
    };
  };

  return {
    async tasks() {
      return { tasks: (await registry.all()).map((entry) => summarizeTask(entry, objectUrl)) };
    },
    row,
    async submit(address, answer) {
      const workerId = previewWorkerId(address.worker);
      answers.submit(address.task, address.datasetObjectId, { ...answer, workerId });
      return row(address);
    },
    async clear(address) {
      answers.clear(address.task, address.datasetObjectId);
      return row(address);
    },
    framePage(url) {
      const rendering = pages.get(url.pathname);
      return (
        rendering && buildFramePage(rendering.html, { page: rendering.page, appOrigin: appOrigin(), online })
      );
    },
  };
}

function summarizeAnswer(
  { workerId, timeSpentInSeconds }: WorkerAnswer,
  source: "preview" | "recorded",
): RowView["answers"][number] {
  return { workerId, source, ...(timeSpentInSeconds === undefined ? {} : { timeSpentInSeconds }) };
}

async function findRow(registry: TaskRegistry, { task, datasetObjectId }: RowAddress) {
  const entry = await registry.find(task);
  if (entry === undefined) throw notFound(`There is no task ${JSON.stringify(task)}.`);
  if (entry.problem) throw new TaskError(entry.problem);
  const manifestRow = entry.rows.find((candidate) => candidate.datasetObjectId === datasetObjectId);
  if (manifestRow === undefined)
    throw notFound(`The task ${task} has no data object ${JSON.stringify(datasetObjectId)}.`);
  return { entry: entry satisfies RegisteredTask, manifestRow };
}

function notFound(summary: string): TaskError {
  return new TaskError({ code: "not-found", summary });
}
