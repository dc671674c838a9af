import { expect, test } from "vitest";
import { stageFile } from "../../../../dev-server/client/values/stage-file.ts";
import { done } from "../views.ts";

test("JSON is kept indented, HTML as it is", () => {
  expect(stageFile(done("task-input", { a: [1] }))).toEqual({
    text: '{\n  "a": [\n    1\n  ]\n}\n',
    extension: "json",
    type: "application/json",
  });
  const rendered = {
    name: "rendered-template",
    status: "done",
    language: "html",
    value: "<p>",
    warnings: [],
  } as const;
  expect(stageFile(rendered)).toEqual({ text: "<p>", extension: "html", type: "text/html" });
});
