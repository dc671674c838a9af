import { css } from "lit";

export const findingCardStyles = css`
  :host {
    display: block;
  }
  article {
    --color: var(--accent);
    padding: 11px 14px 12px;
    border: 1px solid var(--line);
    border-left: 3px solid var(--color);
    border-radius: 9px;
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  .error {
    --color: var(--bad);
  }
  .warning {
    --color: var(--warn);
  }
  .message {
    display: flex;
    gap: 8px;
  }
  .sign {
    margin-top: 2px;
    color: var(--color);
  }
  .origin {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
    margin-top: 4px;
    font: 12px/1.5 var(--mono);
  }
  .origin .code {
    color: var(--muted);
  }
  button.place {
    min-height: 24px;
    gap: 4px;
    padding: 0;
    border: none;
    background: none;
    color: var(--accent);
    font: inherit;
    text-align: left;
    white-space: normal;
  }
  button.place:hover:not(:disabled) {
    background: none;
    text-decoration: underline;
  }
  .excerpt {
    position: relative;
    max-height: 180px;
    margin-top: 8px;
    padding: 7px 0;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--sunken);
    font: 12px/1.6 var(--mono);
    overflow: auto;
    overflow-wrap: normal;
  }
  .excerpt span {
    display: block;
    width: max-content;
    min-width: 100%;
    padding: 0 10px;
    color: var(--muted);
    white-space: pre;
  }
  .excerpt .marked {
    background: color-mix(in srgb, var(--color) 10%, transparent);
    color: var(--text);
  }
  .excerpt .carets {
    color: var(--color);
    font-weight: 700;
  }
  .rows,
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 5px;
    margin-top: 9px;
    font-size: 12px;
  }
  .rows button {
    display: block;
    max-width: 180px;
    min-height: 24px;
    overflow: hidden;
    padding: 0 8px;
    border-radius: 12px;
    font-size: 12px;
    text-overflow: ellipsis;
  }
  .actions button {
    min-height: 28px;
    font-size: 12px;
    white-space: normal;
  }
  .about {
    margin-top: 8px;
    padding-top: 8px;
    border-top: 1px solid var(--line);
    line-height: 1.55;
  }
  .about p + p {
    margin-top: 8px;
  }
  .about code {
    padding: 1px 4px;
    border-radius: 4px;
    background: var(--hover);
    font: 12px/1.5 var(--mono);
  }
  .about a {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--accent);
    text-decoration: underline;
  }
`;
