import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import { buildReport } from "../../../job/report/build-report.ts";
import { lookCloser } from "../../../job/report/closer-look.ts";
import { html } from "../../../job/report/html/html.ts";
import { markedText } from "../../../job/report/html/marked-text.ts";
import { reportPage } from "../../../job/report/html/page.ts";
import { createPictureAddresses } from "../../../job/report/pictures.ts";
import { readJobOutput } from "../../../job/report/read-job-output.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { answer, jobFiles, metadata } from "./job-folder.ts";

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)>'\u202e{{ x }}</style></title>\u0000`;

function page(files: Record<string, string>, dataFolder?: string): string {
  const output = readJobOutput(temporaryFolder(files));
  const report = buildReport(output);
  const addressOf = dataFolder === undefined ? () => undefined : createPictureAddresses(dataFolder);
  return reportPage(report, lookCloser(report, output, 40), addressOf);
}

describe("the template tag", () => {
  test("escapes every value, in text and in attributes, and joins lists", () => {
    const name = `<a href='x' title="y">&`;
    expect(html`<p title="${name}">${[html`<b>${name}</b>`, "<", 1, undefined]}</p>`.text).toBe(
      '<p title="&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;"><b>&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;</b>&lt;1</p>',
    );
  });
  test("text that turns its surroundings around, and control characters, are replaced", () => {
    expect(html`${"a\u202eb\u0000c\u001bd\te\n"}`.text).toBe("a\ufffdb\ufffdc\ufffdd\te\n");
  });
});

