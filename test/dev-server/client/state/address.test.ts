import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Address,
  formatAddress,
  isSamePage,
  parseAddress,
  WORKERS,
} from "../../../../dev-server/client/state/address.ts";
import { VIEWPORTS } from "../../../../dev-server/client/state/viewport.ts";
import { STAGES } from "../../../../dev-server/protocol.ts";

const USUAL: Address = {
  task: undefined,
  row: undefined,
  worker: 1,
  recorded: false,
  stage: undefined,
  viewport: "fit",
  isOverview: false,
};

const addresses: fc.Arbitrary<Address> = fc.record({
  task: fc.option(fc.string(), { nil: undefined }),
  row: fc.option(fc.string(), { nil: undefined }),
  worker: fc.constantFrom(...WORKERS),
  recorded: fc.boolean(),
  stage: fc.option(fc.constantFrom(...STAGES.map(({ name }) => name), "findings" as const), {
    nil: undefined,
  }),
  viewport: fc.constantFrom(...VIEWPORTS.map(({ name }) => name)),
  isOverview: fc.boolean(),
});

describe("the address of what is shown", () => {
  test.each<[string, Partial<Address>]>([
    ["", {}],
    ["?task=birds&row=7", { task: "birds", row: "7" }],
    ["?worker=9&recorded=true", { worker: 9, recorded: true }],
    ["?overview=true", { isOverview: true }],
    ["?stage=findings&row=hostile%3Aquotes", { stage: "findings", row: "hostile:quotes" }],
    ["?stage=task-input&viewport=phone", { stage: "task-input", viewport: "phone" }],
  ])("%s is read", (query, said) => {
    expect(parseAddress(query)).toEqual({ ...USUAL, ...said });
  });

  test.each([
    "?worker=0",
    "?worker=10",
    "?worker=1.5",
    "?worker=x",
    "?recorded=yes",
    "?stage=nope",
    "?viewport=tv",
  ])("%s is as usual", (query) => {
    expect(parseAddress(query)).toEqual(USUAL);
  });

  test("says only what is not as usual", () => {
    expect(formatAddress(USUAL)).toBe("?");
    expect(formatAddress({ ...USUAL, task: "a b", row: "0", worker: 2 })).toBe("?task=a+b&row=0&worker=2");
  });

  test("is read as it was written", () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(parseAddress(formatAddress(address))).toEqual(address);
      }),
    );
  });

  test("leads to another page for another task, row or worker only", () => {
    const address = { ...USUAL, task: "birds", row: "0" };
    expect(isSamePage(address, { ...address, stage: "task-input", recorded: true, viewport: "phone" })).toBe(
      true,
    );
    for (const change of [{ task: "receipts" }, { row: "1" }, { worker: 2 }]) {
      expect(isSamePage(address, { ...address, ...change })).toBe(false);
    }
  });
});
