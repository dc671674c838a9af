import { html, nothing, svg, type TemplateResult } from "lit";

/** Outlines on a grid of 24 by 24, under the names that templates give to icons. */
const OUTLINES: Readonly<Record<string, string>> = {
  add: "M12 5v14M5 12h14",
  "arrow-back": "M19 12H5m6-6-6 6 6 6",
  "arrow-forward": "M5 12h14m-6-6 6 6-6 6",
  brush: "M4 20c3 0 5-1 5-3.5A2.5 2.5 0 0 0 6.5 14C4 14 5 18 4 20ZM8.5 14.5 18.5 4l2 2L10 16",
  check: "m5 12.5 4.5 4.5L19 7.5",
  close: "M6 6l12 12M18 6 6 18",
  create: "m4 20 1-4L16 5l3 3L8 19l-4 1Z",
  delete: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5.5m3-5.5v5.5",
  eraser: "M9 19 4 14 14 4l6 6-9 9H9Zm-1.5-8.5 6 6M9 19h11",
  error: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-3 6 6 6m0-6-6 6",
  fit: "M4 9V4h5M20 9V4h-5M4 15v5h5m11-5v5h-5",
  help: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-2.5 6.8c0-3.4 5-3.3 5 0 0 2-2.5 2.1-2.5 3.9m0 3v.1",
  favorite: "M12 20 4.8 12.6a4.6 4.6 0 0 1 6.6-6.4l.6.6.6-.6a4.6 4.6 0 0 1 6.6 6.4L12 20Z",
  flag: "M6 21V4h11l-2 4 2 4H6",
  home: "m4 11 8-7 8 7v9h-5v-6H9v6H4v-9Z",
  info: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v5.5m0-9v.1",
  print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7v-6Z",
  polygon: "M12 4 20 10l-3 9H7l-3-9Z",
  redo: "m15 5 4 4-4 4m4-4H10a5.5 5.5 0 0 0 0 11h3",
  refresh: "M19 12a7 7 0 1 1-2.2-5.1M19 4v4h-4",
  remove: "M5 12h14",
  save: "M5 4h11l3 3v13H5V4Zm3 0v5h7V4M8 20v-6h8v6",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm5 12 4.5 4.5",
  send: "m4 4 17 8-17 8 3-8-3-8Zm3 8h14",
  star: "m12 4 2.4 5.2 5.6.7-4.1 3.9 1 5.7-4.9-2.8-4.9 2.8 1-5.7L4 9.9l5.6-.7L12 4Z",
  "thumb-down":
    "M17 4v9l-5 7c-1.7 0-2.2-1.3-2-2.5l.6-3.5H5.5c-1 0-1.7-1-1.4-2l1.7-6c.3-1.2 1-2 2.2-2h9Zm0 0h3v9h-3",
  "thumb-up":
    "M7 20v-9l5-7c1.7 0 2.2 1.3 2 2.5l-.6 3.5h5.1c1 0 1.7 1 1.4 2l-1.7 6c-.3 1.2-1 2-2.2 2H7Zm0 0H4v-9h3",
  undo: "M9 5 5 9l4 4M5 9h9a5.5 5.5 0 0 1 0 11h-3",
  visibility:
    "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Zm9.5-3a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z",
  warning: "M12 4 3 20h18L12 4Zm0 6v5m0 2.5v.1",
};

/** Further names of these icons in the set that the documentation refers to, iron-icons. */
const SYNONYMS: Readonly<Record<string, string>> = {
  cancel: "error",
  clear: "close",
  done: "check",
  "error-outline": "error",
  feedback: "warning",
  grade: "star",
  "help-outline": "help",
  "info-outline": "info",
  "report-problem": "warning",
};

/** The icon of a name, with or without the prefix of an icon set; the name itself where we have no such icon. */
export function renderIcon(name: string): TemplateResult | typeof nothing {
  if (name === "") return nothing;
  const ownName = name.slice(name.indexOf(":") + 1);
  const outline = OUTLINES[SYNONYMS[ownName] ?? ownName];
  if (outline === undefined) return html`<span class="icon-name">${name}</span>`;
  return html`<svg
    class="icon"
    viewBox="0 0 24 24"
    width="18"
    height="18"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${svg`<path d=${outline}></path>`}
  </svg>`;
}

/** An attribute `icon` that holds the name of an icon or the address of a picture. */
export function renderIconOrPicture(icon: string): TemplateResult | typeof nothing {
  return /[/.]/.test(icon) ? html`<img class="icon" src=${icon} alt="" height="18" />` : renderIcon(icon);
}
