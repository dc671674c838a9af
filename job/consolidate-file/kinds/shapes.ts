import {
  type Keypoint,
  keypointConsensus,
  lineConsensus,
  type Polygon,
  type Polyline,
  polygonConsensus,
  polylineConsensus,
} from "../../../lambdas/consolidation/geometry/index.ts";
import {
  keypointAnswer,
  lineAnswer,
  polygonAnswer,
  polylineAnswer,
} from "../../../lambdas/contract/answer-content.ts";
import { defineKind, type Kind } from "./kind.ts";

const polygons = defineKind<readonly Polygon[]>({
  name: "polygons",
  expected: "{ polygons: [{ label, vertices: [{ x, y }] }] }",
  read: (value) => polygonAnswer.safeParse(value).data?.polygons,
  methods: { "polygon-consensus": (answers) => polygonConsensus(answers) },
});

const polylines = defineKind<readonly Polyline[]>({
  name: "polylines",
  expected: "{ polylines: [{ label, vertices: [{ x, y }] }] }",
  read: (value) => polylineAnswer.safeParse(value).data?.polylines,
  methods: { "polyline-consensus": (answers) => polylineConsensus(answers) },
});

const lines = defineKind<readonly Polyline[]>({
  name: "lines",
  expected: "{ lines: [{ label, vertices: [{ x, y }, { x, y }] }] }",
  read: (value) => lineAnswer.safeParse(value).data?.lines,
  methods: { "line-consensus": (answers) => lineConsensus(answers) },
});

const keypoints = defineKind<readonly Keypoint[]>({
  name: "keypoints",
  expected: "{ keypoints: [{ label, x, y }] }",
  read: (value) => keypointAnswer.safeParse(value).data?.keypoints,
  methods: { "keypoint-consensus": (answers) => keypointConsensus(answers) },
});

/** The answers of the elements that draw point by point. */
export const shapeKinds: readonly Kind[] = [polygons, polylines, lines, keypoints];
