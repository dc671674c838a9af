import { expect, test } from "vitest";
import { createLogger } from "../../lambdas/logger.ts";

test.each([
  ["debug", ["debug", "info", "warn", "error"]],
  ["INFO", ["info", "warn", "error"]],
  ["warn", ["warn", "error"]],
  ["error", ["error"]],
  ["silent", []],
])("at %s it writes %j", (level, expected) => {
  const lines: string[] = [];
  const logger = createLogger(level, (line) => lines.push(line));
  logger.debug("a");
  logger.info("a", { datasetObjectId: "0" });
  logger.warn("a");
  logger.error("a");
  expect(lines.map((line) => JSON.parse(line).level)).toEqual(expected);
});

test("a level that does not exist is refused at once", () => {
  expect(() => createLogger("loud")).toThrow(/debug, info, warn, error, silent/);
});
