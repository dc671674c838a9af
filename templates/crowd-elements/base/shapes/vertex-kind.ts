import { svg } from "lit";
import type { Point, Size } from "../geometry.ts";
import { crossesItself, crossingFault } from "./crossing.ts";
import type { Handle, PointDrawing, ShapeKind } from "./shape-kind.ts";
import {
  boundsOf,
  distanceToEdge,
  edgeLength,
  insertVertex,
  middleOfEdge,
  moveVertex,
  moveVertices,
  readVertexShape,
  removeVertex,
  type VertexShape,
  vertexAt,
} from "./vertices.ts";

/** What sets polygons, polylines and lines apart. */
export interface VertexRules
  extends Pick<PointDrawing<VertexShape>, "fewest" | "most" | "isClosed" | "mayCross" | "labelIsChosenAnew"> {
  readonly noun: string;
  readonly plural: string;
  /** The points of one of convenient size, in units of its size about its middle. */
  readonly sample: readonly Point[];
}

/** Shapes of vertices for the annotators. */
export function vertexKind(rules: VertexRules): ShapeKind<VertexShape> {
  const { noun, plural, fewest, most, isClosed, mayCross, labelIsChosenAnew } = rules;
  const edgesOf = ({ vertices }: VertexShape) => vertices.length - (isClosed ? 0 : 1);
  const through = (label: string, points: readonly Point[], picture: Size) => ({
    label,
    vertices: points.map((point) => vertexAt(point, picture)),
  });
  const insertOn = (shape: VertexShape, edge: number, by: Point, picture: Size) => {
    const middle = middleOfEdge(shape, edge);
    return insertVertex(shape, edge + 1, { x: middle.x + by.x, y: middle.y + by.y }, picture);
  };

  const distance = (shape: VertexShape, at: Point) =>
    Math.min(...Array.from({ length: edgesOf(shape) }, (_, edge) => distanceToEdge(shape, edge, at)));

  return {
    noun,
    plural,
    drawing: { by: "points", fewest, most, isClosed, mayCross, labelIsChosenAnew, through, distance },
    create(label, at, extent, picture) {
      const points = rules.sample.map(({ x, y }) => ({
        x: at.x + (x * extent.width) / 6,
        y: at.y + (y * extent.height) / 6,
      }));
      return through(label, points, picture);
    },
    move: moveVertices,
    handles(shape) {
      const points = shape.vertices.map((at): Handle => ({ at, does: "point" }));
      if (shape.vertices.length >= most) return points;
      const inserts = Array.from(
        { length: edgesOf(shape) },
        (_, edge): Handle => ({
          at: middleOfEdge(shape, edge),
          does: "insert",
          side: edgeLength(shape, edge),
        }),
      );
      return [...points, ...inserts];
    },
    moveHandle(shape, handle, by, picture) {
      const count = shape.vertices.length;
      if (handle < count) return moveVertex(shape, handle, by, picture);
      return insertOn(shape, handle - count, by, picture);
    },
    points: {
      count: ({ vertices }) => vertices.length,
      insertAfter(shape, point, picture) {
        if (shape.vertices.length >= most) return undefined;
        const edge = Math.min(point, edgesOf(shape) - 1);
        return { shape: insertOn(shape, edge, { x: 0, y: 0 }, picture), point: edge + 1 };
      },
      remove: (shape, point) => (shape.vertices.length > fewest ? removeVertex(shape, point) : undefined),
    },
    fault: ({ vertices }) =>
      mayCross || !crossesItself(vertices, isClosed) ? undefined : crossingFault(noun),
    fields: ({ vertices }) =>
      vertices.flatMap(({ x, y }, index) => [
        { name: `x ${index + 1}`, value: x },
        { name: `y ${index + 1}`, value: y },
      ]),
    setField(shape, name, value, picture) {
      const index = Number(name.slice(2)) - 1;
      const { x, y } = shape.vertices[index]!;
      const by = name.startsWith("x") ? { x: value - x, y: 0 } : { x: 0, y: value - y };
      return moveVertex(shape, index, by, picture);
    },
    relabel: ({ vertices }, label) => ({ label, vertices }),
    anchor: ({ vertices }) => vertices.reduce((top, vertex) => (vertex.y < top.y ? vertex : top)),
    labelGap: 9,
    describe({ vertices }) {
      if (most === 2) return vertices.map(({ x, y }) => `${x}, ${y}`).join(" to ");
      const { left, top, right, bottom } = boundsOf(vertices);
      return `${vertices.length} points, left ${left}, top ${top}, right ${right}, bottom ${bottom}`;
    },
    summary: (shape) =>
      most === 2 ? `${Math.round(edgeLength(shape, 0))} px` : `${shape.vertices.length} points`,
    outline({ vertices }) {
      const points = vertices.map(({ x, y }) => `${x},${y}`).join(" ");
      return isClosed
        ? svg`<polygon class="area" points=${points}></polygon><polygon class="edge" points=${points}></polygon>`
        : svg`<polyline class="path" points=${points}></polyline><polyline class="edge" points=${points}></polyline>`;
    },
    read: (value) => readVertexShape(value, fewest, most),
  };
}
