import { between, type Random } from "../random.ts";
import {
  circle,
  type Drawing,
  group,
  linearGradient,
  path,
  radialGradient,
  rectangle,
  stroke,
} from "../svg.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A sky that fills the picture, from its colours at the top to those at the horizon. */
export function sky({ width, height }: Size, ...colors: readonly string[]): Drawing {
  const stops = colors.map((color, index) => [index / Math.max(1, colors.length - 1), color] as const);
  return linearGradient("sky", stops) + rectangle(0, 0, width, height, "url(#sky)");
}

/** A sun or a full moon in its glow. */
export function sun(x: number, y: number, radius: number, color: string, glow: string): Drawing {
  return [
    radialGradient("glow", [
      [0, glow, 0.85],
      [0.35, glow, 0.4],
      [1, glow, 0],
    ]),
    circle(x, y, radius * 4.5, "url(#glow)"),
    circle(x, y, radius, color),
  ].join("");
}

/** A cloud of the fair-weather kind: puffs on a flat base. */
export function cloud(x: number, y: number, size: number, color: string, opacity = 1): Drawing {
  const d =
    "M-70 0C-88 0 -92 -22 -72 -26C-72 -46 -44 -52 -34 -38C-26 -64 16 -66 24 -38C38 -50 60 -42 58 -24C80 -26 86 0 66 0Z";
  return group(`translate(${x} ${y}) scale(${size})`, path(d, color, { opacity }));
}

/** Long thin clouds of a morning or an evening. */
export function streaks(
  random: Random,
  { width }: Size,
  from: number,
  to: number,
  count: number,
  color: string,
): Drawing {
  let drawing = "";
  for (let index = 0; index < count; index += 1) {
    const y = between(random, from, to);
    const length = between(random, width * 0.12, width * 0.34);
    const x = between(random, -40, width - length / 2);
    drawing += rectangle(x, y, length, between(random, 5, 11), color, {
      rx: 6,
      opacity: between(random, 0.25, 0.6),
    });
  }
  return drawing;
}

export function stars(random: Random, { width }: Size, down: number, count: number): Drawing {
  let drawing = "";
  for (let index = 0; index < count; index += 1) {
    drawing += circle(
      between(random, 0, width),
      between(random, 0, down),
      between(random, 0.8, 2.2),
      "#fff8dc",
      {
        opacity: between(random, 0.4, 1),
      },
    );
  }
  return drawing;
}

export function snowfall(random: Random, { width, height }: Size, count: number): Drawing {
  let drawing = "";
  for (let index = 0; index < count; index += 1) {
    drawing += circle(
      between(random, 0, width),
      between(random, 0, height),
      between(random, 1.2, 4),
      "#ffffff",
      {
        opacity: between(random, 0.5, 0.95),
      },
    );
  }
  return drawing;
}

export function rainfall(random: Random, { width, height }: Size, count: number): Drawing {
  let d = "";
  for (let index = 0; index < count; index += 1) {
    const length = between(random, 14, 30);
    d += `M${Math.round(between(random, 0, width + 40))} ${Math.round(between(random, -20, height))}l${-length * 0.22} ${length}`;
  }
  return stroke(d, "#ffffff", 1.6, { opacity: 0.4 });
}

/** Far-off gulls that are no more than two strokes: nobody is asked to label them. */
export function farGulls(
  places: readonly (readonly [x: number, y: number, size: number])[],
  color: string,
): Drawing {
  return places
    .map(([x, y, size]) =>
      stroke(
        `M${x - size} ${y - size * 0.2}Q${x - size * 0.45} ${y - size * 0.7} ${x} ${y}Q${x + size * 0.45} ${y - size * 0.7} ${x + size} ${y - size * 0.2}`,
        color,
        2.2,
      ),
    )
    .join("");
}

/** A haze that lies on the land and softens what is far. */
export function haze({ width }: Size, y: number, height: number, color: string, opacity: number): Drawing {
  const stops = [
    [0, color, 0],
    [0.5, color, opacity],
    [1, color, 0],
  ] as const;
  return linearGradient("haze", stops) + rectangle(0, y - height, width, height * 2, "url(#haze)");
}
