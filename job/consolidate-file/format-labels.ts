import type { Consolidation } from "../../lambdas/consolidation/types.ts";
import type { RawAnswers } from "./raw-answers.ts";

/** Labels as a file: `task,label,confidence` for answers that came as CSV, else a line of JSON for each data object. */
export function formatLabels({ objects }: Consolidation<unknown>, format: RawAnswers["format"]): string {
  if (format !== "csv") {
    const lines = objects.map(({ objectId, label, confidence }) => ({
      datasetObjectId: objectId,
      label,
      confidence,
    }));
    return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  }
  const rows = objects.map(({ objectId, label, confidence }) => [
    objectId,
    labelText(label),
    String(confidence),
  ]);
  return [["task", "label", "confidence"], ...rows].map((row) => `${row.map(cell).join(",")}\n`).join("");
}

function labelText(label: unknown): string {
  if (label === null) return "";
  return typeof label === "string" || typeof label === "number" ? String(label) : JSON.stringify(label);
}

/** A cell of a CSV file, in quotes where it must be (RFC 4180). */
function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
