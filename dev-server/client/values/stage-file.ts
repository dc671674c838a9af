import type { Stage } from "../../protocol.ts";

export interface StageFile {
  readonly text: string;
  readonly extension: "json" | "html";
  readonly type: "application/json" | "text/html";
}

/** What came out of a station, to copy or to keep. */
export function stageFile(stage: Stage): StageFile {
  if (stage.status !== "done") return { text: "", extension: "json", type: "application/json" };
  if (stage.language === "html") return { text: stage.value, extension: "html", type: "text/html" };
  return { text: `${JSON.stringify(stage.value, null, 2)}\n`, extension: "json", type: "application/json" };
}
