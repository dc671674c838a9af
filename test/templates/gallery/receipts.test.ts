import { describe, expect, test } from "vitest";
import { z } from "zod";
import { recordReceipts } from "../../../build/draw-gallery/receipts/make-receipts.ts";
import { receipts } from "../../../build/draw-gallery/receipts/shops/index.ts";
import { jsonLines } from "../../../build/draw-gallery/recording.ts";
import { handler } from "../../../templates/gallery/receipts/consolidation.ts";
import { clean } from "../../../templates/gallery/receipts/fields.ts";
import { score } from "../../../templates/gallery/receipts/score.ts";
import { consolidateRecording, readGalleryTask } from "./gallery-task.ts";

const task = readGalleryTask("receipts");
const receipt = z.strictObject({
  merchant: z.string(),
  date: z.iso.date(),
  total: z.string().regex(/^\d+(\.\d\d)?$/),
  currency: z.enum(["CHF", "EUR", "GBP", "JPY", "USD"]),
});

describe("what is typed into a field", () => {
  test.each([
    ["merchant", "  The Copper\u00a0 Kettle ", "The Copper Kettle"],
    ["merchant", "Ba\u0308ckerei", "Bäckerei"],
    ["date", "2026-03-01", "2026-03-01"],
    ["date", "2026/3/1", "2026-03-01"],
    ["date", "21.02.2026 ", "2026-02-21"],
    ["date", "03/09/2026", "03/09/2026"],
    ["date", "07 Feb 2026", "07 Feb 2026"],
    ["total", "18.40", "18.40"],
    ["total", "£18.40", "18.40"],
    ["total", "31,90 €", "31.90"],
    ["total", "1248.5", "1248.50"],
    ["total", "1'248.50", "1248.50"],
    ["total", "1.248,50", "1248.50"],
    ["total", "¥2,480", "2480"],
    ["total", "2480", "2480"],
    ["total", "?", ""],
    ["currency", " EUR", "EUR"],
  ] as const)("%s: %j is cleaned to %j", (field, typed, cleaned) => {
    expect(clean[field](typed)).toBe(cleaned);
  });
});

test("the truth is typed as the form asks for it, so cleaning leaves it alone", () => {
  for (const { label } of task.truth) {
    const { merchant, date, total, currency } = receipt.parse(label);
    expect(clean.merchant(merchant)).toBe(merchant);
    expect(clean.date(date)).toBe(date);
    expect(clean.total(total)).toBe(total);
    expect(clean.currency(currency)).toBe(currency);
  }
});

test.each(Object.entries(receipts))("the sums printed on %s are right", (_name, { printed, truth }) => {
  const cents = (amount: string) => Math.round(Number(clean.total(amount)) * 100);
  const sum = printed.items.reduce((total, [, price]) => total + cents(price), 0);
  const due = cents(printed.total[1]);
  const net = printed.sums.map(([, amount]) => cents(amount));
  expect(due).toBe(cents(truth.total));
  // Where tax comes on top it is the last of the sums; elsewhere it is part of the prices.
  expect([sum, sum + (net.at(-1) ?? 0)]).toContain(due);
});

test("answers and truth are what the scripts write", () => {
  expect(jsonLines(recordReceipts())).toBe(task.answersText);
  expect(task.truth.map(({ label }) => label)).toEqual(Object.values(receipts).map(({ truth }) => truth));
});

test("a vote on each field finds all but two: a name in three versions, a date misread by two", async () => {
  const labels = await consolidateRecording(handler, task, []);
  const scores = task.truth.map(({ datasetObjectId, label }) =>
    score({ label: labels.get(datasetObjectId) ?? null, truth: label }),
  );
  expect(scores.filter((value) => value < 1)).toEqual([0.75, 0.75]);
  expect(labels.get("0")).toEqual({
    merchant: "The Copper Kettle",
    date: "2026-02-07",
    total: "18.40",
    currency: "GBP",
    confidence: { merchant: 1, date: 2 / 3, total: 1, currency: 1 },
  });
});

test("a field that everybody left empty is empty, with no confidence", async () => {
  const recording = {
    ...task,
    answers: task.answers.map((answer) => ({ ...answer, answerContent: { merchant: "Inn" } })),
  };
  const labels = await consolidateRecording(handler, recording, []);
  expect(labels.get("3")).toEqual({
    merchant: "Inn",
    date: "",
    total: "",
    currency: "",
    confidence: { merchant: 1, date: 0, total: 0, currency: 0 },
  });
});
