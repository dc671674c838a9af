import { between, type Random } from "../random.ts";
import {
  type Drawing,
  linearGradient,
  mix,
  type Point,
  path,
  polygon,
  rectangle,
  round,
  softLine,
  stroke,
} from "../svg.ts";
import type { Size } from "./sky.ts";

/** The upper edge of a hill: from left to right, gently up and down around a height. */
export type Ridge = (x: number) => number;

export function ridge(random: Random, level: number, swing: number, waves: number, { width }: Size): Ridge {
  const parts = [1, 2.1, 3.7].map((frequency, index) => ({
    frequency: (frequency * waves * Math.PI * 2) / width,
    phase: between(random, 0, Math.PI * 2),
    height: swing / (1 + index * 1.6),
  }));
  return (x) => parts.reduce((y, part) => y + Math.sin(x * part.frequency + part.phase) * part.height, level);
}

/** Fills everything below a ridge. */
export function hill({ width, height }: Size, top: Ridge, color: string): Drawing {
  const points: Point[] = [];
  for (let x = -20; x <= width + 20; x += 20) points.push([x, top(x)]);
  return path(`${softLine(points)}V${height}H-20Z`, color);
}

/** Fields: furrows that follow the ridge and come nearer below it. */
export function furrows({ width }: Size, top: Ridge, count: number, spacing: number, color: string): Drawing {
  let drawing = "";
  for (let index = 1; index <= count; index += 1) {
    const points: Point[] = [];
    for (let x = -20; x <= width + 20; x += 40) points.push([x, top(x) + spacing * index ** 1.35]);
    drawing += stroke(softLine(points), color, 1.4 + index * 0.5, { opacity: 0.55 });
  }
  return drawing;
}

/** A mountain range: peaks with one lit and one shaded side, and snow where it is high. */
export function mountains(
  random: Random,
  peaks: readonly (readonly [x: number, y: number, halfWidth: number])[],
  foot: number,
  color: string,
  snow: string | undefined,
): Drawing {
  return peaks
    .map(([x, y, half]) => {
      const jag = (reach: number) => between(random, -reach, reach);
      const left: Point[] = [
        [x - half, foot],
        [x - half * 0.55 + jag(12), y + (foot - y) * 0.52],
        [x - half * 0.2 + jag(8), y + (foot - y) * 0.2],
      ];
      const right: Point[] = [
        [x + half * 0.24 + jag(8), y + (foot - y) * 0.24],
        [x + half * 0.6 + jag(12), y + (foot - y) * 0.58],
        [x + half, foot],
      ];
      const spine: Point[] = [
        [x + half * 0.06, y + (foot - y) * 0.3],
        [x - half * 0.1, y + (foot - y) * 0.62],
        [x + half * 0.08, foot],
      ];
      const mountain = path(polygon([...left, [x, y], ...right]), color);
      const shade = path(polygon([[x, y], ...right, ...spine.toReversed()]), mix(color, "#1d2b46", 0.2));
      const line = y + (foot - y) * 0.24;
      const cap =
        snow === undefined
          ? ""
          : path(
              polygon([
                [x, y],
                [x + half * 0.24, line],
                [x + half * 0.14, line - 6],
                [x + half * 0.06, line + 12],
                [x - half * 0.05, line - 4],
                [x - half * 0.12, line + 10],
                [x - half * 0.2, line - 4],
              ]),
              snow,
            );
      return mountain + shade + cap;
    })
    .join("");
}

/** Still water with bands of light on it. */
export function water(
  random: Random,
  { width, height }: Size,
  top: number,
  near: string,
  far: string,
): Drawing {
  let drawing =
    linearGradient("water", [
      [0, far],
      [1, near],
    ]) + rectangle(0, top, width, height - top, "url(#water)");
  for (let index = 0; index < 34; index += 1) {
    const depth = random() ** 1.4;
    const y = top + 6 + depth * (height - top - 10);
    const length = (20 + depth * 90) * between(random, 0.5, 1.2);
    drawing += rectangle(between(random, -20, width), y, length, 1.6 + depth * 2.6, "#ffffff", {
      rx: 2,
      opacity: between(random, 0.12, 0.34),
    });
  }
  return drawing;
}

/** Tufts of grass that stand on a ridge or on the lower edge. */
export function grass(
  random: Random,
  from: number,
  to: number,
  base: Ridge,
  count: number,
  length: number,
  colors: readonly [string, string],
): Drawing {
  const blades = ["", ""];
  for (let index = 0; index < count; index += 1) {
    const x = between(random, from, to);
    const y = base(x) + between(random, 0, 10);
    const high = length * between(random, 0.5, 1.15);
    const bend = between(random, -0.45, 0.45) * high;
    blades[index % 2] +=
      `M${round(x - 3)} ${round(y)}Q${round(x + bend * 0.2)} ${round(y - high * 0.6)} ${round(x + bend)} ${round(y - high)}Q${round(x + bend * 0.4 + 3)} ${round(y - high * 0.5)} ${round(x + 4)} ${round(y)}Z`;
  }
  return path(blades[0] ?? "", colors[0]) + path(blades[1] ?? "", colors[1]);
}
