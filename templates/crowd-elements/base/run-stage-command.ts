import type { PictureStage } from "./picture-stage.ts";

/** What every annotator of pictures can do, whatever it draws. */
export type StageCommand = "undo" | "redo" | "zoom-in" | "zoom-out" | "fit" | "help";

/** Carries out such a command; each has always something to carry out. */
export function runStageCommand(
  session: { readonly stage: PictureStage; undo(): void; redo(): void },
  { renderRoot }: { readonly renderRoot: HTMLElement | DocumentFragment },
  command: StageCommand,
): true {
  switch (command) {
    case "undo":
      session.undo();
      return true;
    case "redo":
      session.redo();
      return true;
    case "zoom-in":
      session.stage.zoomIn();
      return true;
    case "zoom-out":
      session.stage.zoomOut();
      return true;
    case "fit":
      session.stage.zoomToFit();
      return true;
    case "help":
      renderRoot.querySelector<HTMLDialogElement>("dialog.help")?.showModal();
      return true;
  }
}
