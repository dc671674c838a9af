import { resolve } from "node:path";
import { expect, test } from "vitest";
import { createPreview } from "../../../dev-server/plugin/preview.ts";
import { createTaskRegistry } from "../../../dev-server/plugin/task-registry.ts";
import { createFolderStore } from "../../../job/local-s3/store.ts";
import { loadModule } from "../../../task/module-loader.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const gallery = resolve("templates/gallery");

function openedPreview() {
  const opened: string[] = [];
  const registry = createTaskRegistry(gallery, loadModule);
  const preview = createPreview({
    registry,
    store: createFolderStore(temporaryFolder(), registry.dataFolders),
    frameOrigin: () => "http://127.0.0.1:2",
    appOrigin: () => "http://127.0.0.1:1",
    online: false,
    openInEditor: async (place) => void opened.push(place),
  });
  return { preview, opened };
}

test("a file of the task opens in the editor, and no other one does", async () => {
  const { preview, opened } = openedPreview();
  const place = { file: "template.liquid.html", line: 3, column: 7 };
  expect(await preview.open("reviews", place)).toEqual(place);
  expect(opened).toEqual([`${gallery}/reviews/template.liquid.html:3:7`]);
  for (const file of ["../birds/task.ts", "/etc/passwd"])
    await expect(preview.open("reviews", { ...place, file })).rejects.toMatchObject({ code: "path-outside" });
  await expect(preview.open("giraffes", place)).rejects.toMatchObject({ code: "not-found" });
  expect(opened).toHaveLength(1);
});

test("a hostile row goes the way of every row; its page is marked only for who asks", async () => {
  const { preview } = openedPreview();
  const address = { task: "reviews", datasetObjectId: "hostile:markup", worker: 1, recorded: false };
  const { stages, frameUrl = "" } = await preview.row(address);
  expect(stages.map(({ status }) => status).slice(0, 4)).toEqual(["done", "done", "done", "done"]);
  const plain = preview.framePage(new URL(frameUrl));
  const placed = preview.framePage(new URL(`${frameUrl}&placed`));
  expect(plain).toContain("&lt;img src=x onerror=");
  expect(plain).not.toContain("data-labelsmith-place");
  expect(placed).toMatch(/<crowd-form data-labelsmith-place="\d+:1"/);

  const refused = await preview.row({ ...address, datasetObjectId: "hostile:without-source" });
  expect(refused.stages.find(({ status }) => status === "failed")?.name).toBe("task-input");
  await expect(preview.row({ ...address, datasetObjectId: "hostile:nope" })).rejects.toMatchObject({
    code: "not-found",
  });
});
