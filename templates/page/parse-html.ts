import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  type ErrorCodes,
  parse,
} from "parse5";
import { Fault } from "../liquid/errors/fault.ts";
import type { Span } from "./span.ts";

export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** What the HTML standard calls a parse error: browsers go on after it, and seldom as the author meant. */
export interface HtmlError extends Span {
  readonly code: `${ErrorCodes}`;
}

export interface HtmlTree {
  readonly root: HtmlParent;
  readonly errors: readonly HtmlError[];
}

/** As deep as Chromium builds a page; beyond it the time that parsing takes would grow with the depth. */
const MAX_DEPTH = 512;

/**
 * Parses HTML as browsers do, with the source positions of everything.
 *
 * @throws Fault for elements that lie deeper in each other than browsers build them
 */
export function parseHtml(html: string): HtmlTree {
  const errors: HtmlError[] = [];
  let depth = 0;
  const root = parse<DefaultTreeAdapterMap>(html, {
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush() {
        depth += 1;
        if (depth > MAX_DEPTH) throw tooDeep();
      },
      onItemPop() {
        depth -= 1;
      },
    },
    onParseError: ({ code, startOffset, endOffset }) =>
      errors.push({ code, begin: startOffset, end: endOffset }),
  });
  return { root, errors };
}

function tooDeep(): Fault {
  return new Fault({
    code: "template-limit",
    summary: `Elements lie more than ${MAX_DEPTH} deep in each other.`,
    fix: "Close the elements that are left open.",
  });
}

/** The children of an element; those of a `<template>` lie apart. */
export function contentOf(element: HtmlElement): HtmlParent {
  return isTemplate(element) ? element.content : element;
}

function isTemplate(element: HtmlElement): element is DefaultTreeAdapterTypes.Template {
  return "content" in element;
}
