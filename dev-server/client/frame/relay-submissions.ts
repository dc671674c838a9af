import type { JsonObject } from "../../../lambdas/contract/json.ts";
import type { CrowdSubmission } from "../../../templates/crowd-elements/index.ts";
import type { ToApp } from "./to-app.ts";

/** Tells the app of every submitted answer; the app shows it, so the form need not. */
export function relaySubmissions(app: ToApp): void {
  window.addEventListener("crowd-submitted", (event) => {
    if (!(event instanceof CustomEvent)) return;
    event.preventDefault();
    const { answer, timing }: CrowdSubmission = event.detail;
    // The answer as JSON carries it: what cannot be cloned into a message is not in it.
    const answerContent: JsonObject = JSON.parse(JSON.stringify(answer));
    app.send({ type: "labelsmith:submitted", answer: { answerContent, ...timing } });
  });
}
