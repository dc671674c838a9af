/** liquidjs ends its messages with the place. */
const PLACE = /, line:\d+, col:\d+$/u;

/** What an error says, without where it says it was. */
export function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(PLACE, "");
}

/** A text that may be as long as a template, cut for a message. */
export function shorten(text: string, limit = 80): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}…`;
}
