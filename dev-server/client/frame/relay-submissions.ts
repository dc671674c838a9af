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
  document.addEventListener("all-crowd-elements-ready", () => {
    const form = document.querySelector("crowd-form");
    if (form && isAwsForm(form)) takeOver(form, app);
  });
}

/** AWS's own form: it announces nothing, but platforms may replace the method that sends the answer away. */
interface AwsForm extends Element {
  _serializeForm(): { readonly taskAnswers: string };
  _submitHelperForm: () => void;
}

function isAwsForm(form: Element): form is AwsForm {
  return "_serializeForm" in form && "_submitHelperForm" in form && !("saveWork" in form);
}

function takeOver(form: AwsForm, app: ToApp): void {
  const acceptedAt = new Date();
  form._submitHelperForm = () => {
    const submittedAt = new Date();
    const [answerContent]: [JsonObject] = JSON.parse(form._serializeForm().taskAnswers);
    app.send({
      type: "labelsmith:submitted",
      answer: {
        answerContent,
        acceptanceTime: acceptedAt.toISOString(),
        submissionTime: submittedAt.toISOString(),
        timeSpentInSeconds: (submittedAt.getTime() - acceptedAt.getTime()) / 1000,
      },
    });
  };
}
