import { between } from "../../random.ts";
import { furrows, grass, hill, ridge } from "../../scenery/land.ts";
import { flowers, tulip } from "../../scenery/plants.ts";
import { cloud, farGulls, haze, rainfall, type Size, sky, streaks, sun } from "../../scenery/sky.ts";
import { birdBath, farmhouse, fence, stone } from "../../scenery/things.ts";
import { type Branch, drawBranch, foliage, leafTree, perchOn } from "../../scenery/trees.ts";
import type { SceneComposer } from "../scene.ts";

const wide: Size = { width: 960, height: 640 };
const classic: Size = { width: 800, height: 600 };

/** A flowering cherry branch over soft morning hills. */
export const cherryBlossom: SceneComposer = (random) => {
  const branch: Branch = {
    thickness: 34,
    points: [
      [-30, 330],
      [160, 372],
      [350, 372],
      [540, 404],
      [720, 398],
      [905, 352],
    ],
  };
  const twig: Branch = {
    thickness: 15,
    points: [
      [350, 372],
      [452, 292],
      [560, 236],
      [700, 204],
    ],
  };
  const high: Branch = {
    thickness: 22,
    points: [
      [-20, 60],
      [120, 92],
      [270, 90],
      [420, 44],
    ],
  };
  const blossom = { colors: ["#f9c9d4", "#f6b3c4", "#fde3e8"], length: 34, shape: "blossom" } as const;
  const far = ridge(random, 476, 22, 1.1, wide);
  const near = ridge(random, 548, 18, 0.8, wide);
  return {
    size: wide,
    behind: [
      sky(wide, "#a9d6ea", "#d5ecef", "#fdeedd"),
      sun(760, 150, 44, "#fff6d8", "#fff0c2"),
      cloud(250, 210, 0.9, "#ffffff", 0.85),
      cloud(590, 120, 0.6, "#ffffff", 0.8),
      hill(wide, far, "#b9dcc4"),
      leafTree(40, far(40) + 8, 74, "#8fc4a0"),
      leafTree(640, far(640) + 8, 44, "#9acda6"),
      leafTree(690, far(690) + 8, 58, "#96c9a4"),
      haze(wide, 530, 50, "#fff8ea", 0.5),
      hill(wide, near, "#8fc79a"),
      hill(wide, ridge(random, 598, 12, 1.2, wide), "#74b585"),
      leafTree(880, near(880) + 16, 150, "#79bb8c"),
      leafTree(812, near(812) + 14, 92, "#86c497"),
      drawBranch(high, "#6d4a44"),
      foliage(random, high, 0.1, 1, 30, 34, blossom),
      drawBranch(twig, "#6d4a44"),
      drawBranch(branch, "#6d4a44"),
      foliage(random, branch, 0, 0.3, 9, 26, blossom),
    ].join(""),
    birds: [
      { species: "Bluebird", pose: "perched", at: perchOn(branch, 0.41), size: 1.12, facing: "right" },
      { species: "Bluebird", pose: "front", at: perchOn(branch, 0.61), size: 1.02, facing: "right" },
      { species: "Goldfinch", pose: "leaning", at: perchOn(twig, 0.84), size: 0.78, facing: "left" },
      { species: "Goldfinch", pose: "flapping", at: [838, 270], size: 0.72, facing: "left", turn: 8 },
      { species: "Cardinal", pose: "perched", at: perchOn(branch, 0.21), size: 1.0, facing: "right" },
    ],
    inFront: [
      foliage(random, branch, 0.72, 1, 16, 34, blossom),
      foliage(random, twig, 0.36, 0.7, 8, 24, blossom),
      foliage(random, branch, 0.33, 0.36, 3, 14, blossom),
      foliage(random, twig, 0.9, 1, 4, 22, blossom),
      flowers(random, 10, 950, () => 620, 24, 22, ["#ffffff", "#f6b3c4", "#fbe08a"]),
      grass(random, 0, 960, () => 646, 120, 62, ["#57a36c", "#6fb57e"]),
    ].join(""),
  };
};

