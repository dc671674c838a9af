import { flag, integer, NAME, number, text, UNDOCUMENTED } from "./attribute-types.ts";
import type { CatalogElement } from "./catalog-element.ts";
import { defineElement } from "./define-element.ts";

const DISABLED = flag("disabled");
const CHECKED = flag("checked");
const REQUIRES = flag("required");

const TEXT_CONTROL = [
  NAME,
  text("label"),
  text("placeholder"),
  text("value"),
  REQUIRES,
  DISABLED,
  integer("max-length"),
  text("allowed-pattern"),
  flag("auto-validate"),
  flag("auto-focus"),
  text("error-message"),
];

/** Elements of forms. */
export const INPUTS: readonly CatalogElement[] = [
  defineElement("crowd-input", [...TEXT_CONTROL, integer("min-length"), text("type")], {
    answer: { kind: "text" },
    hasContent: false,
  }),
  defineElement(
    "crowd-text-area",
    [
      ...TEXT_CONTROL,
      integer("min-length", UNDOCUMENTED),
      integer("rows"),
      integer("max-rows"),
      flag("char-counter"),
    ],
    { answer: { kind: "text" }, hasContent: false },
  ),
  defineElement("crowd-checkbox", [NAME, text("value"), CHECKED, DISABLED, REQUIRES], {
    answer: { kind: "choice" },
  }),
  defineElement(
    "crowd-radio-button",
    [NAME, text("value"), CHECKED, DISABLED, flag("required", UNDOCUMENTED)],
    { answer: { kind: "choice" }, inside: ["crowd-radio-group"] },
  ),
  defineElement("crowd-radio-group", []),
  defineElement("crowd-toggle-button", [NAME, text("value"), CHECKED, DISABLED, REQUIRES, flag("invalid")], {
    answer: { kind: "choice" },
  }),
  defineElement(
    "crowd-slider",
    [
      NAME,
      number("min"),
      number("max"),
      number("step"),
      number("value"),
      number("secondary-progress"),
      flag("pin"),
      flag("editable"),
      REQUIRES,
      DISABLED,
    ],
    { answer: { kind: "number" } },
  ),
  defineElement("crowd-slider-label", [number("position")], {
    inside: ["crowd-slider"],
    isDocumented: false,
    page: "https://github.com/aws-samples/amazon-sagemaker-ground-truth-task-uis",
  }),
];
