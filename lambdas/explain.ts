import { LabelsmithError } from "./contract/errors.ts";

/** What a log may say of an error above the debug level: never the answer's content, which `found` would repeat. */
export function explain(error: unknown): Record<string, unknown> {
  if (error instanceof LabelsmithError) {
    const { code, summary, expected, found, where, fix } = error.problem;
    // What S3 answered is no answer of a worker's, and it is the only thing that says what to do.
    return { code, summary, expected, where, fix, ...(code === "s3-read" ? { found } : {}) };
  }
  // JSON.parse quotes the text that it was given.
  if (error instanceof SyntaxError)
    return {
      error: "SyntaxError: its message is logged at the level debug only, because it quotes the text.",
    };
  return { error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
