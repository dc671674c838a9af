/** Numbers as the report writes them; what is not known is a dash. */
export const NOTHING = "–";

export function share(value: number | null): string {
  return value === null ? NOTHING : `${(value * 100).toFixed(value > 0.995 && value < 1 ? 1 : 0)} %`;
}

/** A statistic between -1 and 1. */
export function decimals(value: number | null): string {
  return value === null ? NOTHING : value.toFixed(2).replace("-", "−");
}

export function seconds(value: number | null | undefined): string {
  if (value === null || value === undefined) return NOTHING;
  if (value < 10) return `${value.toFixed(1)} s`;
  if (value < 120) return `${Math.round(value)} s`;
  return value < 7200 ? `${Math.round(value / 60)} min` : `${(value / 3600).toFixed(1)} h`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}

/** What all worker ids begin with, up to a dot: `private.us-east-1.`; empty if they differ. */
export function commonPrefix(ids: readonly string[]): string {
  const prefix = /^.*\./.exec(ids[0] ?? "")?.[0] ?? "";
  return ids.every((id) => id.startsWith(prefix)) ? prefix : "";
}
