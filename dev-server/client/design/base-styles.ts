import { css } from "lit";

/** What every element of the preview starts from. */
export const baseStyles = css`
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  pre {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  .muted {
    color: var(--muted);
  }
  .mono {
    font-family: var(--mono);
    font-size: 0.92em;
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
  .icon {
    flex: none;
    display: block;
  }
  kbd {
    display: inline-block;
    min-width: 1.7em;
    padding: 0 0.4em;
    border: 1px solid var(--line);
    border-bottom-color: var(--line-strong);
    border-radius: 5px;
    background: var(--surface);
    color: var(--muted);
    font: 11px/1.55 var(--mono);
    text-align: center;
  }
`;

/** Buttons, in the three weights that there are: plain, quiet and primary. */
export const buttonStyles = css`
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: 30px;
    padding: 0 10px;
    border: 1px solid var(--line);
    border-radius: 7px;
    background: var(--surface);
    color: var(--text);
    font: inherit;
    font-size: 13px;
    white-space: nowrap;
    cursor: pointer;
    transition:
      background-color 0.12s,
      border-color 0.12s,
      color 0.12s;
  }
  button:hover:not(:disabled) {
    border-color: var(--line-strong);
    background: var(--hover);
  }
  button:disabled {
    opacity: 0.4;
    cursor: default;
  }
  button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--muted);
  }
  button.quiet:hover:not(:disabled) {
    border-color: transparent;
    background: var(--hover);
    color: var(--text);
  }
  button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  button.primary:hover:not(:disabled) {
    background: color-mix(in srgb, var(--accent) 88%, var(--text));
  }
  button.square {
    width: 30px;
    padding: 0;
  }
`;
