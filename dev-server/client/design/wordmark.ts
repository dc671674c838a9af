import { css, html, type TemplateResult } from "lit";

/** The mark, a label's tag inside the corners of a bounding box, and the name beside it. */
export function wordmark(): TemplateResult {
  return html`<span class="wordmark">
    <svg viewBox="0 0 24 24" width="24" height="24" fill="none" aria-hidden="true">
      <path
        d="M3 8V4.5A1.5 1.5 0 0 1 4.5 3H8m8 0h3.5A1.5 1.5 0 0 1 21 4.5V8m0 8v3.5a1.5 1.5 0 0 1-1.5 1.5H16m-8 0H4.5A1.5 1.5 0 0 1 3 19.5V16"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
      />
      <path
        d="M7 8.2h6.2a1.5 1.5 0 0 1 1.1.5L17.5 12l-3.2 3.3a1.5 1.5 0 0 1-1.1.5H7Z"
        fill="var(--accent)"
        stroke="var(--accent)"
        stroke-width="1.2"
        stroke-linejoin="round"
      />
      <circle cx="13.2" cy="12" r="1.2" fill="var(--sunken)" />
    </svg>
    Labelsmith
  </span>`;
}

export const wordmarkStyles = css`
  .wordmark {
    display: inline-flex;
    align-items: center;
    gap: 9px;
    font-size: 16px;
    font-weight: 680;
    letter-spacing: -0.025em;
  }
`;
