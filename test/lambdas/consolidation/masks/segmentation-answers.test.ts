import { encode } from "fast-png";
import { describe, expect, test } from "vitest";
import {
  decodeInstanceMask,
  decodeSemanticMask,
  encodeInstanceMask,
  encodeSemanticMask,
} from "../../../../lambdas/consolidation/masks/index.ts";
import { decodePng, TRANSPARENT } from "../../../../lambdas/consolidation/masks/png-raster.ts";
import {
  instanceSegmentationAnswer,
  semanticSegmentationAnswer,
} from "../../../../lambdas/contract/answer-content.ts";
import { ConsolidationError, OptionsError } from "../../../../lambdas/contract/errors.ts";
import { drawn, instances, mask } from "./masks.ts";

type Png = Parameters<typeof encode>[0];

function base64(png: Png): string {
  return Buffer.from(encode(png)).toString("base64");
}

describe("semantic segmentation answers", () => {
  test("a mask survives the PNG, and the answer is what the element would give", () => {
    const answer = encodeSemanticMask(mask("aab. .bb."));
    expect(drawn(decodeSemanticMask(answer))).toBe("aab. .bb.");
    expect(semanticSegmentationAnswer.parse(answer)).toMatchObject({
      inputImageProperties: { height: 2, width: 4 },
      labelMappings: { a: { color: "#1f77b4" }, b: { color: "#ff7f0e" } },
    });
  });

  test("labelled pixels have exactly their colour, background is transparent", () => {
    const { labeledImage } = encodeSemanticMask(mask("a.b"), { b: "#0a0B0c" });
    expect([...decodePng(labeledImage.pngImageData).colors]).toEqual([0x1f77b4, TRANSPARENT, 0x0a0b0c]);
  });

  test("classes that do not occur are not in the mappings and keep the colours of the others in place", () => {
    const value = { width: 1, height: 1, labels: Uint8Array.of(2), classes: ["a", "b"] };
    expect(encodeSemanticMask(value).labelMappings).toEqual({ b: { color: "#ff7f0e" } });
  });

  test("a chosen colour is not handed out a second time", () => {
    const { labelMappings } = encodeSemanticMask(mask("ab"), { b: "#1f77b4" });
    expect(labelMappings).toEqual({ a: { color: "#ff7f0e" }, b: { color: "#1f77b4" } });
  });

  test("three hundred labels have three hundred colours and come back", () => {
    const labels = Uint16Array.from({ length: 300 }, (_, k) => k + 1);
    const value = { width: 20, height: 15, labels, classes: Array.from(labels, () => "a") };
    const answer = encodeInstanceMask(value);
    expect(new Set(answer.instances.map(({ color }) => color)).size).toBe(300);
    expect([...decodeInstanceMask(answer).labels]).toEqual([...labels]);
  });

  test("pixels of a colour of no label are background", () => {
    const { labeledImage } = encodeSemanticMask(mask("ab"));
    expect(drawn(decodeSemanticMask({ labeledImage, labelMappings: { b: { color: "#ff7f0e" } } }))).toBe(
      ".b",
    );
  });

  test("of labels with the same colour the one that sorts first has the pixels", () => {
    const { labeledImage } = encodeSemanticMask(mask("a"));
    const labelMappings = { z: { color: "#1f77b4" }, m: { color: "#1F77B4" } };
    expect(drawn(decodeSemanticMask({ labeledImage, labelMappings }))).toBe("m");
  });

  test.each([
    ["same colours", { a: "#000001", b: "#000001" }],
    ["a colour by name", { a: "red" }],
  ])("refuses %s", (_case, colors) => {
    expect(() => encodeSemanticMask(mask("ab"), colors)).toThrow(OptionsError);
  });
});

