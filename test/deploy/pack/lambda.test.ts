import { describe, expect, test } from "vitest";
import { checkLambdaLimits, describeShare } from "../../../deploy/pack/lambda-limits.ts";
import { lambdaArchitecture, lambdaRuntime } from "../../../deploy/pack/lambda-runtime.ts";

describe("the runtime", () => {
  test.each([["nodejs22.x"], ["nodejs24.x"]])("%s is packed for", (name) => {
    expect(lambdaRuntime(name)).toBe(name);
  });

  test("nodejs20.x is refused, with its dates", () => {
    expect(() => lambdaRuntime("nodejs20.x")).toThrow(
      expect.objectContaining({
        name: "OptionsError",
        message: expect.stringMatching(/2026-04-30.*2026-06-01.*2026-07-01/),
      }),
    );
  });

  test.each([["python3.12"], ["nodejs"], [""]])("%j is none", (name) => {
    expect(() => lambdaRuntime(name)).toThrow(expect.objectContaining({ code: "lambda-runtime" }));
  });
});

test.each([["x86"], ["arm"]])("%s is no architecture of Lambda's", (name) => {
  expect(() => lambdaArchitecture(name)).toThrow(expect.objectContaining({ code: "lambda-architecture" }));
});

describe("Lambda's limits", () => {
  const megabytes = 1024 * 1024;

  test.each([
    [50 * megabytes, 250 * megabytes, undefined],
    [50 * megabytes + 1, 60 * megabytes, "The zip of birds/consolidation"],
    [49 * megabytes, 250 * megabytes + 1, "The unzipped code of birds/consolidation"],
  ])("%i bytes that unzip to %i", (bytes, unzipped, message) => {
    const check = () => checkLambdaLimits("birds/consolidation", bytes, unzipped);
    if (message === undefined) expect(check).not.toThrow();
    else expect(check).toThrow(message);
  });

  test("are shown as shares", () => {
    expect(describeShare(megabytes / 2, 25 * megabytes)).toBe("1.00 % of Lambda's 50 MB, 10.00 % of 250 MB");
  });
});
