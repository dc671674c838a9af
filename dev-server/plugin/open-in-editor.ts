import { EnvironmentError } from "../../task/errors.ts";

/**
 * Opens a file in the author's editor by what Vite's server has for that: it takes the editor that runs, or the one that
 * LAUNCH_EDITOR names.
 *
 * @param place `file:line:column`
 * @throws EnvironmentError if the server does not take it
 */
export async function openInEditor(appOrigin: string, place: string): Promise<void> {
  const response = await fetch(`${appOrigin}/__open-in-editor?file=${encodeURIComponent(place)}`);
  await response.body?.cancel();
  if (response.ok) return;
  throw new EnvironmentError({
    code: "open-in-editor",
    summary: "The file could not be opened in an editor.",
    found: `The server answered ${response.status}.`,
    where: place,
    fix: "Set LAUNCH_EDITOR to the editor's command.",
  });
}
