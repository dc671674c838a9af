import { css } from "lit";

/** A native dialog in the common look. */
export const dialogStyles = css`
  dialog {
    width: calc(100% - 32px);
    max-width: 720px;
    max-height: 85vh;
    padding: 24px 28px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    color: var(--text);
    box-shadow: 0 20px 60px rgb(0 0 0 / 0.3);
    overflow-wrap: anywhere;
  }
  dialog::backdrop {
    background: rgb(10 14 22 / 0.5);
  }
`;
