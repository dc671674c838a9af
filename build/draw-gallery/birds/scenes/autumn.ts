import { between } from "../../random.ts";
import { furrows, hill, ridge } from "../../scenery/land.ts";
import { litter } from "../../scenery/plants.ts";
import { cloud, haze, type Size, sky, streaks, sun } from "../../scenery/sky.ts";
import { houses, stone } from "../../scenery/things.ts";
import { type Branch, birchTrunk, drawBranch, foliage, leafTree, perchOn } from "../../scenery/trees.ts";
import { type Drawing, type Point, softLine, stroke } from "../../svg.ts";
import type { SceneComposer } from "../scene.ts";

const wide: Size = { width: 960, height: 640 };
const classic: Size = { width: 800, height: 600 };

/** An oak in October; leaves hide parts of the birds. */
export const octoberOak: SceneComposer = (random) => {
  const branch: Branch = {
    thickness: 46,
    points: [
      [990, 250],
      [820, 318],
      [640, 330],
      [450, 372],
      [260, 366],
      [90, 402],
    ],
  };
  const upper: Branch = {
    thickness: 24,
    points: [
      [700, 324],
      [560, 232],
      [430, 176],
      [290, 150],
      [170, 166],
    ],
  };
  const oak = { colors: ["#d9772e", "#c4561f", "#e5a03a", "#a8441f"], length: 62, shape: "oak" } as const;
  const far = ridge(random, 470, 24, 1, wide);
  const near = ridge(random, 552, 18, 0.8, wide);
  return {
    size: wide,
    behind: [
      sky(wide, "#93c0dc", "#cfe0e0", "#fbe9c8"),
      cloud(180, 90, 0.9, "#ffffff", 0.85),
      cloud(420, 60, 0.6, "#ffffff", 0.8),
      hill(wide, ridge(random, 430, 26, 0.9, wide), "#c9c58f"),
      hill(wide, far, "#d3ad5f"),
      leafTree(120, far(120) + 10, 112, "#cf7a36"),
      leafTree(210, far(210) + 8, 84, "#dba03f"),
      leafTree(500, far(500) + 10, 96, "#b9602c"),
      leafTree(574, far(574) + 8, 70, "#d78d3a"),
      furrows(wide, near, 4, 12, "#b98c45"),
      hill(wide, near, "#c39a4c"),
      drawBranch(upper, "#5d4436"),
      drawBranch(branch, "#5d4436"),
      foliage(random, branch, 0, 0.32, 16, 44, oak),
      foliage(random, upper, 0.2, 0.45, 7, 34, oak),
    ].join(""),
    birds: [
      { species: "Blue jay", pose: "perched", at: perchOn(branch, 0.66), size: 1.16, facing: "left" },
      { species: "Blue jay", pose: "leaning", at: perchOn(upper, 0.6), size: 0.96, facing: "left" },
      { species: "Cardinal", pose: "front", at: perchOn(branch, 0.38), size: 1.0, facing: "right" },
      { species: "Bluebird", pose: "perched", at: perchOn(branch, 0.88), size: 0.78, facing: "right" },
    ],
    inFront: [
      foliage(random, branch, 0.42, 0.56, 9, 40, oak),
      foliage(random, upper, 0.8, 1, 9, 34, oak),
      foliage(random, upper, 0.5, 0.56, 2, 20, oak),
      foliage(random, branch, 0.9, 1, 8, 34, oak),
      foliage(random, branch, 0.3, 0.34, 3, 26, oak),
      litter(random, 0, 960, near, 80, 60, ["#b5541f", "#d9772e", "#8f3f1b"]),
    ].join(""),
    mistakable: [{ height: 118, label: "Cardinal", left: 160, top: 60, width: 96 }],
  };
};

