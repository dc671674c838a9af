import { formatPath, type Path } from "../../../liquid/index.ts";
import type { Read } from "../../../liquid/variables/read.ts";
import type { Rule } from "../../rule.ts";

export const unknownVariable: Rule = {
  meta: {
    code: "unknown-variable",
    severity: "error",
    summary: "A variable outside of task.input",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step2-automate.html",
    explanation: `
All that a template is given is in \`task.input\`: what the pre-annotation Lambda returns as \`taskInput\`, or the manifest
line where a job has no such Lambda. Anything else is empty in the page, and nothing says so.

Wrong: \`{{ taskObject }}\`, \`{{ event.dataObject.source }}\`
Right: \`{{ task.input.taskObject }}\`, \`{{ task.input.source }}\``,
  },
  create({ liquid, outputs, report }) {
    const inScripts = new Set<Read>(
      outputs.flatMap(({ place, reads }) => (place.kind === "script" ? reads : [])),
    );
    return {
      end() {
        for (const read of liquid?.reads ?? []) {
          const [path] = read.paths;
          if (read.local || path === undefined || isOfTask(path) || inScripts.has(read)) continue;
          report({
            at: read,
            message: `The variable ${formatPath(path)} is not part of the task. ${advise(path)}`,
          });
        }
      },
    };
  },
};

function isOfTask([root, input]: Path): boolean {
  return (
    root?.kind === "property" && root.name === "task" && input?.kind === "property" && input.name === "input"
  );
}

/** The guide speaks of the Lambda's event in one place as if a template could read it. */
function advise(path: Path): string {
  const [first, second] = path;
  const rest =
    first?.kind === "property" && ["event", "task", "taskInput", "input"].includes(first.name)
      ? path.slice(second?.kind === "property" && ["dataObject", "taskInput"].includes(second.name) ? 2 : 1)
      : path;
  return rest.length === 0
    ? "All that a template can read is in task.input."
    : `Did you mean ${formatPath([property("task"), property("input"), ...rest])}?`;
}

function property(name: string): Path[number] {
  return { kind: "property", name };
}
