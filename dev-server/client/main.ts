import { html, render } from "lit";
import type { PageMessage, RowView, TaskSummary } from "../protocol.ts";

let tasks: readonly TaskSummary[] = [];
let task: TaskSummary | undefined;
let row: RowView | undefined;
let shown = 0;

const address = () =>
  `/api/tasks/${encodeURIComponent(task!.name)}/rows/${encodeURIComponent(row!.datasetObjectId)}`;

async function json<T>(url: string, init?: RequestInit): Promise<T> {
  return (await fetch(url, init)).json();
}

async function open(name: string, id: string): Promise<void> {
  task = tasks.find((candidate) => candidate.name === name);
  row = await json<RowView>(`/api/tasks/${encodeURIComponent(name)}/rows/${encodeURIComponent(id)}?worker=1`);
  draw();
}

function draw(): void {
  const stage = row?.stages[shown];
  render(
    html`
      <main style="display:grid;grid-template-columns:14rem 1fr 30rem;height:100vh;gap:1rem">
        <nav style="overflow:auto">
          ${tasks.map(
            (each) => html`<h2>${each.title}</h2>
              ${each.rows.map((entry) => html`<p><button @click=${() => open(each.name, entry.datasetObjectId)}>${entry.title}</button></p>`)}`,
          )}
        </nav>
        <iframe title="Worker page" src=${row?.frameUrl ?? "about:blank"} style="width:100%;height:100%"
          sandbox="allow-scripts allow-forms allow-same-origin allow-modals allow-popups allow-downloads"></iframe>
        <section style="overflow:auto">
          ${row?.stages.map((each, index) => html`<button @click=${() => show(index)}>${each.name}: ${each.status}</button>`)}
          <pre>${JSON.stringify(stage, null, 2)}</pre>
        </section>
      </main>
    `,
    document.body,
  );
}

function show(index: number): void {
  shown = index;
  draw();
}

window.addEventListener("message", async ({ data }: MessageEvent<PageMessage>) => {
  if (data.type !== "labelsmith:submitted") return;
  const headers = { "content-type": "application/json" };
  row = await json<RowView>(`${address()}/answers?worker=1`, {
    method: "POST",
    headers,
    body: JSON.stringify(data.answer),
  });
  show(8);
});

tasks = (await json<{ tasks: readonly TaskSummary[] }>("/api/tasks")).tasks;
const first = tasks[0];
if (first?.rows[0]) await open(first.name, first.rows[0].datasetObjectId);
