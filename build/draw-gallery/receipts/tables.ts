import { between, type Random } from "../random.ts";
import { type Drawing, linearGradient, mix, rectangle, round, stroke } from "../svg.ts";
import type { Table } from "./receipt.ts";

/** What the receipt lies on; fills 600 × 800 pixels. */
export const tableDrawings: Readonly<Record<Table, (random: Random) => Drawing>> = {
  oak: (random) => planks(random, "#c99d66", 4),
  walnut: (random) => planks(random, "#7b5238", 3),
  slate: (random) => {
    let drawing = rectangle(0, 0, 600, 800, "#4c5660");
    for (let index = 0; index < 26; index++) {
      const y = between(random, 0, 800);
      drawing += stroke(
        `M-10 ${round(y)}C180 ${round(y + between(random, -26, 26))} 400 ${round(y + between(random, -26, 26))} 610 ${round(y + between(random, -20, 20))}`,
        index % 2 ? "#56626d" : "#434c55",
        between(random, 3, 16),
        { opacity: 0.5 },
      );
    }
    return drawing;
  },
  marble: (random) => {
    let drawing =
      linearGradient("stone", [
        [0, "#e9e7e4"],
        [1, "#d3d1d0"],
      ]) + rectangle(0, 0, 600, 800, "url(#stone)");
    for (let index = 0; index < 9; index++) {
      const x = between(random, -200, 560);
      const bend = () => round(between(random, -70, 70));
      drawing += stroke(
        `M${round(x)} -10c${60 + bend()} ${200 + bend()} ${140 + bend()} ${320 + bend()} ${220 + bend()} 830`,
        "#a9a8ad",
        between(random, 1.5, 7),
        { opacity: between(random, 0.18, 0.42) },
      );
    }
    return drawing;
  },
  gingham: () => {
    let drawing = rectangle(0, 0, 600, 800, "#f6efe6");
    for (let at = 0; at < 800; at += 80) {
      drawing += rectangle(0, at, 600, 40, "#5f86b3", { opacity: 0.5 });
      if (at < 600) drawing += rectangle(at, 0, 40, 800, "#5f86b3", { opacity: 0.5 });
    }
    return drawing;
  },
};

function planks(random: Random, color: string, count: number): Drawing {
  const width = 600 / count;
  let drawing = "";
  for (let plank = 0; plank < count; plank++) {
    const tone = mix(color, plank % 2 ? "#2a1a10" : "#fff0d8", between(random, 0.02, 0.12));
    drawing += rectangle(plank * width, 0, width, 800, tone);
    for (let line = 0; line < 7; line++) {
      const x = plank * width + between(random, 6, width - 6);
      const sway = () => round(x + between(random, -7, 7));
      drawing += stroke(
        `M${round(x)} -10C${sway()} 260 ${sway()} 540 ${sway()} 810`,
        mix(tone, "#2a1a10", 0.24),
        between(random, 1, 3),
        { opacity: between(random, 0.25, 0.6) },
      );
    }
    drawing += rectangle(plank * width - 1.5, 0, 3, 800, mix(color, "#1a0f08", 0.6));
  }
  return drawing;
}
