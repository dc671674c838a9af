// Draws the gallery anew: node build/draw-gallery/run.js
// Vite runs the TypeScript, so that every Node that Labelsmith supports can do it.
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

await runnerImport(fileURLToPath(new URL("./main.ts", import.meta.url)));
