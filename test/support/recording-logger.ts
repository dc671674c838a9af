import { createLogger, type Logger } from "../../lambdas/logger.ts";

/** A logger whose lines a test can read. */
export function recordingLogger(level = "info"): {
  readonly logger: Logger;
  readonly lines: Record<string, unknown>[];
} {
  const lines: Record<string, unknown>[] = [];
  return { logger: createLogger(level, (line) => lines.push(JSON.parse(line))), lines };
}
