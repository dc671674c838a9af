import { choice, flag, integer, text, url } from "./attribute-types.ts";
import type { CatalogElement, CrowdScript } from "./catalog-element.ts";
import { defineElement, defineRegion } from "./define-element.ts";

const BOTH: readonly CrowdScript[] = ["crowd-html-elements.js", "crowd-html-elements-v2.js"];
const LINK = [text("link-text"), choice("link-type", "link", "button")];

/** Elements that frame and tell, without a part in the answer. */
export const LAYOUT: readonly CatalogElement[] = [
  defineElement("crowd-form", [], {
    inside: [],
    notInside: ["crowd-form"],
    // It adds a Submit button where it has none.
    submits: "always",
    scripts: BOTH,
  }),
  defineElement(
    "crowd-button",
    [
      choice("form-action", "submit", "reset"),
      choice("variant", "normal", "primary", "link", "icon"),
      flag("disabled"),
      flag("loading"),
      url("href"),
      text("target"),
      text("icon"),
      choice("icon-align", "left", "right"),
      url("icon-url"),
    ],
    { submits: "by form-action", scripts: BOTH },
  ),
  defineElement("crowd-card", [text("heading"), url("image")]),
  defineElement("crowd-alert", [choice("type", "info", "success", "error", "warning"), flag("dismissible")]),
  defineElement("crowd-instructions", LINK, {
    regions: ["short-summary", "detailed-instructions", "positive-example", "negative-example"].map((tag) =>
      defineRegion(tag),
    ),
  }),
  defineElement("crowd-modal", LINK),
  defineElement("crowd-tabs", [], { scripts: BOTH }),
  defineElement("crowd-tab", [text("header")], { inside: ["crowd-tabs"], scripts: BOTH }),
  defineElement("crowd-toast", [text("text"), integer("duration"), flag("opened")]),
  defineElement("crowd-badge", [text("for"), text("icon"), text("label")], { hasContent: false }),
  defineElement("crowd-fab", [text("icon"), text("label"), text("title"), flag("disabled")], {
    hasContent: false,
  }),
  defineElement("crowd-icon-button", [text("icon"), text("title"), flag("disabled")], { hasContent: false }),
];
