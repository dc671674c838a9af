import { between, pick, type Random } from "../random.ts";
import { circle, type Drawing, element, ellipse, group, path, stroke } from "../svg.ts";
import type { Ridge } from "./land.ts";

/** Flowers on their stalks, standing where `base` says. */
export function flowers(
  random: Random,
  from: number,
  to: number,
  base: Ridge,
  count: number,
  size: number,
  colors: readonly string[],
): Drawing {
  let drawing = "";
  for (let index = 0; index < count; index += 1) {
    const x = from + ((to - from) * (index + between(random, 0.1, 0.9))) / count;
    drawing += flower(
      x,
      base(x) + between(random, 0, size),
      size * between(random, 0.7, 1.2),
      pick(random, colors),
      between(random, -12, 12),
    );
  }
  return drawing;
}

function flower(x: number, y: number, size: number, color: string, lean: number): Drawing {
  const petals = [0, 60, 120, 180, 240, 300]
    .map((angle) => group(`rotate(${angle})`, ellipse(0, -9, 5.4, 8, color)))
    .join("");
  return group(
    `translate(${Math.round(x)} ${Math.round(y)}) scale(${(size / 20).toFixed(2)})`,
    stroke(`M0 0Q${lean * 0.2} -22 ${lean} -40`, "#4f8a4a", 3),
    path(`M${lean * 0.2} -14C8 -26 16 -24 20 -28C16 -14 8 -12 ${lean * 0.2} -14Z`, "#5c9a52"),
    group(`translate(${lean} -42)`, petals, circle(0, 0, 5, "#f2b93b")),
  );
}

/** Tulips in a row. */
export function tulip(x: number, y: number, size: number, color: string): Drawing {
  return group(
    `translate(${Math.round(x)} ${Math.round(y)}) scale(${size})`,
    stroke("M0 0L0 -44", "#4f8a4a", 4),
    path("M0 -2C-18 -16 -20 -34 -22 -42C-8 -36 0 -20 0 -2Z", "#5c9a52"),
    path("M0 -2C16 -12 18 -26 20 -34C8 -28 0 -16 0 -2Z", "#4f8a4a"),
    path(
      "M-13 -66C-8 -58 -6 -62 0 -72C6 -62 8 -58 13 -66C18 -48 10 -40 0 -40C-10 -40 -18 -48 -13 -66Z",
      color,
    ),
    path("M0 -72C6 -62 8 -58 13 -66C18 -48 10 -40 0 -40Z", "#000000", { opacity: 0.1 }),
  );
}

/** Cattails at the edge of the water; the heads end where `top` says. */
export function cattail(x: number, bottom: number, top: number, lean: number): Drawing {
  const tip = x + lean;
  return [
    stroke(`M${x} ${bottom}Q${x + lean * 0.3} ${(bottom + top) / 2} ${tip} ${top}`, "#5f7f45", 4),
    path(
      `M${tip - 6} ${top + 8}C${tip - 7} ${top - 8} ${tip + 7} ${top - 8} ${tip + 6} ${top + 8}L${tip + 5} ${top + 46}C${tip + 4} ${top + 54} ${tip - 6} ${top + 54} ${tip - 7} ${top + 46}Z`,
      "#7a4a2c",
    ),
    stroke(`M${tip} ${top - 4}L${tip + lean * 0.1} ${top - 22}`, "#5f7f45", 3),
  ].join("");
}

/** A blade of a reed from the water's edge. */
export function reedBlade(x: number, bottom: number, height: number, lean: number, color: string): Drawing {
  return path(
    `M${x - 5} ${bottom}Q${x + lean * 0.2} ${bottom - height * 0.6} ${x + lean} ${bottom - height}Q${x + lean * 0.45 + 8} ${bottom - height * 0.5} ${x + 6} ${bottom}Z`,
    color,
  );
}

/** A sunflower that looks at us; its head is centred at the place. */
export function sunflower(x: number, y: number, radius: number, bottom: number): Drawing {
  const ring = (count: number, turn: number, length: number, color: string) =>
    Array.from({ length: count }, (_, index) =>
      group(
        `rotate(${turn + (index * 360) / count})`,
        path(
          `M0 ${-radius * 0.4}C${-radius * 0.24} ${-radius * 0.7} ${-radius * 0.12} ${-radius * length} 0 ${-radius * length}C${radius * 0.12} ${-radius * length} ${radius * 0.24} ${-radius * 0.7} 0 ${-radius * 0.4}Z`,
          color,
        ),
      ),
    ).join("");
  return [
    stroke(`M${x} ${bottom}Q${x - radius * 0.2} ${(y + bottom) / 2} ${x} ${y}`, "#4c7d3d", radius * 0.14),
    path(
      `M${x - 2} ${y + radius * 1.9}C${x + radius * 0.5} ${y + radius} ${x + radius * 1.2} ${y + radius * 1.3} ${x + radius * 1.4} ${y + radius * 1.5}C${x + radius} ${y + radius * 2.1} ${x + radius * 0.4} ${y + radius * 2.1} ${x - 2} ${y + radius * 1.9}Z`,
      "#5b9347",
    ),
    path(
      `M${x - 2} ${y + radius * 2.4}C${x - radius * 0.6} ${y + radius * 1.5} ${x - radius * 1.2} ${y + radius * 1.8} ${x - radius * 1.4} ${y + radius * 2}C${x - radius} ${y + radius * 2.6} ${x - radius * 0.4} ${y + radius * 2.6} ${x - 2} ${y + radius * 2.4}Z`,
      "#4c7d3d",
    ),
    element(
      "g",
      { transform: `translate(${x} ${y})` },
      ring(16, 11, 1.04, "#e79a1f"),
      ring(16, 0, 0.96, "#f5b52e"),
      circle(0, 0, radius * 0.46, "#5b3a22"),
      circle(0, 0, radius * 0.3, "#472b18"),
    ),
  ].join("");
}

/** Fallen leaves on the ground. */
export function litter(
  random: Random,
  from: number,
  to: number,
  base: Ridge,
  depth: number,
  count: number,
  colors: readonly string[],
): Drawing {
  let drawing = "";
  for (let index = 0; index < count; index += 1) {
    const x = between(random, from, to);
    drawing += ellipse(
      x,
      base(x) + between(random, 4, depth),
      between(random, 5, 10),
      between(random, 2.4, 4.4),
      pick(random, colors),
      {
        transform: undefined,
      },
    );
  }
  return drawing;
}
