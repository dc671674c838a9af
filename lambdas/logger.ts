import { OptionsError, show } from "./contract/errors.ts";

const LEVELS: readonly string[] = ["debug", "info", "warn", "error", "silent"];
/** How much is logged; at `debug` the log may hold what workers answered, above it never does. */
export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

/** What a log line carries beside its message. */
export type LogFields = Readonly<Record<string, unknown>>;

export interface Logger {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/**
 * A logger that writes one JSON object a line, which CloudWatch Logs Insights can query by field.
 *
 * @param level the lowest level to write; by default the environment variable `LOG_LEVEL`, or `info`.
 * @param write where the lines go; by default standard output.
 * @throws OptionsError for a level that does not exist.
 */
export function createLogger(
  level: string = process.env["LOG_LEVEL"] || "info",
  write: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Logger {
  const lowest = LEVELS.indexOf(level.toLowerCase());
  if (lowest < 0) {
    throw new OptionsError({
      code: "log-level",
      summary: "There is no such log level.",
      expected: LEVELS.join(", "),
      found: show(level),
      fix: "Set LOG_LEVEL, or the logger's level, to one of these.",
    });
  }
  const log =
    (own: LogLevel) =>
    (message: string, fields: LogFields = {}): void => {
      if (LEVELS.indexOf(own) >= lowest) write(JSON.stringify({ level: own, message, ...fields }));
    };
  return { debug: log("debug"), info: log("info"), warn: log("warn"), error: log("error") };
}
