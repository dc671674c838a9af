import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** Bundles the package into dist/: the Node side by its public entries, and the three pieces that run in a browser. */

const root = fileURLToPath(new URL("..", import.meta.url));
const common = { root, configFile: false, logLevel: "warn" };

const NODE_ENTRIES = [
  "task/index",
  "lambdas/index",
  "lambdas/consolidation/index",
  "templates/index",
  "dev-server/plugin/index",
  "testing/index",
  "cli/main",
];

rmSync(new URL("../dist", import.meta.url), { recursive: true, force: true });

await build({
  ...common,
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist",
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(NODE_ENTRIES.map((name) => [name, `${name}.ts`])),
      output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
});

/** A classic script that needs no module support of the page. */
const classicScript = (entry, outDir, name) =>
  build({
    ...common,
    build: {
      outDir,
      emptyOutDir: false,
      lib: { entry, name: "labelsmith", formats: ["iife"], fileName: () => `${name}.js` },
    },
  });

await classicScript("templates/crowd-elements/index.ts", "dist/crowd-elements", "crowd-elements");
await build({
  ...common,
  root: fileURLToPath(new URL("../dev-server/client", import.meta.url)),
  build: { outDir: fileURLToPath(new URL("../dist/preview", import.meta.url)), emptyOutDir: false },
});
await classicScript("dev-server/client/frame.ts", "dist/preview", "frame");
await classicScript("dev-server/client/elements-page.ts", "dist/preview", "elements-page");
