import { between, pick, type Random } from "../random.ts";
import {
  circle,
  type Drawing,
  ellipse,
  group,
  mix,
  type Point,
  path,
  polygon,
  rectangle,
  stroke,
} from "../svg.ts";
import type { Ridge } from "./land.ts";

/** A fir of so many tiers; with a colour for snow, its tiers carry it. */
export function fir(x: number, y: number, height: number, color: string, snow?: string): Drawing {
  const tiers = 4;
  let drawing = rectangle(x - height * 0.03, y - height * 0.1, height * 0.06, height * 0.12, "#5b4636");
  for (let tier = 0; tier < tiers; tier += 1) {
    const bottom = y - height * (0.08 + tier * 0.2);
    const top = bottom - height * (0.38 - tier * 0.02);
    const half = height * (0.25 - tier * 0.046);
    drawing += path(
      polygon([
        [x - half, bottom],
        [x - half * 0.4, bottom - height * 0.035],
        [x, top],
        [x + half * 0.4, bottom - height * 0.035],
        [x + half, bottom],
        [x, bottom + height * 0.035],
      ]),
      tier % 2 === 0 ? color : mix(color, "#ffffff", 0.06),
    );
    drawing += path(
      polygon([
        [x, top],
        [x + half * 0.4, bottom - height * 0.035],
        [x + half, bottom],
        [x, bottom + height * 0.035],
      ]),
      "#0d2030",
      { opacity: 0.16 },
    );
    if (snow !== undefined) {
      drawing += path(
        polygon([
          [x - half * 0.62, bottom - height * 0.08],
          [x, top],
          [x + half * 0.5, bottom - height * 0.12],
          [x + half * 0.2, bottom - height * 0.1],
          [x - half * 0.05, bottom - height * 0.17],
          [x - half * 0.3, bottom - height * 0.08],
        ]),
        snow,
      );
    }
  }
  return drawing;
}

/** A row of firs along a ridge, like the edge of a wood. */
export function firs(
  random: Random,
  from: number,
  to: number,
  base: Ridge,
  step: number,
  height: number,
  color: string,
  snow?: string,
): Drawing {
  let drawing = "";
  for (let x = from; x < to; x += step * between(random, 0.6, 1.3)) {
    drawing += fir(x, base(x) + 6, height * between(random, 0.65, 1.2), color, snow);
  }
  return drawing;
}

/** A round tree as it stands in a field. */
export function leafTree(x: number, y: number, height: number, crown: string): Drawing {
  const radius = height * 0.3;
  const dark = mix(crown, "#12304a", 0.2);
  const light = mix(crown, "#fff6c0", 0.22);
  return [
    path(
      `M${x - height * 0.035} ${y}L${x - height * 0.02} ${y - height * 0.5}L${x + height * 0.02} ${y - height * 0.5}L${x + height * 0.035} ${y}Z`,
      "#6b4c3b",
    ),
    circle(x + radius * 0.4, y - height * 0.52, radius * 0.82, dark),
    circle(x - radius * 0.45, y - height * 0.55, radius * 0.8, crown),
    circle(x, y - height * 0.72, radius * 0.95, crown),
    circle(x - radius * 0.28, y - height * 0.8, radius * 0.5, light, { opacity: 0.7 }),
  ].join("");
}

/** A birch trunk from the ground to beyond the upper edge of the picture. */
export function birchTrunk(random: Random, x: number, bottom: number, width: number, lean: number): Drawing {
  const top = -10;
  const trunk = path(
    polygon([
      [x - width / 2, bottom],
      [x - width * 0.4 + lean, top],
      [x + width * 0.4 + lean, top],
      [x + width / 2, bottom],
    ]),
    "#f3efe6",
  );
  const shade = path(
    polygon([
      [x + width * 0.16, bottom],
      [x + width * 0.14 + lean, top],
      [x + width * 0.4 + lean, top],
      [x + width / 2, bottom],
    ]),
    "#c9c4bb",
  );
  let marks = "";
  for (let y = top + 20; y < bottom - 20; y += between(random, 18, 44)) {
    const middle = x + (lean * (bottom - y)) / (bottom - top);
    const side = pick(random, [-1, 1]);
    const reach = width * between(random, 0.2, 0.62);
    const edge = middle + (side * width) / 2.25;
    marks += path(
      `M${edge} ${y}Q${edge - side * reach} ${y + 2} ${edge - side * reach} ${y + 4}Q${edge - side * reach * 0.4} ${y + 8} ${edge} ${y + 7}Z`,
      "#3b3a3c",
    );
  }
  return trunk + shade + marks;
}

/** A branch as birds sit on: its middle line from thick to thin. */
export interface Branch {
  readonly points: readonly Point[];
  readonly thickness: number;
}

