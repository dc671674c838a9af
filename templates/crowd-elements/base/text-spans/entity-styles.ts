import { css } from "lit";
import { keyHelpStyles } from "../key-help.ts";
import { labelPaneStyles } from "../shapes/label-pane.ts";
import { toolbarStyles } from "../shapes/toolbar.ts";
import { shellStyles } from "../shell.ts";
import { buttonStyles, theme } from "../theme.ts";
import { spanListStyles } from "./span-list.ts";
import { textStyles } from "./text-styles.ts";

export const entityStyles = [
  theme,
  buttonStyles,
  shellStyles,
  toolbarStyles,
  labelPaneStyles,
  keyHelpStyles,
  textStyles,
  spanListStyles,
  css`
    :host {
      margin: 0 0 16px;
    }
    .hint {
      margin: 8px 0 0;
      color: var(--muted);
      font-size: 13px;
    }
    crowd-form {
      margin-top: 16px;
    }
    crowd-form :is(h2, h3) {
      all: revert;
    }
  `,
];
