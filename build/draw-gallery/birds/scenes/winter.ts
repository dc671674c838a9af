import { hill, mountains, ridge } from "../../scenery/land.ts";
import { cloud, haze, type Size, sky, snowfall, stars, sun } from "../../scenery/sky.ts";
import { birdhouse, farmhouse, feeder, fence, stone } from "../../scenery/things.ts";
import { type Branch, drawBranch, fir, firs, foliage, leafTree, perchOn } from "../../scenery/trees.ts";
import { circle } from "../../svg.ts";
import type { SceneComposer } from "../scene.ts";

const wide: Size = { width: 960, height: 640 };
const classic: Size = { width: 800, height: 600 };

/** Falling snow and a spruce branch. */
export const snowySpruce: SceneComposer = (random) => {
  const branch: Branch = {
    thickness: 32,
    points: [
      [-30, 430],
      [160, 424],
      [340, 452],
      [520, 444],
      [690, 480],
    ],
  };
  const upper: Branch = {
    thickness: 24,
    points: [
      [980, 170],
      [820, 214],
      [680, 222],
      [540, 254],
    ],
  };
  const needles = { colors: ["#2f6b57", "#3b7d63", "#27594c"], length: 64, shape: "needles" } as const;
  return {
    size: wide,
    behind: [
      sky(wide, "#9db8d2", "#c9d9e6", "#eef1f2"),
      mountains(
        random,
        [
          [230, 220, 240],
          [520, 260, 240],
          [800, 200, 260],
        ],
        460,
        "#a9bcd2",
        "#ffffff",
      ),
      hill(wide, ridge(random, 452, 18, 1, wide), "#d9e5ee"),
      firs(random, 0, 960, (x) => 500 + Math.sin(x / 90) * 8, 84, 130, "#5e8790", "#f4f8fb"),
      haze(wide, 500, 50, "#ffffff", 0.75),
      hill(wide, ridge(random, 540, 16, 0.8, wide), "#e3edf4"),
      farmhouse(760, 556, 0.9, "#a8594a", "#ffffff"),
      fir(850, 560, 120, "#4b7a78", "#f4f8fb"),
      fir(676, 566, 84, "#4b7a78", "#f4f8fb"),
      hill(wide, ridge(random, 596, 10, 0.9, wide), "#ffffff"),
      foliage(random, branch, 0, 0.95, 15, 28, needles),
      foliage(random, upper, 0, 1, 11, 26, needles),
      drawBranch(upper, "#5a463c", "#ffffff"),
      drawBranch(branch, "#5a463c", "#ffffff"),
    ].join(""),
    birds: [
      { species: "Cardinal", pose: "perched", at: perchOn(branch, 0.36), size: 1.22, facing: "right" },
      { species: "Cardinal", pose: "front", at: perchOn(branch, 0.64), size: 1.04, facing: "right" },
      { species: "Blue jay", pose: "leaning", at: perchOn(upper, 0.62), size: 1.0, facing: "left" },
      { species: "Goldfinch", pose: "perched", at: perchOn(branch, 0.9), size: 0.74, facing: "left" },
    ],
    inFront: [
      foliage(random, branch, 0, 0.2, 5, 28, needles),
      foliage(random, branch, 0.74, 0.8, 3, 14, needles),
      foliage(random, upper, 0.84, 1, 5, 20, needles),
      snowfall(random, wide, 60),
    ].join(""),
  };
};

