import { css } from "lit";

export const taskListStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    border-right: 1px solid var(--line);
    background: var(--sunken);
  }
  header {
    padding: 16px 14px 10px;
  }
  header a {
    display: inline-block;
    padding: 0 2px;
    border-radius: 6px;
  }
  .search {
    display: flex;
    align-items: center;
    gap: 8px;
    height: 34px;
    margin-top: 16px;
    padding: 0 7px 0 10px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--muted);
  }
  .search:focus-within {
    border-color: var(--accent);
    box-shadow: 0 0 0 3px var(--accent-soft);
  }
  input {
    flex: 1;
    min-width: 0;
    border: none;
    outline: none;
    background: none;
    color: var(--text);
    font: inherit;
    font-size: 13px;
  }
  .search input:focus-visible {
    outline: none;
  }
  input::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  nav {
    flex: 1;
    padding: 4px 8px 24px;
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  .task + .task {
    margin-top: 2px;
  }
  h2 {
    position: sticky;
    top: -4px;
    z-index: 1;
    background: var(--sunken);
    font-size: 13px;
    font-weight: 620;
    line-height: 1.35;
  }
  h2 button.quiet {
    justify-content: flex-start;
    gap: 6px;
    width: 100%;
    min-height: 0;
    padding: 8px 8px 8px 6px;
    color: var(--text);
    font-weight: inherit;
    line-height: inherit;
    text-align: left;
    white-space: normal;
  }
  .title {
    flex: 1;
  }
  .about {
    display: block;
    margin-top: 1px;
    color: var(--muted);
    font-size: 12px;
    font-weight: 400;
  }
  .chevron {
    align-self: flex-start;
    margin-top: 3px;
    color: var(--muted);
    transition: transform 0.15s;
  }
  [aria-expanded="true"] .chevron {
    transform: rotate(90deg);
  }
  ul {
    padding: 2px 0 10px;
  }
  .hostile {
    margin: -4px 0 10px;
    padding-top: 4px;
    border-top: 1px dashed var(--line);
  }
  .hostile h3 {
    display: flex;
    align-items: center;
    gap: 4px;
    font-size: 12px;
    font-weight: 560;
  }
  .hostile h3 button {
    min-height: 26px;
    padding: 0 8px;
    font-size: 12px;
    font-weight: inherit;
  }
  .hostile h3 button.quiet {
    flex: 1;
    justify-content: flex-start;
    padding-left: 6px;
    color: var(--text);
    text-align: left;
  }
  .hostile .chevron {
    align-self: center;
    margin-top: 0;
  }
  .hostile .row {
    contain-intrinsic-height: 30px;
  }
  .outcome {
    padding: 2px 10px 4px 24px;
    color: var(--muted);
    font-size: 12px;
  }
  .outcome:empty {
    display: none;
  }
  .row {
    position: relative;
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 5px 10px 5px 8px;
    border-radius: 7px;
    font-size: 13px;
    line-height: 1.35;
    content-visibility: auto;
    contain-intrinsic-height: 40px;
  }
  .row:hover {
    background: var(--hover);
  }
  .row[aria-current] {
    background: var(--accent-soft);
    font-weight: 560;
  }
  .thumbnail {
    flex: none;
    display: grid;
    place-items: center;
    width: 42px;
    height: 30px;
    border-radius: 5px;
    background: var(--hover);
    color: var(--muted);
    object-fit: cover;
  }
  .row .name {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row.text {
    padding-block: 6px;
  }
  .row.text .name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    white-space: normal;
  }
  .elements {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 10px 16px 12px;
    border-top: 1px solid var(--line);
    color: var(--muted);
    font-size: 12px;
  }
  .elements:hover {
    color: var(--text);
  }
  .more,
  .empty {
    padding: 8px 10px;
    color: var(--muted);
    font-size: 12px;
  }
  .loading {
    height: 200px;
    margin: 12px 6px;
    border-radius: var(--radius);
    background: repeating-linear-gradient(var(--hover) 0 30px, transparent 30px 42px);
  }
`;
