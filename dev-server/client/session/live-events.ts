import type { ChangedEvent } from "../../protocol.ts";

export interface LiveListeners {
  readonly changed: (event: ChangedEvent) => void;
  readonly lost: () => void;
  /** The server is there: also at the first time. */
  readonly connected: () => void;
}

const RETRY_IN_MS = 1000;

/** Listens to what changes on the disk, for as long as the page is open; a server that went is waited for. */
export function listenToServer(listeners: LiveListeners): void {
  const events = new EventSource("/api/events");
  events.addEventListener("open", listeners.connected);
  events.addEventListener("message", ({ data }) => listeners.changed(JSON.parse(data)));
  events.addEventListener("error", () => {
    listeners.lost();
    // The browser tries again by itself, but not after an answer that is no stream of events.
    if (events.readyState !== EventSource.CLOSED) return;
    setTimeout(() => listenToServer(listeners), RETRY_IN_MS);
  });
}
