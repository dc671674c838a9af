import { nearest } from "../lambdas/contract/nearest.ts";
import { type AnswerAnalysis, mayBeSame } from "../templates/answers/index.ts";
import type { Finding } from "../templates/lint/index.ts";
import { SourceText, type TemplateSource } from "../templates/liquid/source/source-text.ts";
import { answerReads } from "./answer-reads.ts";

/** The fields that a consolidation handler reads and no element of the template gives. */
export function answerFindings(
  { fields, isOpen }: AnswerAnalysis,
  module: TemplateSource,
): readonly Finding[] {
  // What scripts add to the form is not known.
  if (isOpen || fields.length === 0) return [];
  const text = new SourceText(module);
  const names = fields.map(({ name }) => name);
  return answerReads(module.file ?? "consolidation.ts", module.source)
    .filter(({ name }) => !fields.some(({ key }) => mayBeSame(key, [name])))
    .map(({ name, begin, end }) => {
      const meant = nearest(name, names);
      const given = `The template gives ${names.join(", ")}.`;
      return {
        code: "unknown-answer-field",
        severity: "error",
        message: `No element of the template gives the answer a field ${name}. ${meant ? `Did you mean ${meant}?` : given}`,
        ...(module.file === undefined ? {} : { file: module.file }),
        ...text.range(begin, end),
      };
    });
}
