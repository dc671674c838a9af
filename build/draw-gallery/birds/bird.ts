import { type Drawing, element, group } from "../svg.ts";
import { flying } from "./flying.ts";
import { fromTheFront } from "./from-the-front.ts";
import { perched } from "./perched.ts";
import { plumages, type SpeciesName } from "./species.ts";

/** `perched` sits upright, `leaning` looks down from its perch, `pecking` has its beak at the ground, `front` faces us. */
export type Pose = "perched" | "leaning" | "pecking" | "front" | "gliding" | "flapping";

/** A bird in a scene. */
export interface Bird {
  readonly species: SpeciesName;
  readonly pose: Pose;
  /** Where the feet are (or the middle of the body of a flying bird), in pixels. */
  readonly at: readonly [x: number, y: number];
  /** 1 is a bird of about 120 pixels. */
  readonly size: number;
  readonly facing: "left" | "right";
  /** Degrees, clockwise: a bird in a climb or a dive. */
  readonly turn?: number;
}

/** Draws a bird; `key` must differ between the birds of one picture because it names the clipping paths. */
export function drawBird(bird: Bird, key: string): Drawing {
  const { size } = plumages[bird.species];
  const scale = bird.size * size;
  const mirrored = bird.facing === "left" ? -scale : scale;
  const place = `translate(${bird.at[0]} ${bird.at[1]}) rotate(${bird.turn ?? 0}) scale(${mirrored} ${scale})`;
  return element("g", { "data-bird": key }, group(place, pose(bird, key)));
}

function pose({ species, pose }: Bird, key: string): Drawing {
  switch (pose) {
    case "perched":
      return perched(species, 0, key);
    case "leaning":
      return perched(species, 28, key);
    case "pecking":
      return perched(species, 56, key);
    case "front":
      return fromTheFront(species, key);
    case "gliding":
      return flying(species, "down", key);
    case "flapping":
      return flying(species, "up", key);
  }
}
