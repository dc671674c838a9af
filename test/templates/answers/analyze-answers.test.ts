import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnswerField, analyzeAnswers } from "../../../templates/answers/index.ts";
import { TemplateError } from "../../../templates/liquid/index.ts";

/** Fields in short: `name?: kind`, with what is known of it. */
function show({ name, isOptional, isOverwritten, shape }: AnswerField): string {
  return `${name}${isOptional ? "?" : ""}: ${showShape(shape)}${isOverwritten ? " (overwritten)" : ""}`;
}

function showShape(shape: AnswerField["shape"]): string {
  switch (shape.kind) {
    case "text":
      return `text${shape.values ? ` ${shape.values.join("|")}` : ""}`;
    case "choices": {
      const keys = shape.choices.map(({ value, isOptional }) => `${value}${isOptional ? "?" : ""}`);
      return `choices ${[...keys, ...(shape.hasOthers ? ["*"] : [])].join(" ")}`;
    }
    case "classifier":
    case "multi-select":
      return `${shape.kind} ${shape.labels?.join("|") ?? "*"}${shape.hasComment ? " and a comment" : ""}`;
    case "one of":
      return shape.shapes.map(showShape).join(" or ");
    default:
      return shape.kind;
  }
}

const analyze = (source: string) => analyzeAnswers({ source });
const fieldsIn = (form: string) => analyze(`<crowd-form>${form}</crowd-form>`).fields.map(show);

describe("crowd elements", () => {
  test.each<[string, string[]]>([
    [`<crowd-bounding-box name="a"></crowd-bounding-box>`, ["a: bounding boxes"]],
    [`<crowd-polygon name="a"></crowd-polygon>`, ["a: polygons"]],
    [`<crowd-polyline name="a"></crowd-polyline>`, ["a: polylines"]],
    [`<crowd-line name="a"></crowd-line>`, ["a: lines"]],
    [`<crowd-keypoint name="a"></crowd-keypoint>`, ["a: keypoints"]],
    [`<crowd-semantic-segmentation name="a"></crowd-semantic-segmentation>`, ["a: semantic segmentation"]],
    [`<crowd-instance-segmentation name="a"></crowd-instance-segmentation>`, ["a: instance segmentation"]],
    [`<crowd-entity-annotation name="a"></crowd-entity-annotation>`, ["a: entities"]],
    [
      `<crowd-textract-analyze-document name="ignored"></crowd-textract-analyze-document>`,
      ["AWS/Textract/AnalyzeDocument/Forms/V1: document blocks"],
    ],
    [
      `<crowd-rekognition-detect-moderation-labels></crowd-rekognition-detect-moderation-labels>`,
      ["AWS/Rekognition/DetectModerationLabels/Image/V3: moderation labels"],
    ],
    [`<crowd-text-ranking name="a"></crowd-text-ranking>`, ["a: text ranking"]],
    [`<crowd-text-ranking></crowd-text-ranking>`, ["ordinalRankingDimensions: ranked dimensions"]],
    [
      `<crowd-question-answer-generation name=""></crowd-question-answer-generation>`,
      ["questionAnswerPairs: question answer pairs"],
    ],
    [`<crowd-slider name="a" />`, ["a: number"]],
    [`<crowd-input name="a"></crowd-input>`, ["a?: text"]],
    [`<crowd-input name="a" required></crowd-input>`, ["a: text"]],
    [`<crowd-text-area name="a" value="given"></crowd-text-area>`, ["a?: text"]],
    [`<crowd-checkbox name="a"></crowd-checkbox>`, ["a: choices on"]],
    [`<crowd-toggle-button name="a" value="big"></crowd-toggle-button>`, ["a: choices big"]],
    [
      `<crowd-radio-group><crowd-radio-button name="y" value="yes"></crowd-radio-button>
       <crowd-radio-button name="n" value="no"></crowd-radio-button></crowd-radio-group>`,
      ["y: choices yes", "n: choices no"],
    ],
    [`<crowd-input></crowd-input><crowd-input name=""></crowd-input><crowd-card name="a"></crowd-card>`, []],
    [
      `<crowd-entity-annotator name="a"></crowd-entity-annotator><full-instructions name="a"></full-instructions>`,
      [],
    ],
  ])("%s", (form, expected) => {
    expect(fieldsIn(form)).toEqual(expected);
  });
});

