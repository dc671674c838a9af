import { type ElementExample, PICTURE_PATH } from "./element-example.ts";

/** The elements that frame, tell and lead, without an answer of their own. */
export const layoutExamples: readonly ElementExample[] = [
  {
    tag: "crowd-form",
    purpose: "The form around a task; it adds a button Submit where there is none.",
    attributes: [],
    html: `<label>Street <input name="street" required></label> <label><input type="checkbox" name="known" value="yes"> I know it</label>`,
  },
  {
    tag: "crowd-button",
    purpose: "A button; it submits only with form-action.",
    attributes: [
      "disabled",
      "form-action",
      "href",
      "icon",
      "icon-align",
      "icon-url",
      "loading",
      "target",
      "variant",
    ],
    html: `<crowd-button form-action="submit" variant="primary" icon="send">Send it</crowd-button>`,
  },
  {
    tag: "crowd-card",
    purpose: "A framed part of the page.",
    attributes: ["heading", "image"],
    html: `<crowd-card heading="A street" image="${PICTURE_PATH}"><p>Seen from the south.</p></crowd-card>`,
  },
  {
    tag: "crowd-alert",
    purpose: "A message to the worker.",
    attributes: ["type", "dismissible"],
    html: `<crowd-alert type="warning" dismissible>Two boxes lie on each other.</crowd-alert>`,
  },
  {
    tag: "crowd-instructions",
    purpose: "Instructions with examples, behind a link.",
    attributes: ["link-text", "link-type"],
    html: `<crowd-instructions link-text="How to do it" link-type="button"><short-summary><p>Look, then choose.</p></short-summary>
      <detailed-instructions><p>Look at all of the street.</p></detailed-instructions>
      <positive-example><p>Every wheel is marked.</p></positive-example>
      <negative-example><p>A wheel is missing.</p></negative-example></crowd-instructions>`,
  },
  {
    tag: "crowd-modal",
    purpose: "A dialog behind a link.",
    attributes: ["link-text", "link-type"],
    html: `<crowd-modal link-text="What is a kerb?" link-type="link"><p>The edge of the pavement.</p></crowd-modal>`,
  },
  {
    tag: "crowd-tabs",
    purpose: "Tabs.",
    attributes: [],
    html: `<crowd-tabs><crowd-tab header="Picture">One</crowd-tab><crowd-tab header="Map">Two</crowd-tab></crowd-tabs>`,
  },
  {
    tag: "crowd-tab",
    purpose: "One page of tabs.",
    attributes: ["header"],
    html: `<crowd-tabs><crowd-tab header="Only one">Its content</crowd-tab></crowd-tabs>`,
  },
  {
    tag: "crowd-toast",
    purpose: "A message that goes by itself.",
    attributes: ["text", "duration", "opened"],
    html: `<crowd-toast text="Saved" duration="4000"></crowd-toast>`,
  },
  {
    tag: "crowd-badge",
    purpose: "A small mark at another element.",
    attributes: ["for", "icon", "label"],
    html: `<span id="inbox">Inbox</span> <crowd-badge for="inbox" label="3"></crowd-badge>`,
  },
  {
    tag: "crowd-fab",
    purpose: "A floating button.",
    attributes: ["disabled", "icon", "label", "title"],
    html: `<crowd-fab icon="add" title="Add"></crowd-fab>`,
  },
  {
    tag: "crowd-icon-button",
    purpose: "A button with nothing but an icon.",
    attributes: ["disabled", "icon", "title"],
    html: `<crowd-icon-button icon="help" title="Help"></crowd-icon-button>`,
  },
];
