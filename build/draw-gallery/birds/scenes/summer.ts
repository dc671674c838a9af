import { between } from "../../random.ts";
import { furrows, grass, hill, mountains, ridge, water } from "../../scenery/land.ts";
import { cattail, flowers, reedBlade, sunflower } from "../../scenery/plants.ts";
import { cloud, farGulls, haze, type Size, sky, streaks, sun } from "../../scenery/sky.ts";
import { birdhouse, lighthouse, stone } from "../../scenery/things.ts";
import { type Branch, drawBranch, firs, foliage, leafTree, perchOn } from "../../scenery/trees.ts";
import { type Drawing, group, path } from "../../svg.ts";
import type { SceneComposer } from "../scene.ts";

const wide: Size = { width: 960, height: 640 };
const classic: Size = { width: 800, height: 600 };

/** A mountain lake in the evening, seen through cattails. */
export const mountainLake: SceneComposer = (random) => {
  const shore = ridge(random, 356, 8, 0.8, wide);
  const reeds = Array.from({ length: 34 }, () => {
    const left = random() < 0.6;
    const x = left ? between(random, -10, 250) : between(random, 740, 970);
    return reedBlade(
      x,
      650,
      between(random, 120, 300),
      between(random, -50, 50),
      left ? "#587a44" : "#6a8c4d",
    );
  });
  return {
    size: wide,
    behind: [
      sky(wide, "#5b7fb8", "#a9b6d6", "#f6c7a6", "#fbe0b4"),
      sun(560, 280, 40, "#fff1c9", "#ffd9a0"),
      streaks(random, wide, 90, 240, 10, "#ffe3cf"),
      mountains(
        random,
        [
          [180, 150, 260],
          [420, 210, 230],
          [830, 130, 280],
          [650, 236, 190],
        ],
        366,
        "#7d88b3",
        "#f7eef0",
      ),
      hill(wide, ridge(random, 340, 12, 1.4, wide), "#5f7597"),
      firs(random, -10, 360, shore, 24, 62, "#3f5c70"),
      firs(random, 640, 970, shore, 24, 70, "#3a566a"),
      hill(wide, shore, "#4c6a72"),
      water(random, wide, 364, "#4f7ea6", "#e9c3a8"),
      cattail(126, 650, 330, -22),
      cattail(196, 650, 286, 26),
      cattail(842, 650, 318, 18),
      cattail(60, 650, 400, -8),
      ...reeds.slice(0, 17),
      stone(520, 590, 74, "#7f8798", "#91a873"),
    ].join(""),
    birds: [
      { species: "Goldfinch", pose: "perched", at: [221, 282], size: 0.98, facing: "right" },
      { species: "Goldfinch", pose: "leaning", at: [861, 314], size: 0.92, facing: "left" },
      { species: "Blue jay", pose: "perched", at: [512, 536], size: 1.1, facing: "left" },
      { species: "Blue jay", pose: "gliding", at: [420, 172], size: 0.82, facing: "right", turn: -8 },
      { species: "Bluebird", pose: "flapping", at: [706, 220], size: 0.52, facing: "left" },
    ],
    inFront: [
      ...reeds.slice(17),
      reedBlade(238, 650, 330, 34, "#4d6f3e"),
      reedBlade(874, 650, 330, -26, "#5d8046"),
    ].join(""),
  };
};

