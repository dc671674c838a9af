import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Check, CheckContext, Mending } from "../../doctor/check.ts";
import { localChecks } from "../../doctor/checks/index.ts";
import { diagnose } from "../../doctor/diagnose.ts";
import { mend } from "../../doctor/mend.ts";
import { loadTask } from "../../task/load-task.ts";
import { loadModule } from "../../task/module-loader.ts";
import { formatAnswerModule } from "../../templates/answers/index.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const TEMPLATE = `<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
<crowd-form><crowd-input name="color" label="Color"></crowd-input>
<p>{{ task.input.source }}</p></crowd-form>
`;
const GENERATED = formatAnswerModule({
  analysis: { fields: [], isOpen: false },
  name: "t",
  template: "template.liquid.html",
});

async function contextOf(files: Readonly<Record<string, string>>): Promise<CheckContext> {
  const folder = temporaryFolder({
    "task.ts": `export default { taskTitle: "T", taskDescription: "D", labelingJobName: "t" };`,
    "template.liquid.html": TEMPLATE,
    "manifest.jsonl": '{"source":"one"}\n',
    ...files,
  });
  return { task: await loadTask(folder, loadModule), config: {} };
}

/** What was done to a task, and how a check went after that. */
async function mendAll(name: string, context: CheckContext) {
  const checks = localChecks.filter((check) => check.name === name);
  const done: string[] = [];
  const [result] = await mend(context, checks, await diagnose(context, checks), async ({ what }) => {
    done.push(what);
    return true;
  });
  return { done, result };
}
const read = ({ task }: CheckContext, file: string) => readFileSync(join(task.folder, file), "utf8");

test("what the linter can mend is mended, until nothing is left", async () => {
  const context = await contextOf({
    "template.liquid.html": TEMPLATE.replace('label="Color"></crowd-input>', 'label="Color"/>'),
  });
  const { done, result } = await mendAll("template-and-data", context);
  expect(done).toEqual([expect.stringMatching(/^Mend template\.liquid\.html: /u)]);
  expect(result?.findings).toEqual([]);
  expect(read(context, "template.liquid.html")).toBe(TEMPLATE);
});

test("a manifest loses its byte order mark and blank lines", async () => {
  const context = await contextOf({ "manifest.jsonl": '\uFEFF{"source":"one"}\n\n{"source":"two"}\r\n' });
  const { done, result } = await mendAll("template-and-data", context);
  expect(done).toEqual(["Mend manifest.jsonl: remove the byte order mark and blank lines"]);
  expect(result?.status).toBe("ok");
  expect(read(context, "manifest.jsonl")).toBe('{"source":"one"}\n{"source":"two"}\r\n');
});

test("answer.ts is written anew where it is ours and stale, and only there", async () => {
  const stale = await contextOf({ "answer.ts": GENERATED });
  const { done, result } = await mendAll("types", stale);
  expect([done.length, result?.status]).toEqual([1, "ok"]);
  expect(read(stale, "answer.ts")).toContain("color?: string");

  const foreign = await contextOf({ "answer.ts": "export const answer = 1;\n" });
  expect((await mendAll("types", foreign)).result?.status).toBe("skipped");
  expect((await mendAll("types", await contextOf({}))).result?.status).toBe("skipped");
});

test("what is not wanted, or helps nothing in the account, is asked about once", async () => {
  const asked: string[] = [];
  const mendings = [true, false].map(
    (isInAccount): Mending => ({ what: String(isInAccount), isInAccount, run: async () => undefined }),
  );
  const check: Check = {
    name: "a",
    title: "A",
    run: async () =>
      mendings.map((mending) => ({ code: "a", severity: "error", message: "It is bad.", mending })),
  };
  const context = await contextOf({});
  const results = await mend(context, [check], await diagnose(context, [check]), async ({ what }) => {
    asked.push(what);
    return what === "true";
  });
  expect(asked).toEqual(["true", "false"]);
  expect(results[0]?.findings).toHaveLength(2);
});
