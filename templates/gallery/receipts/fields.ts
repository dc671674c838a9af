/** The fields of the form. */
export const fields = ["merchant", "date", "total", "currency"] as const;

export type Field = (typeof fields)[number];

/** What was typed, in one spelling; what cannot be read for certain stays as it was typed. */
export const clean: Readonly<Record<Field, (typed: string) => string>> = {
  merchant: collapseSpaces,
  date: cleanDate,
  total: cleanTotal,
  currency: collapseSpaces,
};

function collapseSpaces(typed: string): string {
  return typed.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** `2026/3/1` and `1.3.2026` have one reading and become `2026-03-01`; `1/3/2026` has two and stays. */
function cleanDate(typed: string): string {
  const text = collapseSpaces(typed);
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (yearFirst) return isoDate(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  return dotted ? isoDate(dotted[3], dotted[2], dotted[1]) : text;
}

function isoDate(year = "", month = "", day = ""): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** `£18.40`, `18,40 EUR` and `18.4` become `18.40`; `1'248.50` becomes `1248.50`, `¥2,480` becomes `2480`. */
function cleanTotal(typed: string): string {
  const amount = typed.replace(/[^\d.,]/g, "");
  const [, whole = amount, cents] = /^(.*)[.,](\d{1,2})$/.exec(amount) ?? [];
  return whole.replace(/[.,]/g, "") + (cents === undefined ? "" : `.${cents.padEnd(2, "0")}`);
}