/** Sunflowers on a hot afternoon. */
export const sunflowers: SceneComposer = (random) => {
  const field = ridge(random, 372, 14, 0.8, classic);
  const row = Array.from({ length: 26 }, (_, index) =>
    sunflower(
      12 + index * 31 + between(random, -6, 6),
      field(index * 31) + 22 + between(random, -8, 12),
      17,
      field(index * 31) + 90,
    ),
  );
  const middle = Array.from({ length: 12 }, (_, index) =>
    sunflower(24 + index * 70 + between(random, -12, 12), 446 + between(random, -14, 14), 32, 620),
  );
  return {
    size: classic,
    behind: [
      sky(classic, "#5fb3e6", "#a9dcf2", "#eaf6ee"),
      sun(120, 104, 42, "#fff5c4", "#fff0a8"),
      cloud(470, 110, 1.1, "#ffffff", 0.95),
      cloud(700, 196, 0.7, "#ffffff", 0.9),
      hill(classic, ridge(random, 318, 22, 0.9, classic), "#9fcf9c"),
      hill(classic, ridge(random, 346, 16, 1.2, classic), "#86bd7c"),
      leafTree(640, 356, 110, "#5fa05a"),
      leafTree(716, 360, 84, "#6aab62"),
      hill(classic, field, "#6fa64e"),
      ...row,
      hill(classic, () => 470, "#5c9546"),
      ...middle,
      birdhouse(598, 330, 1.02, 640, "#7fb5bd", "#d66a4b"),
    ].join(""),
    birds: [
      { species: "Goldfinch", pose: "leaning", at: [236, 354], size: 1.02, facing: "left" },
      { species: "Goldfinch", pose: "perched", at: [410, 436], size: 1.0, facing: "right" },
      { species: "Bluebird", pose: "perched", at: [598, 222], size: 0.92, facing: "left" },
      { species: "Goldfinch", pose: "flapping", at: [372, 196], size: 0.8, facing: "right", turn: -6 },
      { species: "Cardinal", pose: "gliding", at: [700, 110], size: 0.5, facing: "left" },
    ],
    inFront: [
      sunflower(232, 428, 76, 640),
      sunflower(66, 512, 88, 660),
      sunflower(416, 514, 84, 660),
      sunflower(738, 486, 92, 660),
    ].join(""),
  };
};

/** The coast with its lighthouse; most birds are far away. */
export const lighthouseCoast: SceneComposer = (random) => {
  const cliff =
    "M960 640V300C900 292 866 304 820 300C770 306 742 332 716 330C690 350 700 392 672 410C650 440 668 486 640 508C620 544 628 590 606 640Z";
  const branch: Branch = {
    thickness: 26,
    points: [
      [-30, 520],
      [110, 486],
      [250, 476],
      [400, 442],
    ],
  };
  return {
    size: wide,
    behind: [
      sky(wide, "#6fb6dc", "#b4dcea", "#f3efdc"),
      cloud(170, 130, 1.2, "#ffffff", 0.95),
      cloud(450, 90, 0.7, "#ffffff", 0.9),
      cloud(640, 186, 0.9, "#ffffff", 0.85),
      hill(wide, (x) => (x < 330 ? 318 + (x / 330) ** 2 * 16 : 345), "#9bb8b4"),
      water(random, wide, 342, "#3b86a8", "#8fc8d6"),
      sailboat(462, 392, 0.8),
      sailboat(596, 356, 0.42),
      lighthouse(826, 304, 1.12),
      `<path d="${cliff}" fill="#b89b7d"/>`,
      `<path d="M960 640V420C900 430 860 470 850 520C840 560 800 600 780 640Z" fill="#a4866a"/>`,
      `<path d="M716 350C724 380 706 396 712 430M790 344C782 372 800 396 790 420M690 470C706 480 704 500 716 516M880 350C872 366 884 384 878 398" fill="none" stroke="#9c8066" stroke-width="5" stroke-linecap="round"/>`,
      `<path d="M960 334V290C900 284 866 296 820 294C770 298 742 324 712 322C716 346 750 340 776 332C826 322 866 338 960 334Z" fill="#86b06a"/>`,
      stone(560, 628, 54, "#8d8a86"),
      stone(640, 640, 70, "#7d7a78"),
      drawBranch(branch, "#7a6452"),
    ].join(""),
    birds: [
      { species: "Cardinal", pose: "perched", at: perchOn(branch, 0.6), size: 1.22, facing: "right" },
      { species: "Blue jay", pose: "leaning", at: [748, 324], size: 0.56, facing: "left" },
      { species: "Blue jay", pose: "flapping", at: [520, 250], size: 0.66, facing: "right", turn: -12 },
      { species: "Bluebird", pose: "gliding", at: [344, 190], size: 0.44, facing: "right" },
      { species: "Goldfinch", pose: "front", at: perchOn(branch, 0.36), size: 0.92, facing: "right" },
    ],
    inFront: [
      farGulls(
        [
          [600, 120, 13],
          [632, 108, 9],
          [80, 250, 11],
          [566, 138, 8],
        ],
        "#64808d",
      ),
      foliage(random, branch, 0.02, 0.34, 15, 36, {
        colors: ["#6b9c5a", "#83b067", "#578a50"],
        length: 56,
        shape: "leaf",
      }),
      foliage(random, branch, 0.86, 1, 6, 26, { colors: ["#6b9c5a", "#83b067"], length: 50, shape: "leaf" }),
      grass(random, 724, 960, (x) => (x < 780 ? 322 : 300), 46, 22, ["#6f9d58", "#98c07a"]),
    ].join(""),
  };
};

