import { css } from "lit";

/** A native box or circle with its text. */
export const choiceStyles = css`
  :host {
    display: inline-block;
    margin: 2px 16px 2px 0;
  }
  label {
    display: inline-flex;
    align-items: flex-start;
    gap: 10px;
    min-height: 28px;
    padding: 2px 0;
    cursor: pointer;
  }
  input {
    flex: none;
    width: 18px;
    height: 18px;
    margin: calc((1lh - 18px) / 2) 0 0;
    font: inherit;
    accent-color: var(--accent);
  }
  label:has(:disabled) {
    color: var(--muted);
    cursor: default;
  }
`;
