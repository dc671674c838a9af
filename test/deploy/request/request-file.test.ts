import { describe, expect, test } from "vitest";
import { readRequestFile } from "../../../deploy/request/request-file.ts";

const problem = (keys: readonly (string | number)[]) => ({
  path: "",
  keys,
  rule: "r",
  severity: "error" as const,
  message: "",
  source: "",
});
const TEXT = `{
  "LabelingJobName": "birds",
\t"HumanTaskConfig": {
    "TaskKeywords": ["a", "b-c"],
    "UiConfig": {}
  }
}`;

describe("readRequestFile", () => {
  test.each<[readonly (string | number)[], object]>([
    [["LabelingJobName"], { line: 2, column: 3, endLine: 2, endColumn: 29 }],
    [["HumanTaskConfig", "TaskKeywords", 1], { line: 4, column: 27, endLine: 4, endColumn: 32 }],
    [["HumanTaskConfig", "UiConfig", "UiTemplateS3Uri"], { line: 5, column: 5, endLine: 5, endColumn: 19 }],
    [["RoleArn"], { line: 1, column: 1, endLine: 1, endColumn: 2 }],
    [[], { line: 1, column: 1, endLine: 1, endColumn: 2 }],
  ])("finds %j, or what is nearest to it", (keys, place) => {
    const read = readRequestFile(TEXT);
    expect(read.problems).toEqual([]);
    expect(read.locate(problem(keys))).toEqual(place);
  });

  test.each<[string, string, object]>([
    ["two commas", '{"a": 1,,\n"b": 2}', { line: 1, column: 9 }],
    ["a comma at the end", '{"a": 1,\n}', { line: 2, column: 1 }],
    ["a comma that is missing", '{"a": 1\n"b": 2}', { line: 2, column: 1 }],
    ["other quotes", "{'a': 1}", { line: 1, column: 2 }],
    ["an end that is missing", '{"a": [1', { line: 1 }],
    ["nothing", "", { line: 1, column: 1 }],
    ["words of another language", '{"a": True}', { line: 1 }],
  ])("%s is told with its place", (_, text, place) => {
    const { problems, request, locate } = readRequestFile(text);
    expect(request).toBeUndefined();
    expect(problems).toEqual([
      expect.objectContaining({
        rule: "json",
        severity: "error",
        message: expect.stringMatching(/^The file must be JSON: /),
      }),
    ]);
    expect(locate(problems[0] ?? problem([]))).toMatchObject(place);
  });

  test("a field that stands twice is told, and the last counts, as everywhere", () => {
    const { problems, request, locate } = readRequestFile('{"a": 1,\n"a": 2}');
    expect(request).toEqual({ a: 2 });
    expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([["duplicate-field", "warning"]]);
    expect(locate(problems[0] ?? problem([]))).toMatchObject({ line: 2, column: 1 });
    expect(locate(problem(["a"]))).toMatchObject({ line: 2, column: 1 });
  });

  test("a byte order mark is no fault", () => {
    expect(readRequestFile('\uFEFF{"a": 1}')).toMatchObject({ request: { a: 1 }, problems: [] });
  });

  test("of a job's description only the request is taken", () => {
    const described = {
      LabelingJobName: "birds",
      LabelingJobStatus: "Completed",
      LabelCounters: { TotalLabeled: 3 },
      LabelingJobArn: "arn:aws:sagemaker:us-east-1:111122223333:labeling-job/birds",
    };
    const { request, ignored } = readRequestFile(JSON.stringify(described));
    expect(request).toEqual({ LabelingJobName: "birds" });
    expect(ignored).toEqual(["LabelingJobStatus", "LabelCounters", "LabelingJobArn"]);
    expect(readRequestFile('{"FailureReason": ""}')).toMatchObject({
      request: { FailureReason: "" },
      ignored: [],
    });
  });
});