/** Nothing to label: a valley at dawn with a red kite on its string. */
export const kiteAtDawn: SceneComposer = (random) => {
  const meadow = ridge(random, 420, 18, 0.8, classic);
  return {
    size: classic,
    behind: [
      sky(classic, "#8fb6de", "#d6dcec", "#fbdcc4", "#fdebcb"),
      sun(250, 310, 36, "#fff3d0", "#ffdca6"),
      streaks(random, classic, 70, 230, 8, "#ffffff"),
      mountains(
        random,
        [
          [120, 210, 190],
          [330, 250, 180],
          [650, 180, 240],
          [500, 262, 160],
        ],
        380,
        "#8ea0c4",
        "#fff7f2",
      ),
      hill(classic, ridge(random, 368, 14, 1.2, classic), "#86a899"),
      haze(classic, 396, 40, "#fff6e6", 0.7),
      firs(random, -10, 300, (x) => meadow(x) - 4, 26, 70, "#4c7a68"),
      hill(classic, meadow, "#8cbb7c"),
      furrows(classic, meadow, 6, 10, "#79aa6c"),
      leafTree(640, meadow(640) + 20, 170, "#5f9a5c"),
      leafTree(730, meadow(730) + 26, 120, "#6aa565"),
      `<path d="M508 150C470 250 440 330 396 452" fill="none" stroke="#ffffff" stroke-width="1.6" opacity="0.8"/>`,
      `<g transform="translate(520 120) rotate(24)"><path d="M0 -44L30 0L0 58L-30 0Z" fill="#d8433b"/><path d="M0 -44L30 0L0 0Z" fill="#ef7a4f"/><path d="M0 0L0 58L-30 0Z" fill="#b5302f"/><path d="M0 58q14 14 0 30t0 30" fill="none" stroke="#b5302f" stroke-width="3"/><path d="M2 86l12 -6l0 12zM-2 116l-12 -6l0 12z" fill="#3d74c4"/></g>`,
      stone(180, 520, 40, "#99a19f", "#86b07c"),
    ].join(""),
    birds: [],
    mistakable: [{ height: 150, label: "Cardinal", left: 459, top: 80, width: 90 }],
    inFront: [
      flowers(random, 20, 780, () => 584, 17, 24, ["#f7f3e8", "#f4d35e", "#e98aa8"]),
      grass(random, 0, 800, () => 606, 110, 56, ["#5c9a58", "#77b065"]),
    ].join(""),
  };
};

function sailboat(x: number, y: number, size: number): Drawing {
  return group(
    `translate(${x} ${y}) scale(${size})`,
    path("M-4 -10V-92C-30 -70 -44 -40 -50 -10Z", "#ffffff"),
    path("M4 -10V-84C22 -62 34 -36 40 -10Z", "#f0c9b4"),
    path("M-54 -4H50L36 16H-38Z", "#8c4f3c"),
  );
}
