import type { Problem } from "../lambdas/contract/errors.ts";
import type { Json, JsonObject } from "../lambdas/contract/json.ts";
import type { Severity } from "../templates/lint/index.ts";

/**
 * What the preview's server, its app and the sandboxed task page say to each other. The app asks the server over HTTP
 * (`/api/...`) and listens to `/api/events`; the task page, which is on an origin of its own, talks to the app by messages.
 */

/** The stations of a data object's way, in their order. */
export const STAGES = [
  { name: "manifest-line", title: "Manifest line" },
  { name: "pre-annotation-request", title: "Pre-annotation request" },
  { name: "task-input", title: "Task input" },
  { name: "rendered-template", title: "Rendered template" },
  { name: "worker-answers", title: "Worker answers" },
  { name: "consolidation-payload", title: "Consolidation payload" },
  { name: "consolidation-request", title: "Consolidation request" },
  { name: "consolidated-annotations", title: "Consolidated annotations" },
  { name: "output-manifest-line", title: "Output manifest line" },
] as const;
export type StageName = (typeof STAGES)[number]["name"];

/** What the panel beside the worker's page shows: a station, or what the linter found. */
export type PanelName = StageName | "findings";

/** One station with what came out of it. */
export type Stage = { readonly name: StageName } & (
  | {
      readonly status: "done";
      readonly language: "json";
      readonly value: Json;
      readonly warnings: readonly string[];
    }
  | {
      readonly status: "done";
      readonly language: "html";
      readonly value: string;
      readonly warnings: readonly string[];
    }
  | { readonly status: "failed"; readonly problem: Problem }
  /** An earlier station failed, nobody has answered yet, or the task has no such handler: `reason` says which. */
  | { readonly status: "not-run"; readonly reason: string }
);

/** `GET /api/tasks` */
export interface TaskList {
  readonly tasks: readonly TaskSummary[];
}

export interface TaskSummary {
  /** The folder's path below the preview's root: the key of the task in every address. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The file of the template, relative to the task's folder. */
  readonly templateFile: string;
  /** The key of the label in the output manifest line. */
  readonly labelAttributeName: string;
  readonly labelCategories: readonly string[];
  readonly numberOfHumanWorkersPerDataObject: number;
  readonly rows: readonly RowSummary[];
  /** Rows that careless templates break on, made from the first data object. */
  readonly hostileRows: readonly RowSummary[];
  /** Why the task cannot be shown; the other fields are then empty. */
  readonly problem?: Problem;
}

export interface RowSummary {
  readonly datasetObjectId: string;
  /** The file name of `source-ref`, or the beginning of `source`. */
  readonly title: string;
  /** Where to see the data object's picture, if it is one. */
  readonly thumbnail?: string;
  /** The manifest line cannot be read. */
  readonly broken: boolean;
}

/** `GET /api/tasks/<name>/rows/<datasetObjectId>?worker=<1-9>&recorded=<true|false>` */
export interface RowView {
  readonly datasetObjectId: string;
  /** All nine, in their order. */
  readonly stages: readonly Stage[];
  /** The page that the worker sees; `undefined` if it cannot be rendered. */
  readonly frameUrl?: string;
  readonly answers: readonly AnswerSummary[];
  /** What the template engine noticed, for example variables that the task input does not have. */
  readonly diagnostics: readonly TemplateDiagnostic[];
}

export interface TemplateDiagnostic {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  /** `file:line:column`. */
  readonly where: string;
}

export interface AnswerSummary {
  readonly workerId: string;
  readonly source: "preview" | "recorded";
  readonly timeSpentInSeconds?: number;
}

/** `POST /api/tasks/<name>/rows/<datasetObjectId>/answers?worker=<1-9>&recorded=...`; answered with a `RowView`. */
export interface SubmittedAnswer {
  readonly answerContent: JsonObject;
  readonly acceptanceTime: string;
  readonly submissionTime: string;
  readonly timeSpentInSeconds: number;
}
// `DELETE` on the same address forgets the answers that were given in the preview; answered with a `RowView`.

/** With what the data object id of a hostile row begins. */
const HOSTILE = "hostile:";

export function isHostileRow(datasetObjectId: string | undefined): boolean {
  return datasetObjectId?.startsWith(HOSTILE) ?? false;
}

export function hostileRowId(name: string): string {
  return `${HOSTILE}${name}`;
}

