import type { Random } from "../random.ts";
import type { Size } from "../scenery/sky.ts";
import { type Drawing, picture } from "../svg.ts";
import { type Bird, drawBird } from "./bird.ts";
import type { LabeledBox } from "./labeled-box.ts";

/** One picture of the task: what is behind the birds, the birds from back to front, and what may hide parts of them. */
export interface Scene {
  readonly size: Size;
  readonly behind: Drawing;
  readonly birds: readonly Bird[];
  readonly inFront: Drawing;
  /** What a careless worker takes for a bird. */
  readonly mistakable?: readonly LabeledBox[];
}

/** Composes a scene; all chance comes from `random`, so that the same seed gives the same picture. */
export type SceneComposer = (random: Random) => Scene;

/** The picture of a scene; `without` leaves one bird out, which tells exactly which pixels are that bird. */
export function drawScene(scene: Scene, without?: number): string {
  const { width, height } = scene.size;
  const birds = scene.birds.map((bird, index) => (index === without ? "" : drawBird(bird, `bird-${index}`)));
  return picture(width, height, scene.behind, ...birds, scene.inFront);
}
