import { type Expression, type Template, type Token, TypeGuards, Value } from "liquidjs";
import type { TemplateDiagnostic, TemplateDiagnosticCode } from "../diagnostic.ts";
import type { SourceText } from "../source/source-text.ts";
import { measureTemplate } from "../template-size.ts";

/** What Liquid passes over in silence whatever the data: outputs of nothing, values that are ignored, too long a text. */
export function findCarelessness(
  text: SourceText,
  emptyOutputs: readonly Token[],
  nodes: Iterable<Template>,
): TemplateDiagnostic[] {
  const diagnostics: TemplateDiagnostic[] = [];
  const report = (
    code: TemplateDiagnosticCode,
    message: string,
    { begin, end }: Pick<Token, "begin" | "end">,
  ) =>
    diagnostics.push({
      code,
      message,
      severity: "warning",
      ...(text.file === undefined ? {} : { file: text.file }),
      ...text.range(begin, end),
    });

  const { characters, limit } = measureTemplate(text.source);
  if (characters > limit) {
    const message = `The template has ${characters} characters; the service's preview takes ${limit}.`;
    report("template-too-long", message, { begin: 0, end: 0 });
  }
  for (const output of emptyOutputs) {
    report(
      "empty-output",
      "This prints nothing. Put script code that contains {{ between {% raw %} and {% endraw %}.",
      output,
    );
  }
  for (const { initial } of expressionsOf(nodes)) {
    const ignored = findIgnored(initial);
    if (ignored) {
      report(
        "ignored-value",
        `Two values stand here with nothing between them: ${ignored.getText()} is not used.`,
        ignored,
      );
    }
  }
  return diagnostics;
}

function* expressionsOf(nodes: Iterable<Template>): Generator<{ readonly initial: Expression }> {
  for (const node of nodes) {
    for (const argument of node.arguments?.() ?? []) {
      if (argument instanceof Value || TypeGuards.isFilteredValueToken(argument)) yield argument;
    }
  }
}

/** The first operand that no operator takes, after the first, which is the value. */
function findIgnored({ postfix }: Expression): Token | undefined {
  const left: Token[] = [];
  for (const token of postfix) {
    if (!TypeGuards.isOperatorToken(token)) left.push(token);
    else if (token.operator !== "not") left.pop();
  }
  return left[1];
}
