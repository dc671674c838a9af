import type { ServerResponse } from "node:http";
import type { ChangedEvent } from "../protocol.ts";

/** Tells every open preview what changed, as server-sent events. */
export interface Events {
  /** Keeps a response open and sends events over it until the browser leaves. */
  subscribe(response: ServerResponse): void;
  send(event: ChangedEvent): void;
  close(): void;
}

export function createEvents(): Events {
  const open = new Set<ServerResponse>();
  return {
    subscribe(response) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write("retry: 1000\n\n");
      open.add(response);
      response.on("close", () => open.delete(response));
    },
    send(event) {
      for (const response of open) response.write(`data: ${JSON.stringify(event)}\n\n`);
    },
    close() {
      for (const response of open) response.end();
    },
  };
}
