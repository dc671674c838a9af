import type { AppMessage, PageMessage } from "../../protocol.ts";
import type { Trouble } from "../state/app-state.ts";
import { withTrouble } from "../state/troubles.ts";

/** One rendering of a task page, loaded into an iframe of its own. */
export interface PageFrame {
  readonly url: string;
  /** Whose page it is: task, row and worker. */
  readonly key: string;
  troubles: readonly Trouble[];
}

/** A frame for the address that the server gave. */
export function pageFrame(url: string, key: string): PageFrame {
  return { url, key, troubles: [] };
}

/** The message of an event, if it comes from this frame's page and from nowhere else. */
export function messageOf(
  frame: PageFrame,
  iframe: HTMLIFrameElement,
  event: MessageEvent<unknown>,
): PageMessage | undefined {
  const { origin, searchParams } = new URL(frame.url);
  if (event.source !== iframe.contentWindow || event.origin !== origin) return undefined;
  const { data } = event;
  return isPageMessage(data) && data.page === searchParams.get("page") ? data : undefined;
}

export function sendTo(frame: PageFrame, iframe: HTMLIFrameElement, message: AppMessage): void {
  iframe.contentWindow?.postMessage(message, new URL(frame.url).origin);
}

/** Keeps what a page complains of. Returns whether the message was such a complaint. */
export function keepTrouble(frame: PageFrame, message: PageMessage): boolean {
  if (message.type === "labelsmith:page-error") {
    frame.troubles = withTrouble(frame.troubles, { kind: "page-error", message: message.message });
  } else if (message.type === "labelsmith:blocked") {
    frame.troubles = withTrouble(frame.troubles, { kind: "blocked", message: message.url });
  } else if (message.type === "labelsmith:script-ran") {
    frame.troubles = withTrouble(frame.troubles, { kind: "script-ran", message: SCRIPT_RAN });
  } else return false;
  return true;
}

const SCRIPT_RAN = "A script of the data ran in this page.";

/** Our own script in the page writes these; the page's other scripts could too, so nothing depends on their being true. */
function isPageMessage(data: unknown): data is PageMessage {
  return (
    typeof data === "object" &&
    data !== null &&
    "type" in data &&
    typeof data.type === "string" &&
    data.type.startsWith("labelsmith:") &&
    "page" in data
  );
}
