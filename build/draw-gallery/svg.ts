/** SVG is written as text: a drawing is a string, and drawings are joined by putting them one after the other. */
export type Drawing = string;

/** Attributes of an element; `undefined` leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Rounds to a tenth of a pixel, which is finer than any screen shows and keeps the text short. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export function element(tag: string, attributes: Attributes, ...children: readonly Drawing[]): Drawing {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        ` ${name}="${escapeText(String(typeof value === "number" ? Math.round(value * 1000) / 1000 : value))}"`,
    )
    .join("");
  return `<${tag}${written}>${children.join("")}</${tag}>`;
}

export function path(d: string, fill: string, more: Attributes = {}): Drawing {
  return element("path", { d, fill, ...more });
}

export function stroke(d: string, color: string, width: number, more: Attributes = {}): Drawing {
  return element("path", {
    d,
    fill: "none",
    stroke: color,
    "stroke-width": width,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    ...more,
  });
}

export function circle(x: number, y: number, radius: number, fill: string, more: Attributes = {}): Drawing {
  return element("circle", { cx: x, cy: y, r: radius, fill, ...more });
}

export function ellipse(
  x: number,
  y: number,
  rx: number,
  ry: number,
  fill: string,
  more: Attributes = {},
): Drawing {
  return element("ellipse", { cx: x, cy: y, rx, ry, fill, ...more });
}

export function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
): Drawing {
  return element("rect", { x, y, width, height, fill, ...more });
}

export function group(transform: string, ...children: readonly Drawing[]): Drawing {
  return element("g", { transform }, ...children);
}

export type Point = readonly [x: number, y: number];

/** A path through points by straight lines. */
export function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join("L")}Z`;
}

/** A soft line through points: a quadratic curve between the midpoints of neighbours. Open, for ridges and wires. */
export function softLine(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return "";
  let d = `M${round(first[0])} ${round(first[1])}`;
  rest.forEach(([x, y], index) => {
    const next = rest[index + 1];
    const [endX, endY] = next === undefined ? [x, y] : [(x + next[0]) / 2, (y + next[1]) / 2];
    d += `Q${round(x)} ${round(y)} ${round(endX)} ${round(endY)}`;
  });
  return d;
}

/** Colour stops from top to bottom (or along the given vector), to be used as `fill="url(#id)"`. */
export function linearGradient(
  id: string,
  stops: readonly ColorStop[],
  vector: Attributes = { x1: 0, y1: 0, x2: 0, y2: 1 },
): Drawing {
  return element("linearGradient", { id, ...vector }, ...stops.map(stop));
}

export function radialGradient(id: string, stops: readonly ColorStop[]): Drawing {
  return element("radialGradient", { id }, ...stops.map(stop));
}

export type ColorStop = readonly [offset: number, color: string, opacity?: number];

function stop([offset, color, opacity]: ColorStop): Drawing {
  return `<stop offset="${offset}" stop-color="${color}"${opacity === undefined ? "" : ` stop-opacity="${opacity}"`}/>`;
}

/** A whole picture. */
export function picture(width: number, height: number, ...children: readonly Drawing[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${children.join("")}</svg>`;
}

export function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Mixes two `#rrggbb` colours: 0 gives the first, 1 the second. */
export function mix(first: string, second: string, amount: number): string {
  const channel = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(first, at) * (1 - amount) + channel(second, at) * amount),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
