import { expect, test } from "vitest";
import type { Trouble } from "../../../../dev-server/client/state/app-state.ts";
import { withTrouble } from "../../../../dev-server/client/state/troubles.ts";

const blocked = { kind: "blocked", message: "https://example.com/x.png" } as const;
const error = { kind: "page-error", message: "nope is not defined" } as const;

test("complaints are kept in their order, and repeated ones counted", () => {
  const troubles = [error, blocked, error].reduce<readonly Trouble[]>(withTrouble, []);
  expect(troubles).toEqual([
    { ...error, count: 2 },
    { ...blocked, count: 1 },
  ]);
});

test("no more than fifty different ones are kept", () => {
  let troubles: readonly Trouble[] = [];
  for (let index = 0; index < 80; index += 1) {
    troubles = withTrouble(troubles, { kind: "page-error", message: `error ${index}` });
  }
  expect(troubles).toHaveLength(50);
  expect(troubles[0]?.message).toBe("error 0");
});
