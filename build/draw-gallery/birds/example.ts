import { seededRandom } from "../random.ts";
import { hill, ridge } from "../scenery/land.ts";
import { cloud, type Size, sky } from "../scenery/sky.ts";
import { type Branch, drawBranch, foliage, perchOn } from "../scenery/trees.ts";
import { circle, element, picture, stroke } from "../svg.ts";
import { drawBird } from "./bird.ts";

export const exampleSize: Size = { width: 320, height: 240 };

const boxes = {
  tight: { x: 88, y: 51, width: 140, height: 138 },
  loose: { x: 52, y: 26, width: 236, height: 190 },
} as const;

/** A picture for the instructions: the same bird in a box as it should be, and in one as it should not. */
export function drawExample(quality: keyof typeof boxes): string {
  const random = seededRandom(7);
  const branch: Branch = {
    thickness: 18,
    points: [
      [-10, 158],
      [110, 164],
      [220, 160],
      [335, 140],
    ],
  };
  const good = quality === "tight";
  const color = good ? "#1a7f4b" : "#c0262d";
  return picture(
    exampleSize.width,
    exampleSize.height,
    sky(exampleSize, "#a9d6ea", "#eef4e6"),
    cloud(250, 52, 0.5, "#ffffff", 0.9),
    hill(exampleSize, ridge(random, 196, 10, 1, exampleSize), "#a6d3a8"),
    drawBranch(branch, "#6d4a44"),
    foliage(random, branch, 0.78, 1, 6, 16, { colors: ["#6b9c5a", "#83b067"], length: 34, shape: "leaf" }),
    drawBird(
      { species: "Bluebird", pose: "perched", at: perchOn(branch, 0.52), size: 0.94, facing: "right" },
      "example",
    ),
    element("rect", {
      ...boxes[quality],
      fill: color,
      "fill-opacity": 0.08,
      stroke: color,
      "stroke-width": 3.5,
    }),
    circle(290, 208, 20, color),
    stroke(good ? "M280 208l7 8l13 -15" : "M283 201l14 14M297 201l-14 14", "#ffffff", 5),
  );
}