describe("categories", () => {
  test.each<[string, string[]]>([
    [`<crowd-classifier name="a" categories="['x', 'y',]"></crowd-classifier>`, ["a: classifier x|y"]],
    [
      `<crowd-classifier name="a" categories="['a &amp; b', 3, 3]"></crowd-classifier>`,
      ["a: classifier a & b|3"],
    ],
    [
      `<crowd-classifier name="a" categories="{{ task.input.labels | to_json }}"></crowd-classifier>`,
      ["a: classifier *"],
    ],
    [
      `<crowd-classifier name="a" categories="['x', '{{ task.input.y }}']"></crowd-classifier>`,
      ["a: classifier *"],
    ],
    [`<crowd-classifier name="a" categories="[broken"></crowd-classifier>`, ["a: classifier *"]],
    [`<crowd-classifier name="a" categories="[]"></crowd-classifier>`, ["a: classifier *"]],
    [`<crowd-classifier name="a" categories="[{}]"></crowd-classifier>`, ["a: classifier *"]],
    [`<crowd-classifier name="a"></crowd-classifier>`, ["a: classifier *"]],
    [
      `<crowd-classifier-multi-select name="a" categories="['x']" exclusion-category="{text: 'none'}"></crowd-classifier-multi-select>`,
      ["a: multi-select x|none"],
    ],
    [
      `<crowd-classifier-multi-select name="a" categories="['x']" exclusion-category="{{ task.input.none }}"></crowd-classifier-multi-select>`,
      ["a: multi-select *"],
    ],
    [
      `<crowd-image-classifier name="a" categories="['x']"><worker-comment></worker-comment></crowd-image-classifier>`,
      ["a: classifier x and a comment"],
    ],
    [
      `<crowd-classifier name="a" categories="['x']"></crowd-classifier><script>q.categories = ["y"]</script>`,
      ["a: classifier *"],
    ],
  ])("%s", (form, expected) => {
    expect(fieldsIn(form)).toEqual(expected);
  });
});

describe("controls of HTML", () => {
  test.each<[string, string[]]>([
    [`<input name="a">`, ["a?: text"]],
    [`<input name="a" type="number" required>`, ["a: text"]],
    [`<input name="a" type="range">`, ["a: text"]],
    [`<input name="a" type="Color">`, ["a: text"]],
    [`<input name="a" type="file">`, ["a?: text"]],
    [`<input name="a" type="radio" value="">`, ["a: choices on"]],
    [`<input name="a" type="HIDDEN" value="x">`, ["a: text"]],
    [`<input name="a" type="hidden" value="">`, ["a?: text"]],
    [`<input name="a" type="hidden" value="{{ task.input.x }}">`, ["a?: text"]],
    [`<textarea name="a"></textarea>`, ["a?: text"]],
    [`<input name="a" type="submit"><input name="b" type="button"><button name="c"></button>`, []],
    [`<input type="checkbox" name="a" value="x"><input type="checkbox" name="a">`, ["a: choices x on"]],
    [`<input type="radio" name="a" value="{{ task.input.x }}">`, ["a: choices *"]],
    [`<select name="a"><option value="x">X</option><option>Y  y</option></select>`, ["a: text x|Y y"]],
    [`<select name="a"><option value="">Choose</option><option value="x"></option></select>`, ["a?: text x"]],
    [
      `<select name="a" required><option value="">Choose</option><option value="x"></option></select>`,
      ["a: text x"],
    ],
    [
      `<select name="a"><optgroup>{% for o in task.input.list %}<option>{{ o }}</option>{% endfor %}</optgroup></select>`,
      ["a?: text"],
    ],
    [`<select name="a"><option>a &lt; b</option></select>`, ["a?: text"]],
    [`<select name="a" size="4"><option>x</option></select>`, ["a?: text x"]],
    [`<select name="a" multiple><option>x</option><option>y</option></select>`, ["a: choices x? y?"]],
  ])("%s", (form, expected) => {
    expect(fieldsIn(form)).toEqual(expected);
  });
});

