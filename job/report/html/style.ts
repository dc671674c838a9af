/** The look of the report: the preview's colours, for a screen in light or dark, and for paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --canvas: #eef0f3; --surface: #ffffff; --sunken: #f7f8fa; --line: #e2e5ea; --line-strong: #c3c9d3;
  --text: #14171f; --muted: #5a6372; --accent: #2554d8; --accent-soft: #e8eefe;
  --good: #0b7a53; --good-soft: #e4f5ee; --bad: #bd2a1f; --bad-soft: #fdeeec; --warn: #8f5a00; --warn-soft: #fff4dc;
  --sans: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "Segoe UI Mono", "DejaVu Sans Mono", "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --canvas: #0a0c10; --surface: #14171d; --sunken: #0f1216; --line: #272c36; --line-strong: #3d4553;
    --text: #e8ebf1; --muted: #9aa4b5; --accent: #8fb0ff; --accent-soft: #1d2844;
    --good: #4fc99a; --good-soft: #12291f; --bad: #ff958a; --bad-soft: #331a19; --warn: #e9b95c; --warn-soft: #2d2413;
  }
}
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: var(--canvas); color: var(--text); font: 14px/1.5 var(--sans); }
main, header, footer { max-width: 1080px; margin: 0 auto; padding: 0 20px; }
header { padding-top: 28px; padding-bottom: 6px; }
footer { padding-top: 8px; padding-bottom: 36px; color: var(--muted); font-size: 13px; }
h1, h2, h3, p, ul, dl, dd, figure, blockquote { margin: 0; padding: 0; }
h1 { font-size: 26px; line-height: 1.2; font-weight: 680; letter-spacing: -0.02em; overflow-wrap: anywhere; }
h2 { font-size: 17px; font-weight: 650; letter-spacing: -0.01em; }
h3 { font-size: 14px; font-weight: 600; overflow-wrap: anywhere; }
ul { list-style: none; }
.brand { display: flex; align-items: center; gap: 8px; margin-bottom: 14px; color: var(--muted); font-weight: 600; }
.brand path { stroke: var(--muted); }
.brand .tag { fill: var(--accent); stroke: var(--accent); }
.muted { color: var(--muted); }
.mono { font-family: var(--mono); font-size: 0.92em; overflow-wrap: anywhere; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(128px, 1fr)); gap: 10px; margin: 18px 0; }
.tile { padding: 12px 14px; border: 1px solid var(--line); border-radius: 10px; background: var(--surface); }
.tile dt { color: var(--muted); font-size: 12.5px; }
.tile dd { font-size: 23px; line-height: 1.25; font-weight: 620; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
.tile .note { font-size: 12.5px; line-height: 1.4; font-weight: 400; letter-spacing: 0; color: var(--muted); }
.tile.bad dd { color: var(--bad); }
section { margin: 0 0 14px; padding: 18px 20px 20px; border: 1px solid var(--line); border-radius: 12px; background: var(--surface); }
section > p.lead { margin: 2px 0 14px; color: var(--muted); max-width: 78ch; }
section.notice { border-color: var(--warn); background: var(--warn-soft); }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr)); gap: 14px; margin-bottom: 14px; }
.columns > section { margin: 0; min-width: 0; }
section h3.part { margin: 16px 0 4px; }
section h2 + h3.part, section h2 + .scroll { margin-top: 8px; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
caption { padding: 0 0 8px; color: var(--muted); font-size: 13px; text-align: left; }
th { padding: 4px 10px 6px; border-bottom: 1px solid var(--line-strong); color: var(--muted); font-size: 12.5px; font-weight: 500; text-align: left; }
th.number { text-align: right; }
td { padding: 7px 10px; border-bottom: 1px solid var(--line); vertical-align: top; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
tr:last-child > td { border-bottom: 0; }
td .muted { font-size: 12.5px; }
.badge { display: inline-block; margin-right: 6px; padding: 0 7px; border-radius: 99px; font-size: 12px; line-height: 1.65; font-weight: 550; white-space: nowrap; background: var(--accent-soft); color: var(--accent); }
.badge.bad { background: var(--bad-soft); color: var(--bad); }
.badge.warn { background: var(--warn-soft); color: var(--warn); }
.chart { display: block; width: 100%; max-width: 560px; height: auto; }
.chart text { font: 11px var(--sans); fill: var(--muted); }
.meter { display: inline-block; width: 96px; max-width: 26vw; height: 7px; margin-right: 10px; vertical-align: 1px; }
.statistics { margin-top: 10px; color: var(--muted); font-size: 12.5px; }
.bar { fill: var(--accent); }
.bar.other { fill: var(--muted); }
.figure { display: inline-block; min-width: 3.2em; }
.figure.wide { min-width: 6em; }
.track { fill: var(--sunken); }
.axis { stroke: var(--line-strong); }
.looks { display: grid; gap: 0; }
.look { display: grid; grid-template-columns: minmax(0, 340px) minmax(0, 1fr); gap: 18px; padding: 18px 0; border-top: 1px solid var(--line); break-inside: avoid; }
.look:first-child { border-top: 0; padding-top: 4px; }
.look:last-child { padding-bottom: 0; }
.look.plain { grid-template-columns: minmax(0, 1fr); }
.picture { border-radius: 8px; overflow: hidden; background: var(--sunken); align-self: start; }
.picture img, .picture svg { display: block; width: 100%; height: auto; max-height: 420px; }
.picture img { object-fit: contain; }
.key { display: flex; gap: 14px; padding: 6px 2px 0; color: var(--muted); font-size: 12px; background: var(--surface); }
.key svg { display: inline-block; width: 18px; height: 12px; margin-right: 5px; vertical-align: -1px; }
.given { fill: none; stroke: #ffd24a; stroke-width: 1.25; vector-effect: non-scaling-stroke; }
.agreed { fill: none; stroke: #2f7bff; stroke-width: 2.25; vector-effect: non-scaling-stroke; }
.name { font-family: var(--sans); font-weight: 600; fill: #fff; stroke: #0a0c10; stroke-opacity: 0.75; paint-order: stroke; }
.edge { fill: none; stroke: #0a0c10; stroke-opacity: 0.5; vector-effect: non-scaling-stroke; }
.given-edge { stroke-width: 2.5; }
.agreed-edge { stroke-width: 4; }
.look h3 { margin-bottom: 6px; }
.reasons { display: grid; gap: 4px; margin-bottom: 10px; }
.reasons li { display: grid; grid-template-columns: auto 1fr; align-items: baseline; }
.reasons p { overflow-wrap: anywhere; white-space: pre-wrap; }
blockquote { margin: 0 0 10px; padding: 8px 12px; border-left: 3px solid var(--line-strong); border-radius: 0 6px 6px 0; background: var(--sunken); overflow-wrap: anywhere; white-space: pre-wrap; }
mark { padding: 1px 3px; border-radius: 4px; background: var(--accent-soft); color: inherit; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
mark small { color: var(--accent); font-size: 11px; font-weight: 600; }
.facts { display: grid; grid-template-columns: auto 1fr; gap: 3px 14px; font-size: 13px; }
.facts dt { color: var(--muted); }
.facts dd { overflow-wrap: anywhere; }
.facts .times { color: var(--muted); }
@media (max-width: 720px) { .look { grid-template-columns: minmax(0, 1fr); } main, header, footer { padding-left: 12px; padding-right: 12px; } section { padding: 14px; } }
@media print {
  :root { --canvas: #fff; --surface: #fff; --sunken: #f7f8fa; --line: #e2e5ea; --line-strong: #c3c9d3; --text: #14171f; --muted: #4a5260; --accent: #2554d8; --accent-soft: #e8eefe; --bad: #bd2a1f; --bad-soft: #fdeeec; --warn: #8f5a00; --warn-soft: #fff4dc; }
  :root { color-scheme: light; print-color-adjust: exact; }
  body { font-size: 11pt; }
  main, header, footer { max-width: none; padding-left: 0; padding-right: 0; }
  section { border-radius: 0; border-width: 1px 0 0; padding: 12pt 0; }
  .scroll { overflow: visible; }
}
`;
