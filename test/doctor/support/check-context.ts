import type { CheckContext, CheckResult } from "../../../doctor/check.ts";
import { localChecks } from "../../../doctor/checks/index.ts";
import { diagnose } from "../../../doctor/diagnose.ts";
import { loadTask } from "../../../task/load-task.ts";
import { loadModule } from "../../../task/module-loader.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

type Files = Readonly<Record<string, string>>;

/** A task in which nothing is wrong. */
const TASK: Files = {
  "task.ts": `export default { taskTitle: "T", taskDescription: "D", labelingJobName: "moods", labelCategories: ["happy", "sad"] };`,
  "pre-annotation.ts": `export const handler = async ({ dataObject }) => ({ taskInput: { text: dataObject.source, labels: ["happy", "sad"] } });`,
  "consolidation.ts": consolidation(),
  "template.liquid.html": `<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
<crowd-form><crowd-classifier name="mood" header="Mood?" categories="{{ task.input.labels | to_json | escape }}">
<classification-target>{{ task.input.text }}</classification-target>
<full-instructions>F</full-instructions><short-instructions>S</short-instructions></crowd-classifier></crowd-form>`,
  "manifest.jsonl": '{"source":"one"}\n{"source":"two"}\n',
};

/** A consolidation handler written by hand, with its parts to be replaced by those of a careless one. */
export function consolidation({
  read = `annotationData.content ?? await fetched(annotationData.s3Uri)`,
  respond = `objects.map((object) => ({
    datasetObjectId: object.datasetObjectId,
    consolidatedAnnotation: { content: { [event.labelAttributeName]: { moods: object.answers.map(({ mood }) => mood.label) } } },
  }))`,
}: {
  readonly read?: string;
  readonly respond?: string;
} = {}): string {
  return `
const fetched = async (uri) => (await fetch(process.env.AWS_ENDPOINT_URL + "/" + uri.slice("s3://".length))).text();
export const handler = async (event) => {
  const payload = JSON.parse(await fetched(event.payload.s3Uri));
  const objects = [];
  for (const object of payload) {
    const answers = [];
    for (const { annotationData } of object.annotations) answers.push(JSON.parse(${read}));
    objects.push({ ...object, answers });
  }
  return ${respond};
};`;
}

export async function checkContext(changes: Files = {}): Promise<CheckContext> {
  return { task: await loadTask(temporaryFolder({ ...TASK, ...changes }), loadModule), config: {} };
}

/** What one of the checks says of a task. */
export async function resultOf(name: string, changes: Files = {}): Promise<CheckResult> {
  const [result] = await diagnose(
    await checkContext(changes),
    localChecks.filter((check) => check.name === name),
  );
  if (result === undefined) throw new Error(`there is no check ${name}`);
  return result;
}
