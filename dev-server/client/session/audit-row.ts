import { type AccessibilityViolation, PLACED } from "../../protocol.ts";
import { visitHidden } from "./hidden-page.ts";

const PATIENCE_IN_MS = 20_000;

/**
 * Looks at a row's page with axe, in a copy that nobody sees and whose elements say where they come from.
 *
 * @returns `undefined` if axe could not be run
 */
export function auditRow(frameUrl: string): Promise<readonly AccessibilityViolation[] | undefined> {
  return visitHidden<readonly AccessibilityViolation[] | undefined>(`${frameUrl}&${PLACED}`, {
    hear(message, send, end) {
      if (message.type === "labelsmith:ready") send({ type: "labelsmith:audit" });
      if (message.type === "labelsmith:audited") end(message.violations);
    },
    patience: PATIENCE_IN_MS,
    late: () => undefined,
  });
}
