import type { Page } from "playwright-core";
import type { Place } from "./picture.ts";

interface Edges {
  readonly left: Place;
  readonly right: Place;
}

/** The text of an annotator as a hand sees it. Places are found by what stands there. */
export class MarkedText {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The middles of the left and the right edge of a part of the text on the screen; it must be on one line. */
  async edgesOf(part: string, nth = 0): Promise<Edges> {
    const text = this.#page.locator(".text");
    await text.evaluate((element) => element.scrollIntoView({ block: "nearest" }));
    return text.evaluate(
      (element, wanted) => {
        let start = -1;
        for (let count = 0; count <= wanted.nth; count += 1) {
          start = (element.textContent ?? "").indexOf(wanted.part, start + 1);
        }
        if (start < 0) throw new Error(`The text has no “${wanted.part}”.`);
        const range = document.createRange();
        const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let offset = 0;
        let hasStart = false;
        for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
          const end = offset + (node.nodeValue?.length ?? 0);
          if (!hasStart && start < end) {
            range.setStart(node, start - offset);
            hasStart = true;
          }
          if (hasStart && start + wanted.part.length <= end) {
            range.setEnd(node, start + wanted.part.length - offset);
            break;
          }
          offset = end;
        }
        const frame = element.parentElement!.getBoundingClientRect();
        const above = range.getBoundingClientRect().top - frame.top;
        if (above < 0 || above > frame.height - 40)
          element.parentElement!.scrollTop += above - frame.height / 2;
        const boxes = [...range.getClientRects()];
        const left = Math.min(...boxes.map((box) => box.left));
        const right = Math.max(...boxes.map((box) => box.right));
        const { top, bottom } = range.getBoundingClientRect();
        const y = (top + bottom) / 2;
        return { left: { x: left + 1, y }, right: { x: right - 1, y } };
      },
      { part, nth },
    );
  }

  /** Selects a part of the text by dragging over it. */
  async drag(part: string, direction: "left to right" | "right to left" = "left to right"): Promise<void> {
    const { left, right } = await this.edgesOf(part);
    const isRightward = direction === "left to right";
    await this.dragBetween(isRightward ? left : right, isRightward ? right : left);
  }

  async dragBetween(from: Place, to: Place): Promise<void> {
    const { mouse } = this.#page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
    await mouse.move(to.x, to.y, { steps: 3 });
    await mouse.up();
  }

  async click(part: string, options: { clickCount?: number } = {}): Promise<void> {
    const { left, right } = await this.edgesOf(part);
    await this.#page.mouse.click((left.x + right.x) / 2, left.y, options);
  }
}
