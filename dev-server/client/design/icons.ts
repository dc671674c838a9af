import { html, svg, type TemplateResult } from "lit";

/** Outlines on a grid of 16 by 16. */
const OUTLINES = {
  back: "M10 3.5 5.5 8l4.5 4.5",
  forward: "M6 3.5 10.5 8 6 12.5",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Zm3.3 7.8 3.2 3.2",
  away: "M6 4h6v6m0-6-8 8",
  check: "m3.5 8.5 3 3 6-7",
  cross: "m4 4 8 8m0-8-8 8",
  alert: "M8 4v5m0 2.6v.2",
  copy: "M6 5.5h7v8H6zM10 5.5v-3H3v8h3",
  download: "M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13.5h10",
  sun: "M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6ZM8 1.5v1.3m0 10.4v1.3M1.5 8h1.3m10.4 0h1.3M3.4 3.4l.9.9m7.4 7.4.9.9m0-9.2-.9.9m-7.4 7.4-.9.9",
  moon: "M13 9.6A5.5 5.5 0 0 1 6.4 3a5.5 5.5 0 1 0 6.6 6.6Z",
  contrast: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Zm0 0v11M10 4v8m2-6.5v5",
  help: "M6 6.2c0-2.7 4-2.6 4 0C10 7.8 8 7.9 8 9.5m0 2.3v.2",
  grid: "M2.5 2.5h4.5v4.5H2.5zM9 2.5h4.5v4.5H9zM2.5 9h4.5v4.5H2.5zM9 9h4.5v4.5H9z",
  fit: "M2.5 4.5h11v7h-11zM5 8h6M6.5 6.5 5 8l1.5 1.5m3-3L11 8l-1.5 1.5",
  desktop: "M2 3h12v7.5H2zM8 10.5V13m-2.5.2h5",
  tablet: "M3.5 2h9v12h-9zM7.3 12h1.4",
  phone: "M5 2h6v12H5zM7.5 12.2h1",
  warning: "M8 2.8 14 13H2L8 2.8Zm0 3.9v2.9m0 1.7v.1",
  shield: "M8 2 3 4v3.5c0 3 2 5.3 5 6.5 3-1.2 5-3.5 5-6.5V4L8 2Zm-2 4 4 4m0-4-4 4",
  unplugged: "M6 2.5v3m4-3v3M4 5.5h8v2a4 4 0 0 1-8 0v-2Zm4 6v2",
  worker: "M8 2.5a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4ZM2.8 13.5c.5-3 2.5-4.3 5.2-4.3s4.7 1.3 5.2 4.3",
  trash: "M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9",
} as const;

export type IconName = keyof typeof OUTLINES;

export function icon(name: IconName, size = 16): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 16 16"
    width=${size}
    height=${size}
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >${svg`<path d=${OUTLINES[name]}></path>`}</svg>`;
}
