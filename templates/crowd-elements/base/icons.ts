import { html, nothing, svg, type TemplateResult } from "lit";

/** Outlines on a grid of 24 by 24, under the names that templates give to icons. */
const OUTLINES: Readonly<Record<string, string>> = {
  add: "M12 5v14M5 12h14",
  "arrow-back": "M19 12H5m6-6-6 6 6 6",
  "arrow-forward": "M5 12h14m-6-6 6 6-6 6",
  check: "m5 12.5 4.5 4.5L19 7.5",
  close: "M6 6l12 12M18 6 6 18",
  create: "m4 20 1-4L16 5l3 3L8 19l-4 1Z",
  delete: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5.5m3-5.5v5.5",
  error: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-3 6 6 6m0-6-6 6",
  fit: "M4 9V4h5M20 9V4h-5M4 15v5h5m11-5v5h-5",
  help: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-2.5 6.8c0-3.4 5-3.3 5 0 0 2-2.5 2.1-2.5 3.9m0 3v.1",
  info: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v5.5m0-9v.1",
  redo: "m15 5 4 4-4 4m4-4H10a5.5 5.5 0 0 0 0 11h3",
  refresh: "M19 12a7 7 0 1 1-2.2-5.1M19 4v4h-4",
  remove: "M5 12h14",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm5 12 4.5 4.5",
  send: "m4 4 17 8-17 8 3-8-3-8Zm3 8h14",
  star: "m12 4 2.4 5.2 5.6.7-4.1 3.9 1 5.7-4.9-2.8-4.9 2.8 1-5.7L4 9.9l5.6-.7L12 4Z",
  undo: "M9 5 5 9l4 4M5 9h9a5.5 5.5 0 0 1 0 11h-3",
  warning: "M12 4 3 20h18L12 4Zm0 6v5m0 2.5v.1",
};

/** The icon of a name, with or without the prefix of an icon set; the name itself where we have no such icon. */
export function renderIcon(name: string): TemplateResult | typeof nothing {
  if (name === "") return nothing;
  const outline = OUTLINES[name.slice(name.indexOf(":") + 1)];
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