/** Among birches: birds on the ground and between the trunks. */
export const birchGrove: SceneComposer = (random) => {
  const ground = ridge(random, 444, 10, 0.8, classic);
  const back = [40, 150, 236, 330, 470, 560, 700, 772].map((x) =>
    birchTrunk(random, x + between(random, -8, 8), 450, between(random, 12, 18), between(random, -10, 10)),
  );
  const twig: Branch = {
    thickness: 17,
    points: [
      [196, 236],
      [276, 214],
      [350, 222],
      [420, 200],
    ],
  };
  const other: Branch = {
    thickness: 15,
    points: [
      [640, 316],
      [560, 288],
      [490, 294],
      [430, 276],
    ],
  };
  const leaves = { colors: ["#f0b93a", "#e79b2d", "#f5d061"], length: 34, shape: "leaf" } as const;
  return {
    size: classic,
    behind: [
      sky(classic, "#f3d79b", "#f6e3b7", "#f4e9cf"),
      sun(420, 180, 56, "#fff7dc", "#fff0bd"),
      hill(classic, ridge(random, 380, 16, 1.2, classic), "#dfc183"),
      `<g opacity="0.5">${back.join("")}</g>`,
      haze(classic, 420, 80, "#fff3d6", 0.7),
      hill(classic, ground, "#c9893c"),
      litter(random, 0, 800, ground, 160, 190, ["#e2a03e", "#b8622a", "#d97f2f", "#9c4f22", "#f0c05a"]),
      birchTrunk(random, 176, 500, 46, 18),
      birchTrunk(random, 654, 530, 56, -26),
      drawBranch(twig, "#d8d2c6"),
      drawBranch(other, "#d8d2c6"),
      stone(372, 546, 40, "#9a928a", "#8f9a5c"),
    ].join(""),
    birds: [
      { species: "Bluebird", pose: "perched", at: perchOn(twig, 0.6), size: 1.0, facing: "right" },
      { species: "Bluebird", pose: "leaning", at: perchOn(other, 0.55), size: 0.86, facing: "left" },
      { species: "Goldfinch", pose: "pecking", at: [500, 520], size: 0.94, facing: "left" },
      { species: "Cardinal", pose: "pecking", at: [262, 500], size: 0.92, facing: "left" },
      { species: "Blue jay", pose: "perched", at: [372, 516], size: 0.94, facing: "right" },
    ],
    inFront: [
      birchTrunk(random, 728, 610, 70, 20),
      birchTrunk(random, 42, 610, 60, -12),
      foliage(random, twig, 0.84, 1, 7, 28, leaves),
      foliage(random, twig, 0.1, 0.34, 6, 24, leaves),
      foliage(random, other, 0.7, 1, 8, 28, leaves),
      litter(random, 0, 800, () => 556, 44, 70, ["#e2a03e", "#b8622a", "#d97f2f", "#9c4f22", "#f0c05a"]),
    ].join(""),
  };
};

/** Dusk over the town: many small birds on the wires. */
export const wiresAtDusk: SceneComposer = (random) => {
  const wires: readonly Point[][] = [
    [
      [-10, 190],
      [230, 236],
      [480, 246],
      [730, 232],
      [970, 180],
    ],
    [
      [-10, 292],
      [230, 330],
      [480, 338],
      [730, 326],
      [970, 284],
    ],
  ];
  const upper = (x: number): Point => [x, 246 - ((x - 480) / 480) ** 2 * 46];
  const lower = (x: number): Point => [x, 338 - ((x - 480) / 480) ** 2 * 38];
  return {
    size: wide,
    behind: [
      sky(wide, "#3f4f86", "#8a6fa0", "#e58f86", "#fbc98e"),
      sun(300, 430, 54, "#ffe2a6", "#ffbd7a"),
      streaks(random, wide, 60, 360, 13, "#f7b79d"),
      hill(wide, ridge(random, 470, 18, 1.1, wide), "#8d6a8c"),
      houses(
        [
          [20, 96, 470],
          [140, 80, 496],
          [236, 110, 452],
          [420, 88, 490],
          [520, 120, 446],
          [668, 84, 488],
          [764, 112, 458],
          [890, 90, 484],
        ],
        640,
        "#54466e",
        "#ffd98a",
      ),
      houses(
        [
          [-30, 120, 540],
          [110, 100, 558],
          [330, 120, 536],
          [620, 120, 548],
          [850, 130, 532],
        ],
        640,
        "#3c3357",
        "#ffcf7a",
      ),
      pole(96, 150),
      pole(872, 146),
      ...wires.map((points) => stroke(softLine(points), "#2d2744", 3.4)),
    ].join(""),
    birds: [
      { species: "Bluebird", pose: "front", at: upper(250), size: 0.56, facing: "right" },
      { species: "Bluebird", pose: "perched", at: upper(316), size: 0.56, facing: "right" },
      { species: "Goldfinch", pose: "perched", at: upper(560), size: 0.62, facing: "left" },
      { species: "Cardinal", pose: "perched", at: upper(640), size: 0.58, facing: "right" },
      { species: "Blue jay", pose: "leaning", at: lower(404), size: 0.68, facing: "left" },
      { species: "Cardinal", pose: "front", at: lower(716), size: 0.62, facing: "right" },
      { species: "Goldfinch", pose: "flapping", at: [480, 126], size: 0.6, facing: "right", turn: -6 },
    ],
    inFront: "",
  };
};

function pole(x: number, top: number): Drawing {
  return `<rect x="${x - 8}" y="${top}" width="16" height="500" fill="#2d2744"/><rect x="${x - 52}" y="${top + 34}" width="104" height="10" fill="#2d2744"/><rect x="${x - 44}" y="${top + 132}" width="88" height="10" fill="#2d2744"/>`;
}
