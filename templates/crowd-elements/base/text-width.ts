const FONT = "600 12px system-ui, sans-serif";
const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/** The width of a text on the labels of shapes, in screen pixels. Labels are few, so each is measured once. */
export function textWidth(text: string): number {
  let width = widths.get(text);
  if (width === undefined) {
    context ??= document.createElement("canvas").getContext("2d");
    if (context) context.font = FONT;
    width = Math.ceil(context?.measureText(text).width ?? text.length * 7);
    widths.set(text, width);
  }
  return width;
}
