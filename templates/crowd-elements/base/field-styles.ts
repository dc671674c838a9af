import { css } from "lit";

/** Text fields and what stands around them. */
export const fieldStyles = css`
  :host {
    display: block;
    margin: 8px 0;
  }
  label {
    display: block;
    margin-bottom: 4px;
    font-size: 14px;
    font-weight: 600;
  }
  .required {
    color: var(--danger);
  }
  input,
  textarea {
    display: block;
    width: 100%;
    min-height: 40px;
    padding: 8px 12px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
    font: inherit;
  }
  input:hover:enabled,
  textarea:hover:enabled {
    border-color: var(--text);
  }
  input:focus-visible,
  textarea:focus-visible {
    border-color: var(--accent);
    outline: 2px solid var(--accent);
    outline-offset: -1px;
  }
  [aria-invalid="true"] {
    border-color: var(--danger);
  }
  :disabled {
    background: var(--sunken);
    color: var(--muted);
  }
  ::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  textarea {
    field-sizing: content;
    resize: vertical;
  }
  .counter {
    margin: 4px 0 0;
    color: var(--muted);
    font-size: 13px;
    text-align: right;
  }
`;
