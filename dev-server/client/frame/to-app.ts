import type { AppMessage, PageMessage } from "../../protocol.ts";

type WithoutPage<Message> = Message extends PageMessage ? Omit<Message, "page"> : never;

/** The task page's connection to the preview app. Nobody else hears it, and nobody else is heard. */
export interface ToApp {
  send(message: WithoutPage<PageMessage>): void;
  onMessage(listener: (message: AppMessage) => void): void;
}

/** Reads from the script's own element which page this is and whom it may talk to; nothing outside a preview. */
export function connectToApp(script: HTMLOrSVGScriptElement | null): ToApp | undefined {
  const page = script?.dataset["page"];
  const appOrigin = script?.dataset["appOrigin"];
  if (page === undefined || appOrigin === undefined || window.parent === window) return undefined;
  return {
    send: (message) => window.parent.postMessage({ ...message, page }, appOrigin),
    onMessage(listener) {
      window.addEventListener("message", ({ source, origin, data }) => {
        if (source === window.parent && origin === appOrigin) listener(data);
      });
    },
  };
}