/** The upper edge of the branch at a share (0 to 1) of its length: where a bird's feet go. */
export function perchOn({ points, thickness }: Branch, share: number): Point {
  const [x, y] = along(points, share);
  return [x, y - (thickness * (1 - 0.75 * share)) / 2 + 1];
}

/** A point of the Catmull-Rom curve through the points. */
function along(points: readonly Point[], share: number): Point {
  const position = Math.min(share, 0.9999) * (points.length - 1);
  const index = Math.floor(position);
  const t = position - index;
  const at = (offset: number): Point =>
    points[Math.min(Math.max(index + offset, 0), points.length - 1)] ?? [0, 0];
  const curve = (axis: 0 | 1): number => {
    const [before, from, to, after] = [at(-1)[axis], at(0)[axis], at(1)[axis], at(2)[axis]];
    const cubic = 3 * from - before - 3 * to + after;
    return from + 0.5 * t * (to - before + t * (2 * before - 5 * from + 4 * to - after + t * cubic));
  };
  return [curve(0), curve(1)];
}

export function drawBranch(branch: Branch, color: string, snow?: string): Drawing {
  const upper: Point[] = [];
  const lower: Point[] = [];
  const steps = 24;
  for (let step = 0; step <= steps; step += 1) {
    const [x, y] = along(branch.points, step / steps);
    const half = (branch.thickness * (1 - (0.75 * step) / steps)) / 2;
    upper.push([x, y - half]);
    lower.push([x, y + half]);
  }
  const outline = path(polygon([...upper, ...lower.toReversed()]), color, {
    stroke: color,
    "stroke-width": 2,
    "stroke-linejoin": "round",
  });
  const middle = upper.map(([x, y], index): Point => [x, (y + (lower[index]?.[1] ?? y)) / 2]);
  const shade = path(polygon([...middle, ...lower.toReversed()]), "#1b1420", { opacity: 0.2 });
  const cover =
    snow === undefined
      ? ""
      : stroke(
          `M${upper.map(([x, y]) => `${x.toFixed(1)} ${(y + 1).toFixed(1)}`).join("L")}`,
          snow,
          Math.max(6, branch.thickness * 0.4),
        );
  return outline + shade + cover;
}

/** How the leaves of a branch look. */
export interface Foliage {
  readonly colors: readonly string[];
  readonly length: number;
  readonly shape: "leaf" | "oak" | "blossom" | "needles";
}

/** Leaves (or blossoms) between two shares of a branch, scattered up to `reach` pixels from it. */
export function foliage(
  random: Random,
  branch: Branch,
  from: number,
  to: number,
  count: number,
  reach: number,
  look: Foliage,
): Drawing {
  let drawing = "";
  for (let index = 0; index < count; index += 1) {
    const [x, y] = along(branch.points, between(random, from, to));
    const away = between(random, -reach, reach);
    drawing += leaf(
      x + between(random, -reach, reach) * 0.5,
      y + away,
      look.length * between(random, 0.75, 1.25),
      between(random, -70, 70) + (away < 0 ? -90 : 90),
      pick(random, look.colors),
      look.shape,
    );
  }
  return drawing;
}

/** One leaf, its stalk at the given place, growing in the direction of `turn` (degrees, 0 to the right). */
export function leaf(
  x: number,
  y: number,
  length: number,
  turn: number,
  color: string,
  shape: Foliage["shape"],
): Drawing {
  const place = `translate(${Math.round(x)} ${Math.round(y)}) rotate(${Math.round(turn)}) scale(${(length / 100).toFixed(3)})`;
  switch (shape) {
    case "leaf":
      return group(
        place,
        path("M0 0C20 -34 70 -36 100 0C70 34 20 32 0 0Z", color),
        path("M0 0C20 32 70 34 100 0Z", "#10301c", { opacity: 0.14 }),
        stroke("M0 0L84 0", "#ffffff", 3, { opacity: 0.3 }),
      );
    case "oak":
      return group(
        place,
        path(
          "M0 0C8 -18 20 -8 22 -22C28 -38 44 -30 46 -24C54 -40 72 -34 72 -20C86 -26 98 -14 100 0C98 14 86 26 72 20C72 34 54 40 46 24C44 30 28 38 22 22C20 8 8 18 0 0Z",
          color,
        ),
        stroke("M-12 0L88 0M30 0L40 -18M30 0L40 18M54 0L64 -16M54 0L64 16", "#5a2c12", 3, { opacity: 0.35 }),
      );
    case "needles":
      return group(place, stroke("M0 0L100 -10M0 0L94 18M0 0L78 -44M0 0L66 50", color, 10));
    case "blossom": {
      const petals = [0, 72, 144, 216, 288]
        .map((angle) => group(`rotate(${angle})`, ellipse(26, 0, 25, 20, color)))
        .join("");
      return group(place, petals, circle(0, 0, 11, "#f4c95d"), circle(0, 0, 5, "#d98a3d"));
    }
  }
}
