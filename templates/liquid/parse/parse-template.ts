import { liquid } from "../dialect.ts";
import { Fault } from "../errors/fault.ts";
import { toTemplateError } from "../errors/template-error.ts";
import { MAX_SOURCE_CHARACTERS } from "../limits.ts";
import { SourceText, type TemplateSource } from "../source/source-text.ts";
import { collectReads } from "../variables/reads.ts";
import { findCarelessness } from "./carelessness.ts";
import { dropIgnoredValues } from "./ignored-values.ts";
import { eachNode } from "./nodes.ts";
import type { ParsedTemplate } from "./parsed-template.ts";
import { DialectParser } from "./parser.ts";
import { refuseUnknownFilters } from "./unknown-filters.ts";

/** @throws TemplateError for what is not Liquid, or names tags and filters that the dialect has not */
export function parseTemplate(template: TemplateSource): ParsedTemplate {
  const text = new SourceText(template);
  try {
    if (text.source.length > MAX_SOURCE_CHARACTERS) {
      throw new Fault({
        code: "template-limit",
        summary: "The template is too long.",
        expected: `at most ${MAX_SOURCE_CHARACTERS} characters`,
        found: `${text.source.length}`,
      });
    }
    const parser = new DialectParser(liquid);
    const nodes = parser.parse(text.source);
    const all = [...eachNode(nodes)];
    refuseUnknownFilters(all);
    const ignoredValues = dropIgnoredValues(all);
    const { reads, marks } = collectReads(nodes);
    const diagnostics = findCarelessness(text, { emptyOutputs: parser.emptyOutputs, ignoredValues });
    return { text, nodes, reads, marks, diagnostics };
  } catch (error) {
    throw toTemplateError(error, text);
  }
}
