import pc from "picocolors";

const WIDTH = 30;

/** Shows how far a job has come: a bar on a terminal, else a line for every tenth. */
export interface ProgressBar {
  update(label: string, done: number, total: number): void;
  finish(): void;
}

export function createProgressBar(stream: NodeJS.WriteStream = process.stderr): ProgressBar {
  let lastTenth = "";
  return {
    update(label, done, total) {
      const share = total === 0 ? 1 : done / total;
      if (stream.isTTY) {
        const filled = Math.round(share * WIDTH);
        const bar = pc.cyan("█".repeat(filled)) + pc.dim("░".repeat(WIDTH - filled));
        stream.write(`\r${label.padEnd(14)} ${bar} ${done}/${total}\u001b[K`);
        return;
      }
      const tenth = `${label} ${Math.floor(share * 10) * 10} %`;
      if (tenth !== lastTenth) stream.write(`${tenth} (${done}/${total})\n`);
      lastTenth = tenth;
    },
    finish() {
      if (stream.isTTY) stream.write("\r\u001b[K");
    },
  };
}
