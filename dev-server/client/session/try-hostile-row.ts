import type { RowView } from "../../protocol.ts";
import { hindranceOf } from "../state/hindrance.ts";
import type { Trial } from "../state/trial.ts";
import { visitHidden } from "./hidden-page.ts";

/** What a page does after it is ready it does in this time. */
const SETTLES_IN_MS = 250;
const PATIENCE_IN_MS = 6000;

/** Shows a hostile row where nobody sees it, and tells what came of it. */
export async function tryHostileRow(view: RowView): Promise<Trial> {
  const { frameUrl } = view;
  const hindrance = hindranceOf({ view, problem: undefined });
  if (hindrance?.kind === "problem")
    return { outcome: "failed", reason: hindrance.problem.summary, frameUrl };
  if (hindrance || frameUrl === undefined) return { outcome: "refused", frameUrl };
  let trial: Trial = { outcome: "held", frameUrl };
  return visitHidden<Trial>(frameUrl, {
    hear(message, _send, end) {
      if (message.type === "labelsmith:script-ran") end({ outcome: "script-ran", frameUrl });
      else if (message.type === "labelsmith:page-error" && message.cause === "script")
        trial = { outcome: "failed", reason: message.message, frameUrl };
      else if (message.type === "labelsmith:ready") setTimeout(() => end(trial), SETTLES_IN_MS);
    },
    patience: PATIENCE_IN_MS,
    late: () => trial,
  });
}
