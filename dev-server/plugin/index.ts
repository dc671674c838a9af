import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { useLocalS3 } from "../../job/local-s3/environment.ts";
import { startLocalS3 } from "../../job/local-s3/server.ts";
import { createFolderStore } from "../../job/local-s3/store.ts";
import { OptionsError, show } from "../../lambdas/contract/errors.ts";
import { ELEMENTS_PAGE_PATH } from "../elements/elements-page.ts";
import { answerApi } from "./api.ts";
import { isAppPath, sendApp } from "./app.ts";
import { createEvents } from "./events.ts";
import { startFrameServer } from "./frame-server.ts";
import { openInEditor } from "./open-in-editor.ts";
import { createPreview } from "./preview.ts";
import { refreshTypes } from "./refresh-types.ts";
import { createTaskRegistry } from "./task-registry.ts";
import { forgetModules, viteModules } from "./vite-modules.ts";

export interface LabelsmithPluginOptions {
  /** The folder of the tasks, relative to Vite's root. Defaults to the root. */
  readonly tasks?: string;
  /** Lets task pages load AWS's own crowd elements and anything else from outside. Defaults to `false`. */
  readonly online?: boolean;
}

/**
 * The preview as a Vite plugin: Vite serves the app, loads the handlers and watches the files; task pages come from a second
 * server with an origin of its own; handlers that read S3 with the AWS SDK read the tasks' data folders.
 *
 * @throws OptionsError for an option of the wrong kind.
 * @example
 * import { defineConfig } from "vite";
 * import { labelsmith } from "labelsmith/vite";
 *
 * export default defineConfig({ plugins: [labelsmith({ tasks: "tasks" })] });
 */
export function labelsmith(options: LabelsmithPluginOptions = {}): Plugin {
  const { tasks = ".", online = false } = options;
  if (typeof tasks !== "string" || typeof online !== "boolean") {
    throw new OptionsError({
      code: "plugin-options",
      summary: "An option of the Vite plugin labelsmith is of the wrong kind.",
      expected: "{ tasks?: string, online?: boolean }",
      found: show(options),
    });
  }
  let close: () => Promise<void> = async () => {};
  return {
    name: "labelsmith",
    apply: "serve",
    // The author's handlers are loaded through Vite, whose own client is not needed: the app has its own way of reloading.
    config: () => ({ appType: "custom" }),
    async configureServer(server) {
      close = await servePreview(server, resolve(server.config.root, tasks), online);
    },
    // Vite calls this for each of its environments when the server closes, also if it never listened.
    async closeBundle() {
      const closeOnce = close;
      close = async () => {};
      await closeOnce();
    },
  };
}

/** Starts the preview on Vite's server, and gives back what ends it. */
async function servePreview(
  server: ViteDevServer,
  root: string,
  online: boolean,
): Promise<() => Promise<void>> {
  const registry = createTaskRegistry(root, viteModules(server));
  const output = mkdtempSync(join(tmpdir(), "labelsmith-preview-"));
  const store = createFolderStore(output, registry.dataFolders);
  const localS3 = await startLocalS3(store);
  const restoreEnvironment = useLocalS3(localS3);
  const events = createEvents();
  const appOrigin = () => server.resolvedUrls?.local[0]?.replace(/\/$/, "") ?? "http://localhost";
  const frames = await startFrameServer({ appOrigin, online, store, page: (url) => preview.framePage(url) });
  const preview = createPreview({
    registry,
    store,
    frameOrigin: () => frames.origin,
    appOrigin,
    online,
    openInEditor: (place) => openInEditor(appOrigin(), place),
  });

  server.watcher.add(root);
  server.watcher.on("all", (_event, file) => {
    forgetModules(server, file);
    const changed = registry.invalidate(file);
    if (!changed) return;
    events.send({ task: changed.task, files: [changed.file] });
    void refreshTypes(registry, changed.task, file).then((names) => {
      for (const rewritten of names) events.send({ task: changed.task, files: [rewritten], rewritten });
    });
  });
  server.middlewares.use("/api", (request, response) => void answerApi(preview, events, request, response));
  server.middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? "/", "http://preview");
    if (pathname === ELEMENTS_PAGE_PATH) {
      return response.writeHead(302, { location: `${frames.origin}${ELEMENTS_PAGE_PATH}` }).end();
    }
    if (request.method !== "GET" || !isAppPath(pathname)) return next();
    // Task pages let themselves be shown by one origin only: under another name of this machine the app is sent there.
    if (pathname === "/" && request.headers.host !== new URL(appOrigin()).host) {
      return response.writeHead(302, { location: `${appOrigin()}${request.url}` }).end();
    }
    sendApp(pathname, frames.origin, response);
  });
  return async function closePreview() {
    restoreEnvironment();
    events.close();
    await Promise.all([frames.close(), localS3.close()]);
    rmSync(output, { recursive: true, force: true });
  };
}