describe("names", () => {
  test.each<[string, string[]]>([
    [`{% for p in task.input.list %}<input name="q{{ forloop.index }}">{% endfor %}`, ["q*?: text"]],
    [`<input name="{{ task.input.a }}-{{ task.input.b }}" required>`, ["*-*?: text"]],
    [`<input name="a{% if task.input.b %}b{% endif %}">`, ["*?: text"]],
    [`<input name="a &amp; b">`, ["a & b?: text"]],
    [`<input name="a" required><input name="a">`, ["a: text (overwritten)"]],
    [`<crowd-slider name="a"></crowd-slider><input name="a">`, ["a: number or text (overwritten)"]],
    [`<input name="a"><crowd-slider name="a"></crowd-slider>`, ["a: number (overwritten)"]],
    [`<crowd-checkbox name="a"></crowd-checkbox><input name="a">`, ["a: choices on or text (overwritten)"]],
    [`{% for p in task.input.list %}<input name="a">{% endfor %}`, ["a?: text (overwritten)"]],
    [
      `{% if task.input.x %}<input name="a">{% else %}<crowd-slider name="a"></crowd-slider>{% endif %}`,
      ["a?: text or number"],
    ],
    [
      `<input name="q1"><crowd-slider name="r"></crowd-slider><crowd-line name="q{{ task.input.x }}"></crowd-line>`,
      ["q1?: text", "r: number", "q*?: lines or text"],
    ],
  ])("%s", (form, expected) => {
    expect(fieldsIn(form)).toEqual(expected);
  });

  test("of a pattern have the texts around what Liquid makes", () => {
    const [field] = analyze(`<crowd-form><input name="q{{ a }}-{{ b }}x"></crowd-form>`).fields;
    expect(field?.key).toEqual(["q", "-", "x"]);
  });
});

describe("what may be missing", () => {
  test.each<[string, string[]]>([
    [`{% if task.input.x %}<crowd-line name="a"></crowd-line>{% endif %}`, ["a?: lines"]],
    [`<crowd-line name="a" disabled></crowd-line>`, ["a?: lines"]],
    [`<fieldset disabled><input type="radio" name="a" value="x"></fieldset>`, ["a?: choices x?"]],
    [`<template><input type="radio" name="a" value="x"></template>`, ["a?: choices x?"]],
    [`<input name="a" {% if task.input.x %}required{% endif %}>`, ["a?: text"]],
    [`<crowd-line {% if task.input.x %}name="a"{% endif %}></crowd-line>`, ["a?: lines"]],
    [
      `{% for p in task.input.list %}<input type="radio" name="a{{ p }}" value="x"><input type="radio" name="a{{ p }}" value="y">{% endfor %}`,
      ["a*?: choices x y"],
    ],
    [
      `<crowd-checkbox name="a" value="x"></crowd-checkbox>{% if task.input.x %}<crowd-checkbox name="a" value="y"></crowd-checkbox>{% endif %}`,
      ["a: choices x y?"],
    ],
    [`<!-- <crowd-line name="a"></crowd-line> --> {% comment %}<input name="b">{% endcomment %}`, []],
  ])("%s", (form, expected) => {
    expect(fieldsIn(form)).toEqual(expected);
  });
});

describe("where a control stands", () => {
  test.each<[string, string[]]>([
    [`<input name="out"><crowd-form><input name="in"></crowd-form>`, ["in?: text"]],
    [`<form><input name="out"></form>`, []],
    [`<crowd-form><form><input name="in"></form></crowd-form>`, ["in?: text"]],
    [
      `<crowd-entity-annotation name="a"><input name="in"></crowd-entity-annotation><input name="out">`,
      ["a: entities", "in?: text"],
    ],
    [
      `<crowd-text-ranking name="a" crowd-form-element-id="f"></crowd-text-ranking><crowd-form id="f"><input name="b"></crowd-form>`,
      ["a: text ranking", "b?: text"],
    ],
    [`<crowd-form><crowd-line name="a"></crowd-line></crowd-form><crowd-form></crowd-form>`, ["a?: lines"]],
    [
      `<crowd-form><input name="in"></crowd-form><div id="more"><crowd-line name="out"></crowd-line></div>
       <script>document.querySelector("crowd-form").form.appendChild(more)</script>`,
      ["in?: text", "out?: lines"],
    ],
    ["", []],
  ])("%s", (source, expected) => {
    expect(analyze(source).fields.map(show)).toEqual(expected);
  });
});

