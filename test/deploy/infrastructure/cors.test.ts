import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CORS_RULE, type CorsRule, mergeCorsRules } from "../../../deploy/infrastructure/cors.ts";

const rule = fc.record(
  {
    ID: fc.string({ maxLength: 5 }),
    AllowedHeaders: fc.subarray(["*", "authorization"]),
    AllowedMethods: fc.subarray(["GET", "HEAD", "PUT"], { minLength: 1 }),
    AllowedOrigins: fc.subarray(["*", "https://example.com", "https://*.example.com"], { minLength: 1 }),
    ExposeHeaders: fc.subarray(["ETag", "access-control-allow-origin"]),
  },
  { requiredKeys: ["AllowedMethods", "AllowedOrigins"] },
);
const rules = fc.array(rule, { maxLength: 5 });

/** The first rule that fits a simple request, as S3 chooses it. */
function ruleFor(existing: readonly CorsRule[], method: string, origin: string): CorsRule | undefined {
  const fits = (pattern: string) => {
    const [start = "", end] = pattern.split("*");
    return end === undefined ? pattern === origin : origin.startsWith(start) && origin.endsWith(end);
  };
  return existing.find(
    ({ AllowedMethods, AllowedOrigins }) => AllowedMethods.includes(method) && AllowedOrigins.some(fits),
  );
}

test("a bucket without rules gets the one rule that Ground Truth documents", () => {
  expect(mergeCorsRules([])).toEqual([
    {
      AllowedHeaders: [],
      AllowedMethods: ["GET"],
      AllowedOrigins: ["*"],
      ExposeHeaders: ["Access-Control-Allow-Origin"],
    },
  ]);
});

test("a rule of the author's for one site stays, and ours comes after it", () => {
  const own: CorsRule = { AllowedMethods: ["PUT", "GET"], AllowedOrigins: ["https://example.com"] };
  expect(mergeCorsRules([own])).toEqual([own, CORS_RULE]);
});

test("a rule that lets everybody get objects, but exposes nothing, would hide ours: it exposes the header too", () => {
  const own: CorsRule = { ID: "open", AllowedMethods: ["GET"], AllowedOrigins: ["*"], MaxAgeSeconds: 60 };
  expect(mergeCorsRules([own])).toEqual([{ ...own, ExposeHeaders: ["Access-Control-Allow-Origin"] }]);
});

test("the name of a header is the same in any case, so a bucket that has the rule is left as it is", () => {
  const existing = [{ ...CORS_RULE, ExposeHeaders: ["access-control-allow-origin"] }];
  expect(mergeCorsRules(existing)).toBe(existing);
});

describe("whatever the rules were", () => {
  test("a worker's browser may read an object", () => {
    fc.assert(
      fc.property(rules, (existing) => {
        const found = ruleFor(mergeCorsRules(existing), "GET", "https://portal.labeling.sagemaker.aws");
        expect(found?.ExposeHeaders?.map((header) => header.toLowerCase())).toContain(
          "access-control-allow-origin",
        );
      }),
    );
  });

  test("merging again changes nothing", () => {
    fc.assert(
      fc.property(rules, (existing) => {
        const merged = mergeCorsRules(existing);
        expect(mergeCorsRules(merged)).toBe(merged);
      }),
    );
  });

  test("what was allowed is allowed by the same rule", () => {
    const request = fc.tuple(
      fc.constantFrom("GET", "HEAD", "PUT"),
      fc.constantFrom("https://example.com", "https://a.example.com", "https://other.org"),
    );
    fc.assert(
      fc.property(rules, request, (existing, [method, origin]) => {
        const before = ruleFor(existing, method, origin);
        const after = ruleFor(mergeCorsRules(existing), method, origin);
        if (before === undefined) return;
        expect(after).toEqual({
          ...before,
          ...(after?.ExposeHeaders && { ExposeHeaders: after.ExposeHeaders }),
        });
        expect(after?.ExposeHeaders ?? []).toEqual(expect.arrayContaining([...(before.ExposeHeaders ?? [])]));
      }),
    );
  });
});