/** `GET /api/tasks/<name>/findings`: what the linter says of the task as it now is, hostile rows included. */
export interface TaskFindings {
  readonly findings: readonly TaskFinding[];
  /** Why the linter could not look at the task. */
  readonly problem?: Problem;
}

/** Of what a finding is: of a file of the task, of the page as the browser shows it, or of how the page serves everyone. */
export type FindingPart = "template" | "handler" | "manifest" | "page" | "accessibility";

export interface TaskFinding {
  /** Names the finding for as long as the file is what it is. */
  readonly id: string;
  readonly part: FindingPart;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place?: FilePlace;
  /** The lines around the place, or the element of the page. */
  readonly excerpt?: string;
  /** The data objects that show it, by their ids, where it shows with some only. */
  readonly rows: readonly string[];
  /** What a safe change of the file would do. */
  readonly fix?: string;
  /** More about the rule: Markdown with code in backticks, and where it is documented. */
  readonly about?: { readonly explanation: string; readonly source?: string };
}

export type { Severity };

/** A place in a file of a task; lines and columns count from 1. */
export interface FilePlace {
  /** Relative to the task's folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** `POST /api/tasks/<name>/mend`: applies the fix of a finding to its file; answered with a `Mended`. */
export interface MendRequest {
  readonly id: string;
}

export interface Mended {
  /** Relative to the task's folder. */
  readonly file: string;
  /** What was done. */
  readonly description: string;
}
// `POST /api/tasks/<name>/open` with a `FilePlace` opens it in the author's editor; answered with the same.

/** An event of `GET /api/events`: files of a task changed, so what is shown of it may be out of date. */
export interface ChangedEvent {
  readonly task: string;
  /** Paths relative to the task's folder. */
  readonly files: readonly string[];
  /** The file that the preview itself has rewritten just now, since the template gives other answers. */
  readonly rewritten?: string;
}

/** An error answer of the API, with its HTTP status. */
export interface ErrorBody {
  readonly problem: Problem;
}

/** Where task pages find axe. */
export const AXE_PATH = "/axe.js";

/** The parameter of a frame's address for a page whose elements say which of the template's they were made from. */
export const PLACED = "placed";

/** Messages from the task page to the app. `page` is the `data-page` of the frame: late messages of an old page are dropped. */
export type PageMessage =
  | { readonly type: "labelsmith:ready"; readonly page: string }
  | { readonly type: "labelsmith:submitted"; readonly page: string; readonly answer: SubmittedAnswer }
  /** The unfinished answer, sent a moment after every change; `null` when nothing of it is left. */
  | { readonly type: "labelsmith:work"; readonly page: string; readonly work: Json }
  /** The unfinished answer was put back, but for the controls named here: they are gone, or no longer take it. */
  | { readonly type: "labelsmith:restored"; readonly page: string; readonly lost: readonly string[] }
  /** A shortcut of the app's was pressed in the page: Alt with this `KeyboardEvent.code`. */
  | { readonly type: "labelsmith:shortcut"; readonly page: string; readonly code: string }
  /** A script of the page failed, or something that the page names did not load. */
  | {
      readonly type: "labelsmith:page-error";
      readonly page: string;
      readonly cause: "script" | "loading";
      readonly message: string;
    }
  | { readonly type: "labelsmith:blocked"; readonly page: string; readonly url: string }
  /** Data of a hostile row has become a script of the page, and it ran. */
  | { readonly type: "labelsmith:script-ran"; readonly page: string }
  /** What axe finds in the page; `undefined` if it could not be run. */
  | {
      readonly type: "labelsmith:audited";
      readonly page: string;
      readonly violations: readonly AccessibilityViolation[] | undefined;
    };

/** An element of the page that some people cannot use. */
export interface AccessibilityViolation {
  /** The id of axe's rule. */
  readonly rule: string;
  readonly impact: "minor" | "moderate" | "serious" | "critical";
  readonly help: string;
  readonly helpUrl: string;
  /** The element, as HTML. */
  readonly html: string;
  /** `line:column` of the template's element that it was made from. */
  readonly at?: string;
}

/** Messages from the app to the task page. */
export type AppMessage =
  /** Put the unfinished answer of the page's earlier self back. */
  | { readonly type: "labelsmith:restore-work"; readonly work: Json }
  /** Look at the page with axe. */
  | { readonly type: "labelsmith:audit" };
