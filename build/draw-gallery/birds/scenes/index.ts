import type { SceneComposer } from "../scene.ts";
import { birchGrove, octoberOak, wiresAtDusk } from "./autumn.ts";
import { cherryBlossom, gardenFence, springShower } from "./spring.ts";
import { kiteAtDawn, lighthouseCoast, mountainLake, sunflowers } from "./summer.ts";
import { moonlight, snowySpruce, winterFeeder } from "./winter.ts";

/** The pictures of the task by the names of their files, in the order of its manifest. */
export const sceneComposers: Readonly<Record<string, SceneComposer>> = {
  "cherry-blossom": cherryBlossom,
  "october-oak": octoberOak,
  "garden-fence": gardenFence,
  "snowy-spruce": snowySpruce,
  "mountain-lake": mountainLake,
  "wires-at-dusk": wiresAtDusk,
  sunflowers: sunflowers,
  "birch-grove": birchGrove,
  "kite-at-dawn": kiteAtDawn,
  "winter-feeder": winterFeeder,
  "lighthouse-coast": lighthouseCoast,
  "spring-shower": springShower,
  moonlight: moonlight,
};
