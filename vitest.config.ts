import { defineConfig } from "vitest/config";
import PlainSummary from "./test/support/plain-summary.ts";

/** Generous, as a machine may stall and a stall is no failure; and quiet, as handlers log what they do. */
const patience = { testTimeout: 120_000, hookTimeout: 300_000, env: { LOG_LEVEL: "error" } };

/** The tests import the package by its public names; this condition makes those names mean the sources. */
const source = {
  resolve: { conditions: ["labelsmith-source"] },
  ssr: { resolve: { conditions: ["labelsmith-source"] } },
};

export default defineConfig({
  test: {
    reporters: ["default", new PlainSummary()],
    maxWorkers: 2,
    projects: [
      {
        ...source,
        test: {
          ...patience,
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", "test/package/**"],
          typecheck: { enabled: true, include: ["test/types/**/*.test-d.ts"], tsconfig: "tsconfig.json" },
        },
      },
      {
        ...source,
        test: {
          ...patience,
          name: "package",
          include: ["test/package/**/*.test.ts"],
          globalSetup: ["test/support/build-package.ts"],
          fileParallelism: false,
        },
      },
      {
        ...source,
        test: {
          ...patience,
          // A stall in the middle of a gesture is no failure either; the summary names what had to be tried again.
          retry: 1,
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/support/build-package.ts", "test/browser/support/global-setup.ts"],
          fileParallelism: false,
        },
      },
    ],
  },
});