/** The feeder in the snowed-in garden. */
export const winterFeeder: SceneComposer = (random) => {
  const branch: Branch = {
    thickness: 30,
    points: [
      [820, 66],
      [640, 92],
      [480, 84],
      [330, 112],
      [180, 104],
    ],
  };
  const garden = ridge(random, 446, 10, 0.9, classic);
  return {
    size: classic,
    behind: [
      sky(classic, "#8fb8de", "#cfe1ef", "#fbeede"),
      cloud(140, 220, 0.8, "#ffffff", 0.8),
      hill(classic, ridge(random, 384, 20, 1, classic), "#cfdfec"),
      farmhouse(150, 408, 0.9, "#e9d8c3", "#f7fafc"),
      fir(262, 418, 120, "#5b8a86", "#f4f8fb"),
      fir(64, 424, 150, "#4f7f7d", "#f4f8fb"),
      fir(700, 430, 210, "#4b7a78", "#f4f8fb"),
      fir(620, 424, 130, "#5b8a86", "#f4f8fb"),
      hill(classic, garden, "#e6eff6"),
      fence(-10, 810, 486, 74, 116, "#c9b7a2"),
      hill(classic, ridge(random, 500, 8, 0.7, classic), "#f5f9fc"),
      drawBranch(branch, "#5f4b40", "#ffffff"),
      feeder(420, 330, 1.3, 92),
    ].join(""),
    birds: [
      { species: "Goldfinch", pose: "leaning", at: [340, 328], size: 0.88, facing: "right" },
      { species: "Goldfinch", pose: "front", at: [506, 329], size: 0.8, facing: "right" },
      { species: "Cardinal", pose: "perched", at: perchOn(branch, 0.74), size: 0.86, facing: "right" },
      { species: "Blue jay", pose: "flapping", at: [654, 262], size: 0.9, facing: "left", turn: 4 },
      { species: "Bluebird", pose: "pecking", at: [250, 548], size: 0.9, facing: "right" },
      { species: "Cardinal", pose: "pecking", at: [560, 556], size: 0.98, facing: "left" },
    ],
    inFront: [stone(690, 580, 60, "#a3adb6", "#ffffff"), snowfall(random, classic, 70)].join(""),
  };
};

/** Night: little light, few birds. */
export const moonlight: SceneComposer = (random) => {
  const hills = ridge(random, 440, 22, 0.9, wide);
  const branch: Branch = {
    thickness: 30,
    points: [
      [-20, 300],
      [140, 282],
      [300, 300],
      [440, 280],
      [560, 292],
    ],
  };
  return {
    size: wide,
    behind: [
      sky(wide, "#16224a", "#2f4576", "#6e7fa6"),
      stars(random, wide, 340, 110),
      sun(690, 150, 62, "#fdf6dc", "#cfd9f2"),
      circle(672, 138, 12, "#e9dfbf"),
      circle(706, 170, 8, "#e9dfbf"),
      circle(712, 128, 6, "#e9dfbf"),
      mountains(
        random,
        [
          [140, 300, 220],
          [420, 320, 220],
          [860, 280, 250],
        ],
        470,
        "#4a5d8c",
        "#b9c7e4",
      ),
      hill(wide, hills, "#8a9cc4"),
      firs(random, 560, 960, hills, 44, 150, "#2c4462", "#9fb1d4"),
      leafTree(90, 470, 130, "#33486b"),
      hill(wide, ridge(random, 520, 16, 0.8, wide), "#a9b8d8"),
      hill(wide, ridge(random, 590, 10, 1, wide), "#c3cfe6"),
      farmhouse(330, 548, 1.1, "#5b5876", "#dfe8f5"),
      `<path d="M279 508h22v20h-22zM359 508h22v20h-22z" fill="#ffd98a"/>`,
      fir(440, 560, 130, "#2c4462", "#9fb1d4"),
      fir(238, 556, 96, "#2c4462", "#9fb1d4"),
      birdhouse(756, 420, 1.05, 640, "#93705a", "#dfe8f5"),
      drawBranch(branch, "#3a3140", "#d5dff0"),
    ].join(""),
    birds: [
      { species: "Bluebird", pose: "front", at: perchOn(branch, 0.42), size: 0.98, facing: "right" },
      { species: "Bluebird", pose: "front", at: perchOn(branch, 0.6), size: 0.92, facing: "right" },
      { species: "Blue jay", pose: "perched", at: [756, 306], size: 0.86, facing: "left" },
    ],
    inFront: [
      foliage(random, branch, 0.06, 0.24, 6, 18, {
        colors: ["#2f4560", "#3a5270"],
        length: 60,
        shape: "needles",
      }),
      snowfall(random, wide, 40),
      `<rect width="960" height="640" fill="#14204a" opacity="0.16"/>`,
    ].join(""),
  };
};