/** A garden fence with tulips before the fields. */
export const gardenFence: SceneComposer = (random) => {
  const fields = ridge(random, 330, 24, 0.9, classic);
  const meadow = ridge(random, 404, 10, 0.8, classic);
  const tulips = Array.from({ length: 15 }, (_, index) => {
    const color = ["#e7567c", "#f3a33b", "#f7d154", "#c9508f"][index % 4] ?? "#e7567c";
    return tulip(
      20 + index * 56 + between(random, -14, 14),
      between(random, 566, 606),
      between(random, 0.8, 1.08),
      color,
    );
  });
  return {
    size: classic,
    behind: [
      sky(classic, "#8cc9ec", "#c9e8f5", "#f4f5e4"),
      cloud(170, 120, 1.1, "#ffffff", 0.95),
      cloud(600, 90, 0.8, "#ffffff", 0.9),
      cloud(720, 190, 0.55, "#ffffff", 0.8),
      hill(classic, ridge(random, 296, 30, 0.7, classic), "#a8d3b4"),
      hill(classic, fields, "#c5d979"),
      furrows(classic, fields, 5, 9, "#a9c25f"),
      farmhouse(612, fields(612) + 8, 0.95, "#f7efe0", "#c25b4a"),
      leafTree(704, fields(704) + 12, 128, "#6fae68"),
      leafTree(524, fields(524) + 10, 92, "#7dba70"),
      leafTree(96, fields(96) + 12, 118, "#74b36b"),
      hill(classic, meadow, "#86c36f"),
      fence(-10, 810, 462, 150, 178, "#d9c4a3"),
    ].join(""),
    birds: [
      { species: "Bluebird", pose: "perched", at: [257, 304], size: 1.02, facing: "right" },
      { species: "Cardinal", pose: "leaning", at: [520, 358], size: 1.0, facing: "left" },
      { species: "Goldfinch", pose: "perched", at: [106, 357], size: 0.82, facing: "right" },
      { species: "Bluebird", pose: "pecking", at: [640, 552], size: 0.94, facing: "left" },
      { species: "Goldfinch", pose: "gliding", at: [396, 188], size: 0.62, facing: "right", turn: -10 },
    ],
    inFront: [
      grass(random, 0, 800, () => 604, 110, 58, ["#5fa35a", "#79b863"]),
      ...tulips,
      grass(random, 0, 800, () => 612, 60, 40, ["#4e9150", "#6bab5b"]),
    ].join(""),
  };
};

/** A shower over the bird bath. */
export const springShower: SceneComposer = (random) => {
  const far = ridge(random, 372, 20, 1, classic);
  const lawn = ridge(random, 442, 8, 0.7, classic);
  return {
    size: classic,
    behind: [
      sky(classic, "#7f9bb3", "#a9bfca", "#d7dfd8"),
      streaks(random, classic, 20, 170, 9, "#6d8aa4"),
      cloud(190, 120, 1.6, "#94abbd", 0.9),
      cloud(590, 84, 1.9, "#8ba3b7", 0.9),
      hill(classic, far, "#8fb3a1"),
      leafTree(84, far(84) + 12, 190, "#5f9678"),
      leafTree(206, far(206) + 10, 120, "#6ba182"),
      leafTree(706, far(706) + 14, 210, "#5a9074"),
      leafTree(600, far(600) + 8, 96, "#6fa487"),
      hill(classic, lawn, "#77ad78"),
      hill(classic, ridge(random, 530, 8, 0.9, classic), "#659c6b"),
      stone(176, 520, 46, "#98a1a5", "#86b07c"),
      stone(236, 530, 28, "#a7afb2"),
      birdBath(430, 396, 1.12),
    ].join(""),
    birds: [
      { species: "Blue jay", pose: "leaning", at: [366, 392], size: 1.06, facing: "right" },
      { species: "Cardinal", pose: "perched", at: [512, 391], size: 1.0, facing: "left" },
      { species: "Bluebird", pose: "front", at: [170, 484], size: 0.74, facing: "right" },
      { species: "Goldfinch", pose: "pecking", at: [622, 556], size: 0.9, facing: "right" },
    ],
    inFront: [
      farGulls(
        [
          [300, 60, 14],
          [340, 76, 10],
        ],
        "#5f7589",
      ),
      grass(random, 0, 800, () => 606, 90, 46, ["#4f8a5c", "#6ea86b"]),
      flowers(random, 30, 330, () => 590, 6, 20, ["#f3d7ef", "#f7f3d3", "#d8c4f0"]),
      flowers(random, 690, 800, () => 590, 3, 20, ["#f3d7ef", "#f7f3d3"]),
      rainfall(random, classic, 150),
    ].join(""),
    mistakable: [{ height: 36, label: "Bluebird", left: 283, top: 50, width: 70 }],
  };
};