describe("a page about hostile workers and files", () => {
  const hostile = { [HOSTILE]: { label: HOSTILE } };
  const hostilePage = () =>
    page(
      jobFiles(
        [
          { source: HOSTILE, "mood-metadata": { "failure-reason": HOSTILE } },
          {
            "source-ref": `s3://b/${HOSTILE}`,
            mood: { "class-name": HOSTILE, confidence: 0 },
            "mood-metadata": metadata,
          },
          {
            source: "a",
            mood: {
              annotations: [{ label: HOSTILE, left: 0, top: 0, width: 1, height: 1 }],
              image_size: [{ width: 5, height: 5 }],
            },
            "mood-metadata": metadata,
          },
        ],
        {
          1: [answer(HOSTILE, hostile, 1), answer("w", { [HOSTILE]: { label: "b" } }, 30)],
          2: [answer(HOSTILE, hostile, 1), answer("w", { [HOSTILE]: { label: "b" } }, 30)],
        },
      ),
    );

  test("has no element and no attribute of theirs", () => {
    const $ = load(hostilePage());
    expect($("script, iframe, object, embed, link, base, form, a").length).toBe(0);
    expect($("img").length).toBe(0);
    expect($("style").length).toBe(1);
    const attributes = $("*")
      .toArray()
      .flatMap((element) => Object.keys("attribs" in element ? element.attribs : {}));
    expect(attributes.filter((name) => /^on|^style$/.test(name))).toEqual([]);
    expect($("body").text()).toContain("<script>alert(1)</script>");
  });

  test("allows nothing but its own style and pictures, by a policy that its style fits", () => {
    const text = hostilePage();
    const $ = load(text);
    const policy = $('meta[http-equiv="Content-Security-Policy"]').attr("content") ?? "";
    const hash = createHash("sha256").update($("style").text()).digest("base64");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(text).not.toMatch(/(?:src|href)="https?:/);
  });
});

test("a page says what a reader looks for, and is the same every time", () => {
  const files = jobFiles(
    [
      { source: "a", mood: { "class-name": "Good", confidence: 0.4 }, "mood-metadata": metadata },
      { source: "b", "mood-metadata": { "failure-reason": "ClientError: Annotation tasks expired." } },
    ],
    {
      0: [
        answer("private.x.1", { mood: { label: "Good" } }, 3),
        answer("private.x.2", { mood: { label: "Bad" } }, 5),
      ],
    },
  );
  const $ = load(page(files));
  const headings = $("h2")
    .toArray()
    .map((heading) => $(heading).text());
  expect(headings).toEqual([
    "Read with care",
    "Failures",
    "Worth a second look",
    "Agreement",
    "Confidence",
    "Label categories",
    "Workers",
  ]);
  expect(
    $("h3")
      .toArray()
      .map((heading) => $(heading).text()),
  ).toEqual(["Data object 1", "Data object 0"]);
  expect($("table").text()).toContain("ClientError: Annotation tasks expired.");
  expect($("svg[role=img]").attr("aria-label")).toContain("0.4 to 0.5: 1");
  expect($("tbody .mono").text()).toContain("12");
  const folder = /From <span class="mono">.*?<\/span>/;
  expect(page(files).replace(folder, "")).toBe(page(files).replace(folder, ""));
});

describe("texts", () => {
  const marked = (text: string, ...spans: [number, number, string][]) =>
    html`${markedText(
      text,
      spans.map(([startOffset, endOffset, label]) => ({ startOffset, endOffset, label })),
    )}`.text;

  test("the spans of the label are marked, by code points, in whatever order they come", () => {
    expect(marked("𝄞 by Ann in Rome", [12, 16, "LOC"], [5, 8, "<PER>"])).toBe(
      "𝄞 by <mark>Ann<small> &lt;PER&gt;</small></mark> in <mark>Rome<small> LOC</small></mark>",
    );
  });
  test("of overlapping ones the first and longest; none that leads out of the text", () => {
    expect(marked("abcdef", [1, 3, "x"], [1, 4, "y"], [3, 5, "z"], [5, 9, "out"])).toBe(
      "a<mark>bcd<small> y</small></mark>ef",
    );
  });
  test("a long text is cut, and not within a character", () => {
    expect(marked("𝄞".repeat(701))).toBe(`${"𝄞".repeat(700)}…`);
  });
  test("reach the page from labels of both forms", () => {
    const span = { startOffset: 0, endOffset: 3, label: "PER" };
    const lines = [{ entities: [span] }, { annotations: { entities: [span], labels: [] } }].map((names) => ({
      source: "Ann came.",
      names: { ...names, confidence: 0.1 },
      "names-metadata": metadata,
    }));
    const $ = load(page(jobFiles(lines)));
    expect(
      $("mark")
        .toArray()
        .map((mark) => $(mark).text()),
    ).toEqual(["Ann PER", "Ann PER"]);
  });
});

describe("pictures", () => {
  const jpeg = readFileSync(new URL("../../../templates/gallery/birds/data/moonlight.jpg", import.meta.url));
  const lines = [
    {
      "source-ref": "s3://photos/birds/1.jpg",
      mood: {
        annotations: [{ label: "owl", left: 1, top: 2, width: 3, height: 4 }],
        image_size: [{ width: 960, height: 640 }],
        objects: [{ confidence: 0.1 }],
      },
      "mood-metadata": metadata,
    },
  ];

  test("of the data folder are in the page, with the boxes over them", () => {
    const $ = load(page(jobFiles(lines), temporaryFolder({ "1.jpg": jpeg })));
    expect($(".picture image").attr("href")).toBe(`data:image/jpeg;base64,${jpeg.toString("base64")}`);
    expect($(".picture .agreed").attr()).toMatchObject({ x: "1", y: "2", width: "3", height: "4" });
    expect($(".picture .agreed title").text()).toBe("owl");
  });

  test("without a local copy the boxes stand alone, beside the URI", () => {
    const $ = load(page(jobFiles(lines)));
    expect($(".picture image").length).toBe(0);
    expect($(".picture .agreed").length).toBe(1);
    expect($(".look .facts").text()).toContain("s3://photos/birds/1.jpg");
  });

  test("are known by their content, linked if they are large, and never looked for outside of the folder", () => {
    const large = Buffer.concat([jpeg, Buffer.alloc(700_000)]);
    const folder = temporaryFolder({
      "large.jpg": large,
      "page.jpg": "<svg onload='alert(1)'/>",
      "clip.mp4": "",
    });
    const addressOf = createPictureAddresses(folder);
    expect(addressOf("s3://b/large.jpg")).toBe(pathToFileURL(join(folder, "large.jpg")).href);
    expect(addressOf("s3://b/page.jpg")).toBeUndefined();
    expect(addressOf("s3://b/clip.mp4")).toBeUndefined();
    expect(addressOf("s3://b/../../../../etc/hostname")).toBeUndefined();
    expect(addressOf("https://example.com/large.jpg")).toBeUndefined();
  });
});
