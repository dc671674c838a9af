import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type RunOptions, runZip, type ZipRun } from "../../../deploy/runtime-api/run-zip.ts";

const run = (source: string, events: readonly unknown[] = [{}], options?: RunOptions): Promise<ZipRun> =>
  runZip(zipSync({ "index.mjs": strToU8(source) }), events, options);
const handler = (body: string): string => `export const handler = async (event, context) => { ${body} };`;

describe("a handler in a process as Lambda's", () => {
  test("answers event after event in one process", async () => {
    const source = `let count = 0; ${handler("return { sum: event.a + 1, count: ++count };")}`;
    const { results, processes, coldStartMilliseconds } = await run(source, [{ a: 1 }, { a: 2 }]);
    expect(results).toEqual([
      { ok: true, response: { sum: 2, count: 1 } },
      { ok: true, response: { sum: 3, count: 2 } },
    ]);
    expect(processes).toBe(1);
    expect(coldStartMilliseconds).toBeGreaterThan(0);
  });

  test("has Lambda's environment and nothing of this machine's", async () => {
    process.env["OF_THIS_MACHINE"] = "1";
    const source = handler(`return {
      handler: process.env._HANDLER, own: process.env.OWN, here: process.env.OF_THIS_MACHINE ?? null,
      region: process.env.AWS_REGION, zone: process.env.TZ, root: process.cwd() === process.env.LAMBDA_TASK_ROOT,
      arn: context.invokedFunctionArn, ids: typeof context.awsRequestId, left: context.getRemainingTimeInMillis() > 0,
    };`);
    const { results } = await run(source, [{}], { variables: { OWN: "x" } });
    delete process.env["OF_THIS_MACHINE"];
    expect(results).toEqual([
      {
        ok: true,
        response: {
          handler: "index.handler",
          own: "x",
          here: null,
          region: "us-east-1",
          zone: ":UTC",
          root: true,
          arn: expect.stringContaining(":function:labelsmith-LabelingFunction"),
          ids: "string",
          left: true,
        },
      },
    ]);
  });

  test("gets text that is not ASCII as it was sent, and keeps what it logs", async () => {
    const { results, log } = await run(handler("console.log('seen ' + event.bird); return event;"), [
      { bird: "Blåmes 🐦" },
    ]);
    expect(results).toEqual([{ ok: true, response: { bird: "Blåmes 🐦" } }]);
    expect(log).toContain("seen Blåmes 🐦");
  });

  test("that gives nothing answers null", async () => {
    expect((await run(handler(""))).results).toEqual([{ ok: true, response: null }]);
  });
});

describe("a handler that fails", () => {
  test("by throwing: type, message and trace, and the process goes on", async () => {
    const source = handler("if (event.bad) throw new RangeError('too far'); return 1;");
    const { results, processes } = await run(source, [{ bad: true }, {}]);
    expect(results).toEqual([
      {
        ok: false,
        error: {
          errorType: "RangeError",
          errorMessage: "too far",
          trace: expect.arrayContaining([
            "RangeError: too far",
            expect.stringMatching(/at .*handler.*index\.mjs/),
          ]),
        },
      },
      { ok: true, response: 1 },
    ]);
    expect(processes).toBe(1);
  });

  test.each([
    ["a text", "throw 'no error'", { errorType: "string", errorMessage: "no error" }],
    ["what JSON cannot hold", "return 1n", { errorType: "Runtime.JSONStringifyError" }],
    [
      "a promise that nobody awaits",
      "Promise.reject(new Error('lost')); await new Promise(() => setTimeout(() => {}, 5000));",
      { errorType: "Runtime.ExitError", errorMessage: "Runtime exited with error: exit status 1" },
    ],
    ["the end of the process", "process.exit(3)", { errorType: "Runtime.ExitError" }],
  ])("with %s", async (_, body, error) => {
    expect((await run(handler(body))).results).toMatchObject([{ ok: false, error }]);
  });

  test("by its time: the next event gets a new process", async () => {
    const source = handler("if (event.slow) await new Promise(() => setTimeout(() => {}, 60000)); return 1;");
    const { results, processes } = await run(source, [{ slow: true }, {}], { timeoutSeconds: 3 });
    expect(results).toMatchObject([
      {
        ok: false,
        error: { errorType: "Sandbox.Timedout", errorMessage: "Task timed out after 3.00 seconds" },
      },
      { ok: true, response: 1 },
    ]);
    expect(processes).toBe(2);
  });

  test("by a response or an event over 6 MB", async () => {
    const large = "x".repeat(6 * 1024 * 1024);
    const { results } = await run(handler("return 'x'.repeat(event.length);"), [
      { length: large.length + 200 },
      { large },
      { length: 3 },
    ]);
    expect(results).toMatchObject([
      { ok: false, error: { errorType: "Function.ResponseSizeTooLarge" } },
      { ok: false, error: { errorType: "RequestTooLargeException" } },
      { ok: true, response: "xxx" },
    ]);
  });
});

describe("a module that cannot be loaded", () => {
  test.each([
    ["throws", "throw new TypeError('at import');", { errorType: "TypeError", errorMessage: "at import" }],
    ["has no handler", "export const handle = 1;", { errorType: "Runtime.HandlerNotFound" }],
    [
      "has a handler that is no function",
      "export const handler = 1;",
      { errorType: "Runtime.HandlerNotFound" },
    ],
    ["is not JavaScript", "export const handler = (", { errorType: "Runtime.UserCodeSyntaxError" }],
    [
      "imports what is not there",
      'import "not-there";',
      { errorType: "Error", errorMessage: expect.stringContaining("Cannot find package 'not-there'") },
    ],
    [
      "requires what is not there",
      'import { createRequire } from "node:module"; createRequire(import.meta.url)("not-there");',
      { errorType: "Runtime.ImportModuleError" },
    ],
  ])("as it %s: every event fails with why", async (_, source, error) => {
    expect((await run(source, [{}, {}])).results).toMatchObject([
      { ok: false, error },
      { ok: false, error },
    ]);
  });

  test("as there is none", async () => {
    const { results } = await runZip(zipSync({ "other.mjs": strToU8("") }), [{}]);
    expect(results).toMatchObject([{ ok: false, error: { errorType: "Runtime.ImportModuleError" } }]);
  });
});

test("a Node that is not there is the environment's fault", async () => {
  await expect(run(handler(""), [{}], { node: "/no/such/node" })).rejects.toThrow(
    expect.objectContaining({ name: "EnvironmentError" }),
  );
});

test("a zip whose names lead out of its folder is not unpacked", async () => {
  const zip = zipSync({ "../outside.mjs": strToU8("") });
  await expect(runZip(zip, [{}])).rejects.toThrow(expect.objectContaining({ code: "path-outside" }));
});
