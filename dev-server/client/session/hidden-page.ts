import type { AppMessage, PageMessage } from "../../protocol.ts";
import { messageOf, pageFrame, sendTo } from "./page-frame.ts";

/** What goes on in a page that nobody sees. */
export interface HiddenPage<Result> {
  /** Hears what the page says, until it has a result. */
  readonly hear: (
    message: PageMessage,
    send: (message: AppMessage) => void,
    end: (result: Result) => void,
  ) => void;
  /** The result if none has come for so long. */
  readonly patience: number;
  readonly late: () => Result;
}

/** As much room as workers have on a small desk. */
const SIZE = "width: 1280px; height: 800px";
/** Behind everything, but not outside of the window: browsers do not draw what is there. */
const STYLE = `position: fixed; inset: 0; z-index: -1; border: none; visibility: hidden; pointer-events: none; ${SIZE}`;
/** Less than the page that people work in may do. */
const SANDBOX = "allow-scripts allow-forms allow-same-origin";

/** Loads a task page where nobody sees it, for as long as it takes to learn something of it. */
export async function visitHidden<Result>(url: string, page: HiddenPage<Result>): Promise<Result> {
  const frame = pageFrame(url, "");
  const iframe = document.createElement("iframe");
  iframe.title = "A page that is tried";
  iframe.setAttribute("aria-hidden", "true");
  iframe.setAttribute("tabindex", "-1");
  iframe.setAttribute("sandbox", SANDBOX);
  iframe.setAttribute("style", STYLE);
  iframe.src = url;
  const listening = new AbortController();
  try {
    return await new Promise<Result>((end) => {
      window.addEventListener(
        "message",
        (event) => {
          const message = messageOf(frame, iframe, event);
          if (message) page.hear(message, (answer) => sendTo(frame, iframe, answer), end);
        },
        { signal: listening.signal },
      );
      document.body.append(iframe);
      setTimeout(() => end(page.late()), page.patience);
    });
  } finally {
    listening.abort();
    iframe.remove();
  }
}
