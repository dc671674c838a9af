import { css } from "lit";

/**
 * The look that all elements share. Colours follow the `color-scheme` of the page: a template that says nothing
 * is light, as in the worker portal; one with `color-scheme: light dark` follows the system.
 */
export const theme = css`
  :host {
    --surface: light-dark(#ffffff, #171a21);
    --sunken: light-dark(#f4f6f9, #0f1217);
    --raised: light-dark(#ffffff, #20242d);
    --line: light-dark(#dde2ea, #323845);
    --line-strong: light-dark(#7d8899, #7b8698);
    --text: light-dark(#161a22, #e9edf3);
    --muted: light-dark(#566072, #a1acbd);
    --accent: light-dark(#2554d8, #8fb0ff);
    --accent-soft: light-dark(#e9effe, #202c4a);
    --on-accent: light-dark(#ffffff, #0c1430);
    --danger: light-dark(#b3261e, #ff9c92);
    --danger-soft: light-dark(#fdeceb, #3a1d1d);
    --warning-soft: light-dark(#fff6dd, #352b12);
    --radius: 8px;
    color: var(--text);
    font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
    font-size: 15px;
    line-height: 1.5;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  kbd {
    min-width: 1.6em;
    padding: 0 0.35em;
    border: 1px solid var(--line);
    border-radius: 4px;
    background: var(--sunken);
    color: var(--muted);
    font: 600 0.8em/1.5 ui-monospace, monospace;
    text-align: center;
  }
  .problem {
    margin: 0 0 12px;
    padding: 10px 14px;
    border: 1px solid var(--line);
    border-left: 4px solid #c98a00;
    border-radius: var(--radius);
    background: var(--warning-soft);
    color: var(--text);
    overflow-wrap: anywhere;
  }
  .problem pre {
    margin: 6px 0 0;
    overflow-x: auto;
    font: 13px/1.4 ui-monospace, monospace;
  }
  .invalid {
    margin: 6px 0 0;
    color: var(--danger);
    font-size: 14px;
  }
  @media (prefers-reduced-motion: no-preference) {
    button,
    input,
    textarea,
    label {
      transition:
        background-color 0.12s,
        border-color 0.12s,
        box-shadow 0.12s;
    }
  }
`;

/** Buttons of the elements' own chrome: tools, links, dialogs. */
export const buttonStyles = css`
  button {
    min-width: 32px;
    min-height: 32px;
    padding: 4px 10px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--raised);
    color: var(--text);
    font: inherit;
    font-size: 14px;
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    border-color: var(--line-strong);
    background: var(--sunken);
  }
  button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--accent);
  }
  button.quiet:hover:not(:disabled) {
    background: var(--accent-soft);
  }
`;
