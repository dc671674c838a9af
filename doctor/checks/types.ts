import { basename } from "node:path";
import { answerTypes } from "../answer-types.ts";
import { type Check, Skipped } from "../check.ts";
import { writeGeneratedFile } from "../generated-file.ts";
import { taskInputTypes } from "../task-input-types.ts";

/** `answer.ts` and `task-input.ts`, where the author keeps them. */
export const types: Check = {
  name: "types",
  title: "The types of answers and task input are as the template is",
  async run({ task }) {
    const kept = [answerTypes(task), taskInputTypes(task)].filter(
      ({ state }) => state === "current" || state === "stale",
    );
    if (kept.length === 0) throw new Skipped("The task keeps no types of `labelsmith types`.");
    return kept
      .filter(({ state }) => state === "stale")
      .map((found) => ({
        code: "types-stale",
        severity: "error",
        message: `${basename(found.file)} is not as the template is, so the handlers compile with something else than there is.`,
        where: found.file,
        fix: "`labelsmith types`, or `labelsmith doctor --fix`.",
        mending: {
          what: `Write ${found.file} anew`,
          isInAccount: false,
          run: async () => writeGeneratedFile(found),
        },
      }));
  },
};