describe("scripts", () => {
  test.each<[string, boolean]>([
    [`<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>`, false],
    [`<script src="https://assets.crowd.aws/crowd-html-elements-v2.js"></script>`, false],
    [`<script src="https://example.com/charts.js"></script>`, true],
    [`<script>box.style.color = "red"; if (x.name == 1) f();</script>`, false],
    [`<script>input.name = "x"</script>`, true],
    [`<script>input.setAttribute("name", "x")</script>`, true],
    [`<script>document.createElement("crowd-input")</script>`, true],
    [`<script>box.innerHTML = "<p>text</p>"</script>`, false],
    ["<script>box.innerHTML = `<input value=\"{{ task.input.x }}\" name='y'>`</script>", true],
    [`<script type="application/json">{"name": "x"}</script>`, false],
    [`<button onclick="copy.name = 'x'"></button>`, true],
    [`<p title="a.name = 1"></p>`, false],
  ])("%s may add answers: %s", (source, expected) => {
    expect(analyze(`<crowd-form></crowd-form>${source}`).isOpen).toBe(expected);
  });

  test.each<[string, string[]]>([
    [`box.disabled = true`, ["a?: text", "b: lines", "c: classifier *"]],
    [`box.classList.remove("x")`, ["a: text", "b: lines", "c: classifier *"]],
    [`document.querySelector("crowd-form").submit()`, ["a?: text", "b: lines", "c?: classifier *"]],
  ])("%s", (script, expected) => {
    const controls = `<input name="a" required><crowd-line name="b"></crowd-line><crowd-classifier name="c"></crowd-classifier>`;
    expect(fieldsIn(`${controls}<script>${script}</script>`)).toEqual(expected);
  });

  test("that speak of options may change them", () => {
    const list = `<select name="a"><option>x</option></select>`;
    expect(fieldsIn(list)).toEqual(["a: text x"]);
    expect(fieldsIn(`${list}<script>document.createElement("option")</script>`)).toEqual(["a: text"]);
  });
});

test("every field tells the elements that it comes from", () => {
  const source = `<crowd-form>\n  <input type="radio" name="a" value="x">\n  <crowd-checkbox name="a"></crowd-checkbox>\n</crowd-form>`;
  expect(analyze(source).fields).toMatchObject([
    {
      tags: ["input", "crowd-checkbox"],
      places: [
        { line: 2, column: 3, endLine: 2, endColumn: 42 },
        { line: 3, column: 3, endLine: 3, endColumn: 28 },
      ],
    },
  ]);
});

test("patterns that are too many to compare are as wide as all fields", () => {
  const patterns = Array.from({ length: 101 }, (_, index) => `<input name="a${index}{{ b }}">`).join("");
  const fields = fieldsIn(`${patterns}<crowd-slider name="c"></crowd-slider>`);
  expect(fields).toHaveLength(102);
  expect(fields[0]).toBe("a0*?: text or number");
  expect(fields[101]).toBe("c: number");
});

test("no text makes it throw anything but our own error", () => {
  const piece = fc.constantFrom(
    "<crowd-form>",
    "</crowd-form>",
    `<input name="a`,
    `">`,
    "{{ a }}",
    "{% if a %}",
    "{% endif %}",
    "{%",
    "<select name=b>",
    "<option>",
    "<script>",
    "</script>",
    `<crowd-classifier name=c categories="[`,
    "'x']",
    "<template>",
    "\0",
    "&amp;",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      try {
        analyze(pieces.join(""));
      } catch (error) {
        expect(error).toBeInstanceOf(TemplateError);
      }
    }),
    { numRuns: 300, seed: 1 },
  );
});
