import type { BoundingBox } from "../../lambdas/consolidation/geometry/bounding-box.ts";
import type { Keypoint } from "../../lambdas/consolidation/geometry/keypoint.ts";
import type { Polygon, Polyline, Vertex } from "../../lambdas/consolidation/geometry/polygon.ts";
import { resample } from "../../lambdas/consolidation/geometry/primitives/resample.ts";
import type { RotatedBox } from "../../lambdas/consolidation/geometry/rotated-box.ts";
import type { SeededRandom } from "./geometry-random.ts";
import type { Drawer, ShapeKind } from "./geometry-simulation.ts";

const IMAGE = { width: 1280, height: 960 };

/** Boxes of 40 to 300 pixels in an image of 1280 by 960. */
export const boundingBoxes: ShapeKind<BoundingBox> = {
  invent(label, random) {
    const width = random.integer(40, 300);
    const height = random.integer(40, 300);
    const left = random.integer(0, IMAGE.width - width);
    const top = random.integer(0, IMAGE.height - height);
    return { label, left, top, width, height };
  },
  redraw({ label, left, top, width, height }, { jitter, looseness }, random) {
    const x = (edge: number, outward: number) =>
      edge + width * (jitter * random.normal() + outward * looseness);
    const y = (edge: number, outward: number) =>
      edge + height * (jitter * random.normal() + outward * looseness);
    const l = Math.round(Math.max(0, x(left, -1)));
    const t = Math.round(Math.max(0, y(top, -1)));
    const r = Math.round(Math.min(IMAGE.width, x(left + width, 1)));
    const b = Math.round(Math.min(IMAGE.height, y(top + height, 1)));
    return { label, left: l, top: t, width: Math.max(2, r - l), height: Math.max(2, b - t) };
  },
};

/** Rotated boxes of 60 to 300 by 30 to 120 pixels. */
export const rotatedBoxes: ShapeKind<RotatedBox> = {
  invent(label, random) {
    const width = random.integer(60, 300);
    const height = random.integer(30, 120);
    const { x, y } = place(random, 150);
    return { label, x, y, width, height, rotation: random.integer(0, 179) };
  },
  redraw({ label, x, y, width, height, rotation }, { jitter, looseness }, random) {
    const turned = random.chance(0.5);
    const sides = {
      width: Math.max(2, Math.round(width * (1 + jitter * random.normal() + 2 * looseness))),
      height: Math.max(2, Math.round(height * (1 + jitter * random.normal() + 2 * looseness))),
    };
    return {
      label,
      x: Math.round(x + 0.7 * width * jitter * random.normal()),
      y: Math.round(y + 0.7 * height * jitter * random.normal()),
      width: turned ? sides.height : sides.width,
      height: turned ? sides.width : sides.height,
      rotation: Math.round(rotation + (turned ? 90 : 0) + 40 * jitter * random.normal() + 360) % 360,
    };
  },
};

/** Round shapes with lobes, 80 to 280 pixels across; each worker sets vertices of his own along the outline. */
export const polygons: ShapeKind<Polygon> = {
  invent(label, random) {
    const centre = place(random, 140);
    const radius = random.between(40, 140);
    const lobes = random.integer(2, 5);
    const depth = random.between(0, 0.35);
    const phase = random.between(0, 2 * Math.PI);
    const flat = random.between(0.5, 1);
    const vertices = Array.from({ length: 60 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 60;
      const length = radius * (1 + depth * Math.sin(lobes * angle + phase));
      return { x: centre.x + length * Math.cos(angle), y: centre.y + flat * length * Math.sin(angle) };
    });
    return { label, vertices };
  },
  redraw({ label, vertices }, drawer, random) {
    const first = random.integer(0, vertices.length - 1);
    const outline = [...vertices.slice(first), ...vertices.slice(0, first + 1)];
    const points = resample(outline, random.integer(12, 24)).slice(0, -1);
    const centre = middle(points);
    const size = Math.sqrt(points.reduce((sum, point) => sum + squared(point, centre), 0) / points.length);
    const drawn = points.map(({ x, y }) => {
      const outward = 1 + drawer.looseness;
      return jittered(
        { x: centre.x + outward * (x - centre.x), y: centre.y + outward * (y - centre.y) },
        1.5 * size,
        drawer,
        random,
      );
    });
    return { label, vertices: random.chance(0.5) ? drawn : drawn.reverse() };
  },
};

/** Curved lines of 150 to 600 pixels, drawn from either end. */
export const polylines: ShapeKind<Polyline> = {
  invent(label, random) {
    const from = place(random, 100);
    const angle = random.between(0, 2 * Math.PI);
    const length = random.between(150, 600);
    const bend = random.between(-0.3, 0.3);
    const vertices = Array.from({ length: 30 }, (_, i) => {
      const along = (length * i) / 29;
      const across = bend * length * Math.sin((Math.PI * i) / 29);
      return {
        x: from.x + along * Math.cos(angle) - across * Math.sin(angle),
        y: from.y + along * Math.sin(angle) + across * Math.cos(angle),
      };
    });
    return { label, vertices };
  },
  redraw({ label, vertices }, drawer, random) {
    const drawn = resample(vertices, random.integer(6, 12)).map((point) =>
      jittered(point, 100, drawer, random),
    );
    return { label, vertices: random.chance(0.5) ? drawn : drawn.reverse() };
  },
};

/** Straight lines of 80 to 500 pixels, drawn from either end. */
export const lines: ShapeKind<Polyline> = {
  invent(label, random) {
    const from = place(random, 100);
    const angle = random.between(0, 2 * Math.PI);
    const length = random.between(80, 500);
    const to = { x: from.x + length * Math.cos(angle), y: from.y + length * Math.sin(angle) };
    return { label, vertices: [from, to] };
  },
  redraw({ label, vertices }, drawer, random) {
    const drawn = vertices.map((point) => jittered(point, 100, drawer, random));
    return { label, vertices: random.chance(0.5) ? drawn : drawn.reverse() };
  },
};

export const keypoints: ShapeKind<Keypoint> = {
  invent: (label, random) => ({ label, ...place(random, 20) }),
  redraw: ({ label, x, y }, drawer, random) => ({ label, ...jittered({ x, y }, 100, drawer, random) }),
};

function place(random: SeededRandom, margin: number): Vertex {
  return {
    x: random.between(margin, IMAGE.width - margin),
    y: random.between(margin, IMAGE.height - margin),
  };
}

function jittered({ x, y }: Vertex, size: number, { jitter }: Drawer, random: SeededRandom): Vertex {
  return {
    x: Math.round(x + size * jitter * random.normal()),
    y: Math.round(y + size * jitter * random.normal()),
  };
}

function middle(points: readonly Vertex[]): Vertex {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function squared(a: Vertex, b: Vertex): number {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
}
