import type { Page } from "playwright-core";

export interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * The picture of an annotator as a hand sees it. Places are in picture pixels and become places on the screen by
 * where the annotator's canvas is, which is how author scripts find the picture, too.
 */
export class Picture {
  readonly #page: Page;
  readonly #width: number;

  /** `width` is the width of the picture in its own pixels. */
  constructor(page: Page, width: number) {
    this.#page = page;
    this.#width = width;
  }

  /** Screen pixels per picture pixel. */
  async scale(): Promise<number> {
    return (await this.#canvas()).width / this.#width;
  }

  async toScreen({ x, y }: Place): Promise<Place> {
    const canvas = await this.#canvas();
    const scale = canvas.width / this.#width;
    return { x: canvas.x + x * scale, y: canvas.y + y * scale };
  }

  async click(at: Place): Promise<void> {
    const { x, y } = await this.toScreen(at);
    await this.#page.mouse.click(x, y);
  }

  /** Presses the mouse at one place, moves it on in a few steps, and lets go at another. */
  async drag(from: Place, to: Place): Promise<void> {
    const [start, end] = [await this.toScreen(from), await this.toScreen(to)];
    await this.#page.mouse.move(start.x, start.y);
    await this.#page.mouse.down();
    await this.#page.mouse.move(end.x, end.y, { steps: 5 });
    await this.#page.mouse.up();
  }

  async #canvas() {
    const canvas = this.#page.locator("canvas.upper-canvas");
    const box = await canvas.boundingBox();
    if (box === null) throw new Error("The picture is not shown.");
    return box;
  }
}
