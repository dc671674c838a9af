import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { EXIT, exitCodeOf } from "../../cli/exit-code.ts";
import { formatError } from "../../cli/output.ts";
import { ContractError, OptionsError } from "../../lambdas/contract/errors.ts";
import { EnvironmentError, TaskError, UserCodeError } from "../../task/errors.ts";

const problem = { code: "c", summary: "Something is wrong." };
const readingAFolder = (() => {
  try {
    return readFileSync(tmpdir());
  } catch (error) {
    return error;
  }
})();
/** What a second copy of the package throws. */
const foreign = Object.assign(new Error("Something is wrong."), { problem });

test.each<[string, unknown, number]>([
  ["a wrong option", new OptionsError(problem), EXIT.usage],
  ["a wrong option, told by another copy of the package", foreign, EXIT.usage],
  ["wrong data", new ContractError(problem), EXIT.usage],
  ["a wrong task", new TaskError(problem), EXIT.usage],
  ["a handler that threw", new UserCodeError(problem), EXIT.userCode],
  ["surroundings", new EnvironmentError(problem), EXIT.environment],
  ["what the operating system refuses", readingAFolder, EXIT.environment],
  ["anything else", new TypeError("x is undefined"), EXIT.defect],
])("%s", (_, error, code) => {
  expect(exitCodeOf(error)).toBe(code);
  expect(formatError(error).includes("defect of Labelsmith")).toBe(code === EXIT.defect);
});
