import { expect, test } from "vitest";
import { searchTasks } from "../../../../dev-server/client/state/search-tasks.ts";
import { task } from "../views.ts";

const tasks = [
  task("birds", ["cherry-blossom.jpg", "moonlight.jpg"], { labelCategories: ["Blue jay"] }),
  task("reviews", ["The lamp arrived in one piece", "Moonlight serenade"], {
    description: "How does it feel?",
  }),
];

test.each([
  ["", { birds: 2, reviews: 2 }],
  ["   ", { birds: 2, reviews: 2 }],
  ["moonlight", { birds: 1, reviews: 1 }],
  ["BIRDS", { birds: 2 }],
  ["blue jay", { birds: 2 }],
  ["birds moonlight", { birds: 1 }],
  ["lamp piece", { reviews: 1 }],
  ["feel", { reviews: 2 }],
  ["giraffe", {}],
])("%j finds %j", (search, found) => {
  const counts = searchTasks(tasks, search).map(({ task: { name }, rows }) => [name, rows.length]);
  expect(Object.fromEntries(counts)).toEqual(found);
});
