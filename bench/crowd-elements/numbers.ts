/** The value below which a share of the numbers lies; numbers need not be sorted. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** One line about a series of times in milliseconds. */
export function summarize(name: string, times: readonly number[]): string {
  const parts = [
    `median ${quantile(times, 0.5).toFixed(1)}`,
    `95 % below ${quantile(times, 0.95).toFixed(1)}`,
    `longest ${Math.max(...times).toFixed(1)} ms`,
    `(${times.length})`,
  ];
  return `${name.padEnd(32)} ${parts.join(", ")}`;
}
