/** Which colours the preview has: the system's, or one of the two by choice. */
export type ColorScheme = "system" | "light" | "dark";

const STORAGE_KEY = "labelsmith:color-scheme";
const NEXT: Readonly<Record<ColorScheme, ColorScheme>> = { system: "light", light: "dark", dark: "system" };

/** The choice made on this computer, applied to the page. */
export function restoreColorScheme(): ColorScheme {
  const stored = localStorage.getItem(STORAGE_KEY);
  const scheme = stored === "light" || stored === "dark" ? stored : "system";
  apply(scheme);
  return scheme;
}

/** Goes on to the next choice, applies it and keeps it. */
export function switchColorScheme(scheme: ColorScheme): ColorScheme {
  const next = NEXT[scheme];
  localStorage.setItem(STORAGE_KEY, next);
  apply(next);
  return next;
}

function apply(scheme: ColorScheme): void {
  document.documentElement.dataset["scheme"] = scheme;
}
