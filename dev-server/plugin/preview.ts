import type { ManifestRow } from "../../job/data-objects.ts";
import type { ObjectStore } from "../../job/local-s3/store.ts";
import type { JsonObject } from "../../lambdas/contract/json.ts";
import type { WorkerAnswer } from "../../lambdas/contract/worker-response.ts";
import { TaskError } from "../../task/errors.ts";
import { insideFolder } from "../../task/paths.ts";
import {
  type FilePlace,
  type Mended,
  PLACED,
  type RowView,
  type TaskFindings,
  type TaskList,
} from "../protocol.ts";
import { buildFramePage } from "./frame-page.ts";
import { objectPath } from "./frame-server.ts";
import { createPreviewAnswers, previewWorkerId } from "./preview-answers.ts";
import type { RenderedPage } from "./render-template.ts";
import { stationRow } from "./row-view.ts";
import { summarizeTask } from "./summaries.ts";
import { createTaskLinter } from "./task-findings.ts";
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
  /** What the linter says of a task. */
  findings(task: string): Promise<TaskFindings>;
  /** Applies the fix of a finding. */
  mend(task: string, id: string): Promise<Mended>;
  /** Opens a file of a task in the author's editor. */
  open(task: string, place: FilePlace): Promise<FilePlace>;
  /** The page of a frame address that a row view gave. */
  framePage(url: URL): string | undefined;
}

export interface PreviewOptions {
  readonly registry: TaskRegistry;
  readonly store: ObjectStore;
  readonly frameOrigin: () => string;
  readonly appOrigin: () => string;
  readonly online: boolean;
  /** Opens `file:line:column` in the author's editor. */
  readonly openInEditor: (place: string) => Promise<void>;
}

/** One rendering of a row for a worker. */
interface Rendering extends RenderedPage {
  /** Names it among all renderings. */
  readonly page: string;
}

export function createPreview(options: PreviewOptions): Preview {
  const { registry, store, frameOrigin, appOrigin, online, openInEditor } = options;
  const answers = createPreviewAnswers();
  const linter = createTaskLinter(registry);
  /** The last rendering of every row and worker, by the path of its frame. */
  const pages = new Map<string, Rendering>();
  let renderings = 0;
  const objectUrl = (location: { readonly bucket: string; readonly key: string }) =>
    `${frameOrigin()}${objectPath(location)}`;

  const row = async (address: RowAddress): Promise<RowView> => {
    const { entry, manifestRow } = await findRow(registry, address);
    const { task, datasetObjectId } = address;
    const given = answers.of(task, datasetObjectId);
    const recorded = address.recorded ? (entry.recorded.get(datasetObjectId) ?? []) : [];
    const { stages, rendered, diagnostics } = await stationRow({
      task: entry.task,
      row: manifestRow,
      handlers: registry.handlers(entry.task),
      answers: [...given, ...recorded],
      store,
      objectUrl,
    });
    const path = `/frame/${encodeURIComponent(task)}/${encodeURIComponent(datasetObjectId)}/${address.worker}`;
    if (rendered && pages.get(path)?.html !== rendered.html)
      pages.set(path, { page: String(++renderings), ...rendered });
    return {
      datasetObjectId,
      stages,
      ...(rendered ? { frameUrl: `${frameOrigin()}${path}?page=${pages.get(path)?.page}` } : {}),
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
    findings: async (task) => linter.findings(await findTask(registry, task)),
    mend: async (task, id) => linter.mend(await findTask(registry, task), id),
    async open(task, place) {
      const { folder } = await findTask(registry, task);
      await openInEditor(`${insideFolder(folder, place.file)}:${place.line}:${place.column}`);
      return place;
    },
    framePage(url) {
      const rendering = pages.get(url.pathname);
      if (rendering === undefined) return undefined;
      const html = url.searchParams.has(PLACED) ? rendering.placedHtml() : rendering.html;
      return buildFramePage(html, { page: rendering.page, appOrigin: appOrigin(), online });
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
  const entry = await findTask(registry, task);
  if (entry.problem) throw new TaskError(entry.problem);
  const rows: readonly ManifestRow[] = [...entry.rows, ...entry.hostileRows];
  const manifestRow = rows.find((candidate) => candidate.datasetObjectId === datasetObjectId);
  if (manifestRow === undefined)
    throw notFound(`The task ${task} has no data object ${JSON.stringify(datasetObjectId)}.`);
  return { entry, manifestRow };
}

async function findTask(registry: TaskRegistry, task: string): Promise<RegisteredTask> {
  const entry = await registry.find(task);
  if (entry === undefined) throw notFound(`There is no task ${JSON.stringify(task)}.`);
  return entry;
}

function notFound(summary: string): TaskError {
  return new TaskError({ code: "not-found", summary });
}
