import { keyHelpStyles } from "../key-help.ts";
import { pictureStageStyles } from "../picture-stage-styles.ts";
import { shellStyles } from "../shell.ts";
import { buttonStyles, theme } from "../theme.ts";
import { draftLayerStyles } from "./draft-layer.ts";
import { handleLayerStyles } from "./handle-layer.ts";
import { labelPaneStyles } from "./label-pane.ts";
import { shapeLayerStyles } from "./shape-layer.ts";
import { shapeListStyles } from "./shape-list.ts";
import { toolbarStyles } from "./toolbar.ts";

export const annotatorStyles = [
  theme,
  buttonStyles,
  shellStyles,
  toolbarStyles,
  pictureStageStyles,
  shapeLayerStyles,
  handleLayerStyles,
  draftLayerStyles,
  keyHelpStyles,
  labelPaneStyles,
  shapeListStyles,
];
