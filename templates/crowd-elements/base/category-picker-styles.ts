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
    min-width: 0;
    margin: 0;
    padding: 2px;
    border: none;
  }
  .categories {
    display: flex;
    flex-direction: column;
    gap: 8px;
    max-height: max(320px, 60vh);
    margin: -3px;
    padding: 3px;
    overflow-y: auto;
  }
  .categories.many {
    gap: 4px;
  }
  .many .label-button {
    min-height: 36px;
    padding-block: 4px;
  }
  .exclusion {
    margin-top: 12px;
    padding-top: 12px;
    border-top: 1px solid var(--line);
  }
  .search {
    position: relative;
    margin-bottom: 10px;
  }
  .search input {
    width: 100%;
    min-height: 38px;
    padding: 4px 84px 4px 12px;
    border: 1px solid var(--line-strong);
    border-radius: 6px;
    background: var(--surface);
    color: var(--text);
    font: inherit;
    font-size: 14px;
  }
  .found {
    position: absolute;
    top: 8px;
    right: 30px;
    color: var(--muted);
    font-size: 13px;
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
