import { describe, expect, test } from "vitest";
import { defineConfig } from "../../task/define-config.ts";
import { defineTask } from "../../task/define-task.ts";
import type { TaskDefinition } from "../../task/task-definition.ts";

const task: TaskDefinition = { taskTitle: "Birds", taskDescription: "Draw boxes." };

describe("defineTask", () => {
  test.each<[Partial<TaskDefinition>]>([
    [{}],
    [{ labelAttributeName: "a-1" }],
    [{ labelCategories: ["Blue jay", "鳥"] }],
    [{ taskKeywords: ["images", "bounding boxes"] }],
    [{ numberOfHumanWorkersPerDataObject: 9, taskTimeLimitInSeconds: 28_800 }],
  ])("accepts %j", (fields) => {
    expect(defineTask({ ...task, ...fields })).toMatchObject(fields);
  });

  test.each<[object, string]>([
    [{ labelAttributeName: "my_birds" }, "labelAttributeName"],
    [{ labelAttributeName: "birds-" }, "labelAttributeName"],
    [{ labelAttributeName: "source" }, "labelAttributeName"],
    [{ labelAttributeName: "birds-metadata" }, "labelAttributeName"],
    [{ labelAttributeName: "birds-ref" }, "labelAttributeName"],
    [{ labelingJobName: "x".repeat(64) }, "labelingJobName"],
    [{ labelCategories: [] }, "labelCategories"],
    [{ labelCategories: ["a", "a"] }, "labelCategories"],
    [{ taskTitle: "🐦" }, "taskTitle"],
    [{ taskTitle: undefined }, "taskTitle"],
    [{ taskDescription: "two\nlines" }, "taskDescription"],
    [{ taskKeywords: ["multi-label"] }, "taskKeywords"],
    [{ taskKeywords: ["a", "b", "c", "d", "e", "f"] }, "taskKeywords"],
    [{ numberOfHumanWorkersPerDataObject: 0 }, "numberOfHumanWorkersPerDataObject"],
    [{ numberOfHumanWorkersPerDataObject: 10 }, "numberOfHumanWorkersPerDataObject"],
    [{ taskTimeLimitInSeconds: 29 }, "taskTimeLimitInSeconds"],
    [{ taskTimeLimitInSeconds: 28_801 }, "taskTimeLimitInSeconds"],
    [{ score: 1 }, "score"],
    [{ labelCategory: ["a"] }, "labelCategory"],
  ])("refuses %j, naming the field", (fields, name) => {
    expect(() => defineTask({ ...task, ...fields })).toThrow(
      expect.objectContaining({ name: "OptionsError", message: expect.stringContaining(`${name}: `) }),
    );
  });
});

describe("defineConfig", () => {
  test("accepts what it knows", () => {
    expect(defineConfig({ tasks: "tasks", port: 4000, out: "out" })).toEqual({
      tasks: "tasks",
      port: 4000,
      out: "out",
    });
  });

  test.each<[object]>([[{ port: 0 }], [{ port: 70_000 }], [{ tasks: 1 }], [{ folder: "tasks" }]])(
    "refuses %j",
    (config) => {
      expect(() => defineConfig(config)).toThrow(expect.objectContaining({ name: "OptionsError" }));
    },
  );
});
