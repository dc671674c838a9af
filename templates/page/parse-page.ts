import { toTemplateError } from "../liquid/errors/template-error.ts";
import { SourceText, type TemplateSource } from "../liquid/source/source-text.ts";
import { type PageAttribute, readAttribute } from "./attribute.ts";
import { LiquidBlocks } from "./liquid-blocks.ts";
import { findLiquid, type LiquidToken } from "./liquid-tokens.ts";
import { maskLiquid } from "./mask-liquid.ts";
import type { PageElement } from "./page-element.ts";
import { contentOf, type HtmlElement, type HtmlError, type HtmlParent, parseHtml } from "./parse-html.ts";
import type { Span } from "./span.ts";

/** The HTML of a template, read as a browser would read it, with every place in the template's own source. */
export interface Page {
  readonly text: SourceText;
  /** Every element that is written in the template, in the order of the source. */
  readonly elements: readonly PageElement[];
  /** Every output, tag and comment of Liquid, in the order of the source. */
  readonly liquid: readonly LiquidToken[];
  readonly blocks: LiquidBlocks;
  /** The comments of HTML, in the order of the source. */
  readonly comments: readonly Span[];
  readonly htmlErrors: readonly HtmlError[];
  /** The template with its Liquid covered; as long as the source. */
  readonly masked: string;
}

/**
 * Reads the HTML of a template. Elements that a browser adds by itself, as `<body>`, are left out.
 *
 * @throws TemplateError for elements that lie deeper in each other than browsers build them
 */
export function parsePage(template: TemplateSource): Page {
  const text = new SourceText(template);
  const liquid = findLiquid(text.source);
  const masked = maskLiquid(text.source, liquid);
  try {
    const { root, errors } = parseHtml(masked);
    const reader = new Reader(masked, liquid);
    reader.read(root, undefined);
    return {
      text,
      liquid,
      masked,
      blocks: reader.blocks,
      elements: reader.elements.sort((a, b) => a.begin - b.begin),
      comments: reader.comments.sort((a, b) => a.begin - b.begin),
      htmlErrors: errors,
    };
  } catch (error) {
    throw toTemplateError(error, text);
  }
}

class Reader {
  readonly blocks: LiquidBlocks;
  readonly elements: PageElement[] = [];
  readonly comments: Span[] = [];
  readonly #masked: string;
  readonly #liquid: readonly LiquidToken[];

  constructor(masked: string, liquid: readonly LiquidToken[]) {
    this.#masked = masked;
    this.#liquid = liquid;
    this.blocks = new LiquidBlocks(liquid, masked.length);
  }

  /** @returns the elements directly below */
  read(node: HtmlParent, parent: PageElement | undefined): PageElement[] {
    return node.childNodes.flatMap((child) => {
      if ("data" in child && child.sourceCodeLocation) {
        const { startOffset, endOffset } = child.sourceCodeLocation;
        this.comments.push({ begin: startOffset, end: endOffset });
      }
      return "tagName" in child ? this.#element(child, parent) : [];
    });
  }

  #element(node: HtmlElement, parent: PageElement | undefined): PageElement[] {
    const inside = contentOf(node);
    const location = node.sourceCodeLocation;
    const start = location?.startTag;
    if (!location || !start) return this.read(inside, parent);
    const startTag = spanOf(start);
    const children: PageElement[] = [];
    const element: PageElement = {
      begin: location.startOffset,
      // Of a script that is not closed, the parser has an end before its start.
      end: Math.max(location.endOffset, startTag.end),
      tag: node.tagName,
      attributes: this.#attributes(node),
      startTag,
      endTag: location.endTag && spanOf(location.endTag),
      isSelfClosed: this.#masked.slice(startTag.begin, startTag.end).endsWith("/>"),
      parent,
      children,
      block: this.blocks.at(startTag.begin),
    };
    this.elements.push(element);
    children.push(...this.read(inside, element));
    return [element];
  }

  #attributes({ attrs, sourceCodeLocation: location }: HtmlElement): PageAttribute[] {
    return attrs
      .flatMap(({ name, prefix, value }) => {
        const written = prefix ? `${prefix}:${name}` : name;
        const place = location?.attrs?.[written] ?? location?.attrs?.[written.toLowerCase()];
        if (!place) return [];
        const liquid = this.#liquid;
        return [readAttribute(this.#masked, spanOf(place), written, value, liquid)];
      })
      .sort((a, b) => a.begin - b.begin);
  }
}

function spanOf({
  startOffset,
  endOffset,
}: {
  readonly startOffset: number;
  readonly endOffset: number;
}): Span {
  return { begin: startOffset, end: endOffset };
}
