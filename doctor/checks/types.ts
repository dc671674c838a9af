import { answerTypes, writeAnswerTypes } from "../answer-types.ts";
import { type Check, Skipped } from "../check.ts";

/** `answer.ts`, where the author keeps it. */
export const types: Check = {
  name: "types",
  title: "answer.ts has the answers that the template gives",
  async run({ task }) {
    const found = answerTypes(task);
    if (found.state === "missing" || found.state === "foreign")
      throw new Skipped("The task keeps no answer.ts of `labelsmith types`.");
    if (found.state === "current") return [];
    return [
      {
        code: "types-stale",
        severity: "error",
        message:
          "answer.ts is not as the template is, so the handlers' types say something else than workers send.",
        where: found.file,
        fix: "`labelsmith types`, or `labelsmith doctor --fix`.",
        mending: {
          what: `Write ${found.file} anew`,
          isInAccount: false,
          run: async () => writeAnswerTypes(found),
        },
      },
    ];
  },
};
