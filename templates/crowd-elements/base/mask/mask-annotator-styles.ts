import { annotatorStyles } from "../shapes/annotator-styles.ts";
import { instanceListStyles } from "./instance-list.ts";
import { maskLayerStyles } from "./mask-layer.ts";
import { maskToolbarStyles } from "./mask-toolbar.ts";
import { penLayerStyles } from "./pen-layer.ts";

export const maskAnnotatorStyles = [
  annotatorStyles,
  maskToolbarStyles,
  maskLayerStyles,
  penLayerStyles,
  instanceListStyles,
];
