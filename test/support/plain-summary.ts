import type { Reporter, TestModule } from "vitest/node";

/**
 * Ends the run with the plain line "N passed, N failed", which a script can read. A test that passed only when it was tried
 * again is named, so that it is not taken for a steady one.
 */
export default class PlainSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandledErrors.length;
    const retried: string[] = [];
    for (const module of modules) {
      if (module.errors().length > 0) failed += 1;
      for (const test of module.children.allTests()) {
        if (test.result().state === "passed") passed += 1;
        if (test.result().state === "failed") failed += 1;
        if (test.diagnostic()?.flaky) retried.push(`${module.relativeModuleId}: ${test.fullName}`);
      }
    }
    const told = retried.map((name) => `passed when it was tried again: ${name}\n`).join("");
    process.once("exit", () => process.stdout.write(`\n${told}${passed} passed, ${failed} failed\n`));
  }
}
