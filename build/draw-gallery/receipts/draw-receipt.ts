import { between, type Random } from "../random.ts";
import type { Size } from "../scenery/sky.ts";
import {
  type Drawing,
  element,
  escapeText,
  group,
  linearGradient,
  type Point,
  path,
  picture,
  polygon,
  rectangle,
  stroke,
} from "../svg.ts";
import { emblemDrawings } from "./emblems.ts";
import type { Receipt } from "./receipt.ts";
import { tableDrawings } from "./tables.ts";
import { wearDrawing } from "./wear.ts";

export const receiptSize: Size = { width: 600, height: 800 };

const typefaces = {
  mono: { family: "'DejaVu Sans Mono', monospace", size: 16.5 },
  narrow: { family: "'Liberation Sans Narrow', 'Arial Narrow', sans-serif", size: 20 },
  typewriter: { family: "'Liberation Mono', 'Courier New', monospace", size: 17.5 },
} as const;

const paperWidth = 388;
const margin = 26;
const ink = "#2e2d38";

/** A photograph of a receipt on a table; the look of its table and paper comes from `random`, the print from the receipt. */
export function drawReceipt(receipt: Receipt, random: Random): string {
  const { print, height } = printOf(receipt);
  const edge = paperEdge(random, height);
  const left = (receiptSize.width - paperWidth) / 2;
  const top = (receiptSize.height - height) / 2;
  const worn = receipt.wear.map((wear) => wearDrawing(wear, paperWidth, height)).join("");
  return picture(
    receiptSize.width,
    receiptSize.height,
    definitions(edge),
    tableDrawings[receipt.table](random),
    group(
      `translate(${left} ${top}) rotate(${receipt.turn} ${paperWidth / 2} ${height / 2})`,
      path(edge, "#1a130f", { opacity: 0.5, filter: "url(#soft)", transform: "translate(7 12)" }),
      path(edge, "url(#paper)"),
      element(
        "g",
        { "clip-path": "url(#sheet)" },
        print,
        worn,
        rectangle(0, 0, paperWidth, height, "url(#curl)"),
      ),
    ),
    rectangle(0, 0, receiptSize.width, receiptSize.height, "url(#lamp)"),
  );
}

function definitions(edge: string): Drawing {
  return [
    element(
      "filter",
      { id: "soft", x: "-20%", y: "-20%", width: "140%", height: "140%" },
      element("feGaussianBlur", { stdDeviation: 9 }),
    ),
    element("clipPath", { id: "sheet" }, element("path", { d: edge })),
    linearGradient("paper", [
      [0, "#fbfaf6"],
      [0.5, "#f6f4ee"],
      [1, "#efece4"],
    ]),
    linearGradient(
      "curl",
      [
        [0, "#3a3328", 0.2],
        [0.05, "#3a3328", 0.02],
        [0.5, "#ffffff", 0],
        [0.94, "#3a3328", 0.02],
        [1, "#3a3328", 0.16],
      ],
      { x1: 0, y1: 0, x2: 1, y2: 0 },
    ),
    linearGradient(
      "lamp",
      [
        [0, "#fff3d6", 0.16],
        [0.5, "#ffffff", 0],
        [1, "#0b1020", 0.28],
      ],
      { x1: 0, y1: 0, x2: 1, y2: 1 },
    ),
  ].join("");
}

/** Straight sides that waver a little, and the teeth of the cutter above and below. */
function paperEdge(random: Random, height: number): string {
  const tooth = paperWidth / 48;
  const points: Point[] = [];
  for (let index = 0; index <= 48; index++) points.push([index * tooth, index % 2 === 0 ? 0 : 4]);
  for (let y = 40; y < height; y += 60) points.push([paperWidth + between(random, -1.6, 1.6), y]);
  for (let index = 48; index >= 0; index--) points.push([index * tooth, height - (index % 2 === 0 ? 0 : 5)]);
  for (let y = height - 40; y > 0; y -= 60) points.push([between(random, -1.6, 1.6), y]);
  return polygon(points);
}

/** Sets the lines one below the other, and tells how long the paper must be. */
function printOf({ printed, emblem, typeface }: Receipt): {
  readonly print: Drawing;
  readonly height: number;
} {
  const { family, size } = typefaces[typeface];
  const middle = paperWidth / 2;
  const right = paperWidth - margin;
  const lines: Drawing[] = [group(`translate(${middle} 62)`, emblemDrawings[emblem](ink))];
  let y = 134;
  const put = (
    text: string,
    x: number,
    anchor: "start" | "middle" | "end",
    scale = 1,
    weight: "400" | "700" = "400",
  ) =>
    lines.push(
      element(
        "text",
        {
          x,
          y,
          "font-family": family,
          "font-size": size * scale,
          "font-weight": weight,
          "text-anchor": anchor,
          fill: ink,
          opacity: 0.9,
        },
        escapeText(text),
      ),
    );
  const row = ([name, amount]: readonly [string, string], scale = 1, weight: "400" | "700" = "400") => {
    put(name, margin, "start", scale, weight);
    put(amount, right, "end", scale, weight);
    y += size * scale * 1.5;
  };
  const rule = () => {
    lines.push(
      stroke(`M${margin} ${y - size * 0.6}H${right}`, ink, 1.6, { "stroke-dasharray": "5 5", opacity: 0.8 }),
    );
    y += size * 0.85;
  };

  const widest =
    (paperWidth - 2 * margin) / (printed.name.length * size * (typeface === "narrow" ? 0.5 : 0.61));
  put(printed.name, middle, "middle", Math.min(1.5, widest), "700");
  y += size * 1.7;
  for (const line of printed.address) {
    put(line, middle, "middle", 0.86);
    y += size * 1.3;
  }
  y += size * 0.5;
  row(printed.dateLine);
  rule();
  for (const item of printed.items) row(item);
  rule();
  for (const sum of printed.sums) row(sum, 0.92);
  y += size * 0.3;
  row(printed.total, 1.3, "700");
  y += size * 0.1;
  for (const part of printed.payment) row(part);
  rule();
  for (const line of printed.closing) {
    put(line, middle, "middle", 0.9);
    y += size * 1.35;
  }
  lines.push(barcode(printed.name, middle, y + 2));
  return { print: lines.join(""), height: y + 74 };
}

/** Bars that depend on the text, though no scanner will read them. */
function barcode(text: string, middle: number, y: number): Drawing {
  let drawing = "";
  let x = middle - 104;
  for (let index = 0; x < middle + 104; index++) {
    const code = (text.codePointAt(index % text.length) ?? 0) * (index + 3);
    const width = 1.6 * (1 + (code % 3));
    drawing += rectangle(x, y, width, 42, ink, { opacity: 0.9 });
    x += width + 1.8 * (1 + ((code >> 2) % 2));
  }
  return drawing;
}
