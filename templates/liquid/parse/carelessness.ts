import type { Token } from "liquidjs";
import type { TemplateDiagnostic, TemplateDiagnosticCode } from "../diagnostic.ts";
import { shorten } from "../errors/message.ts";
import type { SourceText } from "../source/source-text.ts";
import { measureTemplate } from "../template-size.ts";

/** What Liquid passes over in silence whatever the data is. */
interface Carelessness {
  /** Outputs of nothing. */
  readonly emptyOutputs: readonly Token[];
  /** Values that follow another one. */
  readonly ignoredValues: readonly Token[];
}

/** Tells the author of it, and of a text that is too long. */
export function findCarelessness(text: SourceText, found: Carelessness): TemplateDiagnostic[] {
  const report = (
    code: TemplateDiagnosticCode,
    { begin, end }: Pick<Token, "begin" | "end">,
    message: string,
  ): TemplateDiagnostic => ({
    code,
    message,
    severity: "warning",
    ...(text.file === undefined ? {} : { file: text.file }),
    ...text.range(begin, end),
  });
  const { characters, limit } = measureTemplate(text.source);
  const tooLong = `The template has ${characters} characters; the service's preview takes ${limit}.`;
  const nothing = "This prints nothing. Put script code that contains {{ between {% raw %} and {% endraw %}.";
  return [
    ...(characters > limit ? [report("template-too-long", { begin: 0, end: 0 }, tooLong)] : []),
    ...found.emptyOutputs.map((output) => report("empty-output", output, nothing)),
    ...found.ignoredValues.map((value) => {
      const message = `Two values stand here with nothing between them: ${shorten(value.getText())} is not used.`;
      return report("ignored-value", value, message);
    }),
  ];
}
