/** How the page of elements looks; the elements themselves bring their own styles. */
export const elementsPageStyle = `
  :root { color-scheme: light dark; --line: light-dark(#d8dde4, #343b46); --muted: light-dark(#586273, #9aa5b5);
    --sunken: light-dark(#f4f6f8, #171b21); --accent: light-dark(#0b5fd0, #79b0ff); }
  * { box-sizing: border-box; }
  body { margin: 0; background: light-dark(#fff, #0f1216); color: light-dark(#161a22, #e8ecf2);
    font: 15px/1.5 system-ui, sans-serif; }
  header { padding: 20px 28px; border-bottom: 1px solid var(--line); }
  h1 { margin: 0; font-size: 22px; letter-spacing: -0.01em; }
  .page { display: grid; grid-template-columns: 260px minmax(0, 1fr); }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; padding: 12px 28px 28px; overflow-y: auto; }
  nav h2 { margin: 16px 0 4px; color: var(--muted); font-size: 13px; }
  nav ul { margin: 0; padding: 0; list-style: none; }
  nav a { display: block; padding: 2px 0; color: var(--accent); text-decoration: none; overflow-wrap: anywhere; }
  nav a:hover { text-decoration: underline; }
  main { min-width: 0; padding: 0 28px 40vh; border-left: 1px solid var(--line); }
  .element { padding: 28px 0; border-bottom: 1px solid var(--line); }
  .element > h2 { margin: 0; font: 600 18px/1.4 ui-monospace, monospace; }
  .element > p { margin: 2px 0 16px; color: var(--muted); }
  .beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(280px, 1fr)); gap: 20px; margin-top: 16px; }
  .attributes { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 6px 12px; align-items: center;
    align-content: start; margin: 0; padding: 12px 16px; border: 1px solid var(--line); border-radius: 8px; }
  legend, h3 { padding: 0 4px; color: var(--muted); font-size: 13px; font-weight: 600; }
  .attributes label { font: 13px ui-monospace, monospace; }
  .attributes[hidden] { display: none; }
  .attributes label { display: flex; gap: 6px; align-items: center; }
  .attributes input[type="text"] { width: 100%; padding: 5px 8px; border: 1px solid var(--line); border-radius: 6px;
    background: transparent; color: inherit; font: 13px ui-monospace, monospace; }
  .attributes input:focus-visible { outline: 2px solid var(--accent); }
  .answer { min-width: 0; padding: 0 16px 12px; border-radius: 8px; background: var(--sunken); }
  .answer h3 { margin: 10px 0 4px; padding: 0; }
  .answer pre { max-height: 260px; margin: 0; overflow: auto; font: 13px/1.5 ui-monospace, monospace;
    white-space: pre-wrap; overflow-wrap: anywhere; }
  @media (max-width: 800px) { .page { display: block; } nav { position: static; max-height: none; }
    main { border-left: none; } }
`;
