import { css } from "lit";

export const categoryPickerStyles = css`
  :host {
    margin: 0 0 16px;
  }
  .work {
    display: flex;
    gap: 24px;
  }
  .target {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  ::slotted(classification-target) {
    display: block;
    font-size: 16px;
  }
  .picker-column {
    display: flex;
    flex: none;
    flex-direction: column;
    gap: 16px;
    width: 280px;
  }
  .category-picker-wrapper {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-width: 0;
    max-height: max(320px, 75vh);
    margin: 0;
    padding: 2px;
    border: none;
    overflow-y: auto;
  }
  legend {
    padding: 0 0 8px;
    color: var(--muted);
    font-size: 13px;
    font-weight: 650;
    letter-spacing: 0.02em;
  }
  .label-button {
    display: flex;
    flex: none;
    align-items: center;
    gap: 10px;
    min-height: 44px;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--raised);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .label-button:hover {
    border-color: var(--line-strong);
  }
  .label-button.selected {
    border-color: var(--accent);
    background: var(--accent-soft);
    box-shadow: inset 0 0 0 1px var(--accent);
    font-weight: 600;
  }
  .label-button:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  .label-button input {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 0;
    outline: none;
    accent-color: var(--accent);
  }
  .category {
    flex: 1;
    min-width: 0;
  }
  @container (max-width: 720px) {
    .work {
      flex-direction: column;
    }
    .picker-column {
      width: 100%;
    }
  }
`;
