import type { ElementExample } from "./element-example.ts";

const TEXT = [
  "allowed-pattern",
  "auto-focus",
  "auto-validate",
  "disabled",
  "error-message",
  "label",
  "max-length",
];
const MORE_TEXT = ["min-length", "name", "placeholder", "required", "value"];

/** The elements for texts that a worker writes. */
export const textExamples: readonly ElementExample[] = [
  {
    tag: "crowd-input",
    purpose: "One line of text.",
    attributes: [...TEXT, ...MORE_TEXT, "type"],
    html: `<crowd-input name="plate" label="Number plate" placeholder="LS 1234" allowed-pattern="[A-Z0-9 ]*" auto-validate
      error-message="Capitals and digits only"></crowd-input>`,
  },
  {
    tag: "crowd-text-area",
    purpose: "Several lines of text.",
    attributes: [...TEXT, ...MORE_TEXT, "char-counter", "rows", "max-rows"],
    html: `<crowd-text-area name="caption" label="Describe the street" rows="3" max-length="200" char-counter></crowd-text-area>`,
  },
  {
    tag: "crowd-question-answer-generation",
    purpose: "Questions on a text and their answers. Undocumented; the form of its answer is ours.",
    attributes: [
      "name",
      "text",
      "min-questions",
      "max-questions",
      "question-min-words",
      "question-max-words",
      "answer-min-words",
      "answer-max-words",
      "question-tags",
      "allow-custom-question-tags",
    ],
    html: `<crowd-question-answer-generation name="questions" text="The tram was built in 1901. It still runs."
      min-questions="1" max-questions="3" question-min-words="2" answer-min-words="1" question-tags='["date", "place"]'
      ></crowd-question-answer-generation>`,
  },
];
