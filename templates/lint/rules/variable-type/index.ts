import { compareVariables } from "../../../liquid/index.ts";
import { variablesOf } from "../../../liquid/variables/analyze-variables.ts";
import type { Rule } from "../../rule.ts";

export const variableType: Rule = {
  meta: {
    code: "variable-type",
    severity: "warning",
    summary: "A variable that some data objects give in another type than the template takes it for",
    explanation: `
A \`for\` over a text goes through it once, \`join\` does nothing to it, and a calculation with a word comes to 0: Liquid says
nothing. It shows with sample rows only.

Wrong: \`{% for label in task.input.labels %}\` where the pre-annotation Lambda returns \`labels: "Cat, Dog"\`
Right: the same with \`labels: ["Cat", "Dog"]\``,
  },
  create: ({ rows, liquid, report }) => ({
    end() {
      const samples = rows.filter(({ isHostile }) => !isHostile);
      if (!liquid || samples.length === 0) return;
      const findings = compareVariables(
        variablesOf(liquid),
        samples.map(({ taskInput }) => taskInput),
      );
      for (const { code, severity, places, rows: indices, message } of findings) {
        const [at] = places;
        if (code !== "variable-of-other-type" || severity === "info" || !at) continue;
        // The comparison counts the rows that it was given; a finding names data objects.
        const told = message.replace(/in rows? [^;]*? it is/u, "here it is");
        for (const index of indices) report({ at, message: told, row: samples[index]! });
      }
    },
  }),
};
