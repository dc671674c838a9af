import type { Json } from "../../../lambdas/contract/json.ts";
import type { CrowdForm, CrowdWork } from "../../../templates/crowd-elements/index.ts";
import type { ToApp } from "./to-app.ts";

/** After these the answer may be another one. */
const CHANGES = ["input", "change", "keyup", "pointerup", "drop"] as const;
const PAUSE_IN_MS = 120;
/** How long a page may take to announce its elements; one with AWS's own may never do. */
const PATIENCE_IN_MS = 3000;

/** Keeps the app informed of the unfinished answer, and puts one back when the app asks for it. */
export function relayWork(app: ToApp): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let sent = "null";
  const report = () => {
    const work = crowdForm()?.saveWork();
    const text = JSON.stringify(work === undefined || work.controls.length === 0 ? null : work);
    if (text === sent) return;
    sent = text;
    app.send({ type: "labelsmith:work", work: JSON.parse(text) });
  };
  for (const change of CHANGES) {
    window.addEventListener(
      change,
      () => {
        clearTimeout(pause);
        pause = setTimeout(report, PAUSE_IN_MS);
      },
      { passive: true },
    );
  }
  app.onMessage((message) => {
    if (message.type !== "labelsmith:restore-work") return;
    app.send({ type: "labelsmith:restored", lost: restore(message.work) });
    report();
  });
  announceReady(app);
}

function restore(work: Json): readonly string[] {
  const form = crowdForm();
  if (form === undefined) return ["the crowd-form"];
  return isCrowdWork(work) ? form.restoreWork(work) : ["everything"];
}

/** The page's form, if it is one of ours: AWS's own can neither save nor restore. */
function crowdForm(): CrowdForm | undefined {
  // An entity annotation stands alone, with a form of its own inside.
  const standalone = document
    .querySelector("crowd-entity-annotation")
    ?.shadowRoot?.querySelector("crowd-form");
  const form = document.querySelector("crowd-form") ?? standalone ?? undefined;
  return form !== undefined && isOurs(form) ? form : undefined;
}

function isOurs(form: Element): form is CrowdForm {
  return "saveWork" in form && "restoreWork" in form;
}

function isCrowdWork(work: Json): work is Json & CrowdWork {
  return typeof work === "object" && work !== null && "controls" in work;
}

function announceReady(app: ToApp): void {
  let announced = false;
  const announce = () => {
    if (announced) return;
    announced = true;
    app.send({ type: "labelsmith:ready" });
  };
  document.addEventListener("all-crowd-elements-ready", announce);
  window.addEventListener("load", () => setTimeout(announce, PATIENCE_IN_MS));
}
