const STYLE = `
  :host { display: block; }
  .note { margin: 0 0 8px; padding: 8px 12px; border-left: 4px solid #c98a00; border-radius: 4px; background: #fff6dd;
    color: #161a22; font: 14px/1.5 system-ui, sans-serif; }
`;

/**
 * Shows, where the page has a `crowd-` tag that nobody defines, a note before its children: a misspelt tag would
 * otherwise just not be there. Goes on for tags that scripts add later.
 */
export function explainUnknownElements(): void {
  explainIn(document);
  const observer = new MutationObserver((records) => {
    const hasNewElements = records.some((record) =>
      [...record.addedNodes].some((node) => node instanceof Element),
    );
    if (hasNewElements) explainIn(document);
  });
  observer.observe(document, { childList: true, subtree: true });
}

function explainIn(root: ParentNode): void {
  for (const element of root.querySelectorAll(":not(:defined)")) {
    if (element.localName.startsWith("crowd-") && !element.shadowRoot) explain(element);
  }
}

function explain(element: Element): void {
  const root = element.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const note = document.createElement("p");
  note.className = "note";
  note.setAttribute("role", "note");
  note.textContent = `There is no element <${element.localName}>; this is what stands in it.`;
  root.append(note, document.createElement("slot"));
}