describe("instance segmentation answers", () => {
  test("instances survive the PNG in their order", () => {
    const value = instances("2.1 2.3", "aba");
    const answer = encodeInstanceMask(value);
    expect(instanceSegmentationAnswer.parse(answer).instances).toEqual([
      { color: "#1f77b4", label: "a" },
      { color: "#ff7f0e", label: "b" },
      { color: "#2ca02c", label: "a" },
    ]);
    expect(decodeInstanceMask(answer)).toEqual(value);
  });
});

describe("any PNG can be read", () => {
  const rgb = 0x102030;
  test.each<[string, Png, number[]]>([
    ["grey", { width: 2, height: 1, channels: 1, data: Uint8Array.of(0, 7) }, [0, 0x070707]],
    [
      "grey with alpha",
      { width: 2, height: 1, channels: 2, data: Uint8Array.of(7, 255, 7, 127) },
      [0x070707, -1],
    ],
    ["RGB", { width: 1, height: 1, channels: 3, data: Uint8Array.of(16, 32, 48) }, [rgb]],
    [
      "RGB with alpha",
      { width: 2, height: 1, channels: 4, data: Uint8Array.of(16, 32, 48, 128, 1, 1, 1, 0) },
      [rgb, -1],
    ],
    [
      "16 bits",
      { width: 1, height: 1, depth: 16, channels: 3, data: Uint16Array.of(0x10ff, 0x2000, 0x3001) },
      [rgb],
    ],
    [
      "a palette",
      {
        width: 2,
        height: 1,
        channels: 1,
        data: Uint8Array.of(1, 0),
        palette: [
          [0, 0, 0],
          [16, 32, 48],
        ],
      },
      [rgb, 0],
    ],
    [
      "a palette with alpha",
      {
        width: 2,
        height: 1,
        channels: 1,
        data: Uint8Array.of(1, 0),
        palette: [
          [0, 0, 0, 0],
          [16, 32, 48, 255],
        ],
      },
      [rgb, -1],
    ],
    [
      "two levels of grey",
      { width: 3, height: 2, depth: 1, channels: 1, data: Uint8Array.of(0b01000000, 0b10100000) },
      [0, 0xffffff, 0, 0xffffff, 0, 0xffffff],
    ],
    [
      "four levels of grey",
      { width: 2, height: 1, depth: 2, channels: 1, data: Uint8Array.of(0b01100000) },
      [0x555555, 0xaaaaaa],
    ],
  ])("%s", (_kind, png, expected) => {
    const colors = expected.map((color) => (color < 0 ? TRANSPARENT : color));
    expect([...decodePng(base64(png)).colors]).toEqual(colors);
  });

  test("a data URL can be read as well", () => {
    const png = base64({ width: 1, height: 1, channels: 3, data: Uint8Array.of(16, 32, 48) });
    expect(decodePng(`data:image/png;base64,${png}`)).toEqual({
      width: 1,
      height: 1,
      colors: Uint32Array.of(rgb),
    });
  });

  test.each([
    ["nothing", () => ""],
    ["other bytes", () => Buffer.from("not a picture at all").toString("base64")],
    ["half a PNG", () => encodeSemanticMask(mask("aab. .bb.")).labeledImage.pngImageData.slice(0, 90)],
    [
      "a PNG with a flipped bit",
      () => flipBit(encodeSemanticMask(mask("aab. .bb.")).labeledImage.pngImageData),
    ],
  ])("%s is refused", (_kind, text) => {
    const labeledImage = { pngImageData: text() };
    expect(() => decodeSemanticMask({ labeledImage, labelMappings: {} })).toThrow(ConsolidationError);
  });

  test("a colour that is none is refused", () => {
    const { labeledImage } = encodeSemanticMask(mask("a"));
    expect(() => decodeSemanticMask({ labeledImage, labelMappings: { a: { color: "blue" } } })).toThrow(
      ConsolidationError,
    );
  });
});

/** Within the pixels. */
function flipBit(text: string): string {
  const bytes = Buffer.from(text, "base64");
  const at = bytes.indexOf("IDAT") + 10;
  bytes[at] = bytes[at]! ^ 1;
  return bytes.toString("base64");
}
