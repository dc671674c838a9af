import { circle, type Drawing, ellipse, group, mix, path, rectangle, stroke } from "../svg.ts";

/** A post-and-rail fence; the posts stand `step` pixels apart. */
export function fence(
  from: number,
  to: number,
  ground: number,
  height: number,
  step: number,
  color: string,
): Drawing {
  const dark = mix(color, "#2a1f2b", 0.28);
  let drawing = "";
  for (const rail of [0.3, 0.66]) {
    drawing += rectangle(from, ground - height * (1 - rail), to - from, height * 0.13, color);
    drawing += rectangle(
      from,
      ground - height * (1 - rail) + height * 0.085,
      to - from,
      height * 0.045,
      dark,
    );
  }
  for (let x = from + step / 2; x < to; x += step) {
    const half = height * 0.085;
    drawing += path(
      `M${x - half} ${ground + 14}V${ground - height}L${x} ${ground - height - half * 1.1}L${x + half} ${ground - height}V${ground + 14}Z`,
      mix(color, "#ffffff", 0.12),
    );
    drawing += path(
      `M${x + half * 0.3} ${ground + 14}V${ground - height - half * 0.7}L${x + half} ${ground - height}V${ground + 14}Z`,
      dark,
      { opacity: 0.6 },
    );
  }
  return drawing;
}

/** A birdhouse on its pole; the place is the middle of its floor. */
export function birdhouse(
  x: number,
  y: number,
  size: number,
  ground: number,
  wall: string,
  roof: string,
): Drawing {
  return [
    rectangle(x - 5 * size, y, 10 * size, ground - y, "#8a6a4c"),
    group(
      `translate(${x} ${y}) scale(${size})`,
      path("M-36 0L-36 -58L0 -92L36 -58L36 0Z", wall),
      path("M8 0L8 -84L36 -58L36 0Z", "#000000", { opacity: 0.09 }),
      path("M0 -108L-52 -56L-44 -47L0 -90L44 -47L52 -56Z", roof),
      circle(0, -42, 13, "#3a2a20"),
      rectangle(-3, -24, 6, 14, "#8a6a4c", { rx: 3 }),
      rectangle(-42, -3, 84, 8, roof, { rx: 2 }),
    ),
  ].join("");
}

/** A feeder that hangs from above: a tray under a roof. The place is the middle of the tray's upper edge. */
export function feeder(x: number, y: number, size: number, from: number): Drawing {
  return [
    stroke(`M${x} ${from}V${y - 104 * size}`, "#5a4a3c", 2.4),
    group(
      `translate(${x} ${y}) scale(${size})`,
      path("M-62 -66L0 -106L62 -66Z", "#9c4f3a"),
      path("M0 -106L62 -66L0 -66Z", "#7f3d2d"),
      rectangle(-34, -66, 68, 64, "#dbe9ee", { opacity: 0.75 }),
      path("M-34 -34Q-10 -48 10 -36T34 -38V-2H-34Z", "#d8a95a"),
      rectangle(-38, -68, 6, 70, "#7a5238"),
      rectangle(32, -68, 6, 70, "#7a5238"),
      rectangle(-84, 0, 168, 11, "#8f6244", { rx: 3 }),
      rectangle(-84, 7, 168, 4, "#6c4630"),
    ),
  ].join("");
}

/** A stone basin of water on its foot; the place is the middle of the rim. */
export function birdBath(x: number, y: number, size: number): Drawing {
  return group(
    `translate(${x} ${y}) scale(${size})`,
    path("M-22 30C-14 70 -18 96 -40 118H40C18 96 14 70 22 30Z", "#9aa3ab"),
    path("M4 30C4 70 8 96 12 118H40C18 96 14 70 22 30Z", "#7f8a94"),
    path("M-118 0C-104 40 -50 48 0 48C50 48 104 40 118 0Z", "#b4bcc3"),
    path("M20 48C60 46 106 38 118 0H70C66 24 46 42 20 48Z", "#929da6"),
    ellipse(0, 0, 118, 17, "#cfd6db"),
    ellipse(0, 1, 104, 12, "#79b4cf"),
    ellipse(-20, 0, 50, 4, "#ffffff", { opacity: 0.35 }),
    rectangle(-52, 116, 104, 14, "#8b959e", { rx: 4 }),
  );
}

export function farmhouse(x: number, y: number, size: number, wall: string, roof: string): Drawing {
  return group(
    `translate(${x} ${y}) scale(${size})`,
    rectangle(-60, -50, 120, 50, wall),
    rectangle(20, -50, 40, 50, "#000000", { opacity: 0.07 }),
    path("M-70 -48L-44 -88H44L70 -48Z", roof),
    rectangle(26, -104, 14, 30, mix(roof, "#000000", 0.2)),
    rectangle(-10, -30, 20, 30, "#6b4a38"),
    rectangle(-46, -36, 20, 18, "#bfe0ec"),
    rectangle(26, -36, 20, 18, "#bfe0ec"),
  );
}

export function lighthouse(x: number, y: number, size: number): Drawing {
  return group(
    `translate(${x} ${y}) scale(${size})`,
    path("M-28 0L-18 -150H18L28 0Z", "#f6f1e7"),
    path("M-25.3 -40L-22.6 -80H22.6L25.3 -40ZM-20.6 -110L-18 -150H18L20.6 -110Z", "#2f6f86"),
    path("M6 0L4 -150H18L28 0Z", "#000000", { opacity: 0.1 }),
    rectangle(-26, -158, 52, 9, "#3d4653"),
    rectangle(-14, -184, 28, 26, "#ffe9a3"),
    path("M-20 -184L0 -206L20 -184Z", "#3d4653"),
    rectangle(-6, -20, 12, 20, "#3d4653"),
  );
}

/** A stone with moss or snow on it, as wide as twice `size`. */
export function stone(x: number, y: number, size: number, color: string, cover?: string): Drawing {
  return group(
    `translate(${x} ${y}) scale(${size / 50})`,
    path("M-50 0C-54 -24 -34 -40 -8 -38C18 -46 48 -28 50 0Z", color),
    path("M6 0C18 -12 24 -28 14 -40C32 -38 49 -24 50 0Z", "#101828", { opacity: 0.16 }),
    cover === undefined
      ? ""
      : path(
          "M-46 -16C-38 -36 -20 -40 -8 -38C14 -45 38 -34 46 -16C30 -24 18 -16 4 -24C-12 -30 -28 -16 -46 -16Z",
          cover,
        ),
  );
}

/** Roofs of a town against the sky, with some lit windows. */
export function houses(
  specs: readonly (readonly [x: number, width: number, top: number])[],
  ground: number,
  color: string,
  light: string,
): Drawing {
  return specs
    .map(([x, width, top], index) => {
      const shade = mix(color, "#000000", (index % 3) * 0.07);
      const eaves = top + width * 0.36;
      let drawing =
        rectangle(x, eaves, width, ground - eaves, shade) +
        path(
          `M${x - 8} ${eaves + 2}L${x + width / 2} ${top}L${x + width + 8} ${eaves + 2}Z`,
          mix(shade, "#000000", 0.18),
        );
      for (let row = 0; row < 3; row += 1) {
        for (let column = 0; column < 2; column += 1) {
          const lit = (index * 7 + row * 3 + column * 5) % 4 !== 0;
          drawing += rectangle(
            x + width * (0.22 + column * 0.36),
            eaves + 16 + row * 44,
            width * 0.18,
            22,
            lit ? light : mix(shade, "#000000", 0.25),
          );
        }
      }
      return drawing;
    })
    .join("");
}
