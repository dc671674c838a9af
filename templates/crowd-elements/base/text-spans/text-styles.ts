import { css } from "lit";

/** The text, the marks on it, the caret and the handles. */
export const textStyles = css`
  .text-frame {
    position: relative;
    max-height: max(320px, 70vh);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    overflow-y: auto;
  }
  .text {
    position: relative;
    padding: 12px 16px;
    border-radius: inherit;
    font-size: 16px;
    line-height: 32px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
    cursor: text;
    touch-action: pan-y pinch-zoom;
  }
  .text:focus-visible {
    outline-offset: -2px;
  }
  .block {
    unicode-bidi: plaintext;
  }
  mark {
    padding: 2px 0;
    border-bottom: 2px solid;
    border-radius: 3px;
    background: transparent;
    color: inherit;
    cursor: pointer;
  }
  mark.selected {
    outline: 2px solid var(--text);
    outline-offset: 1px;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    height: 20px;
    margin: 0 3px 0 2px;
    padding-inline-start: 6px;
    border-radius: 4px;
    font: 600 11px/20px system-ui, sans-serif;
    white-space: nowrap;
    vertical-align: middle;
    cursor: pointer;
    user-select: none;
  }
  .tag::before {
    content: attr(data-tag);
    max-width: 16em;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .tag.selected {
    outline: 2px solid var(--text);
    outline-offset: 1px;
  }
  .tag button {
    min-width: 24px;
    min-height: 24px;
    margin: -2px 0 -2px 2px;
    padding: 0;
    border: none;
    background: transparent;
    color: inherit;
    font: inherit;
  }
  .tag button::before {
    content: "\\2715";
  }
  .tag button:hover:not(:disabled) {
    background: rgb(0 0 0 / 0.25);
  }
  .caret {
    display: none;
    position: absolute;
    width: 2px;
    margin-left: -1px;
    background: var(--accent);
    pointer-events: none;
  }
  .with-caret .text:focus + .caret {
    display: block;
  }
  .handle {
    position: absolute;
    width: 24px;
    margin-left: -12px;
    cursor: ew-resize;
    touch-action: none;
  }
  .handle::before {
    position: absolute;
    inset: -4px 11px;
    background: var(--text);
    content: "";
  }
  .handle::after {
    position: absolute;
    left: 6px;
    width: 12px;
    height: 12px;
    border: 2px solid var(--surface);
    border-radius: 50%;
    background: var(--text);
    content: "";
  }
  .handle.start::after {
    top: -12px;
  }
  .handle.end::after {
    bottom: -12px;
  }
`;
