import { circle, type Drawing, linearGradient, path, rectangle } from "../svg.ts";
import type { Wear } from "./receipt.ts";

/** What happened to the paper, over its print; places are shares of its width and height. */
export function wearDrawing(wear: Wear, width: number, height: number): Drawing {
  switch (wear.kind) {
    case "crease": {
      const y = wear.at * height;
      const rise = Math.tan((wear.tilt * Math.PI) / 180) * width;
      const band = (from: number, to: number) =>
        `M0 ${y + from}L${width} ${y + rise + from}V${y + rise + to}L0 ${y + to}Z`;
      return [
        ...[30, 25, 20, 16, 12, 8, 4].map((reach) => path(band(-reach, -1), "#ffffff", { opacity: 0.07 })),
        path(band(0, 2.2), "#5b5348", { opacity: 0.32 }),
        ...[34, 29, 24, 19, 15, 11, 7, 4].map((reach) => path(band(2, reach), "#5b5348", { opacity: 0.022 })),
      ].join("");
    }
    case "fade": {
      const stops = [
        [0, "#f6f4ee", 0],
        [0.5, "#f6f4ee", wear.strength],
        [1, "#f6f4ee", 0],
      ] as const;
      return (
        linearGradient("fade", stops) +
        rectangle(0, wear.at * height, width, wear.height * height, "url(#fade)")
      );
    }
    case "coffee": {
      const [x, y] = [wear.x * width, wear.y * height];
      return (
        circle(x, y, wear.radius, "#8a5a2b", { opacity: 0.1 }) +
        circle(x, y, wear.radius, "none", { stroke: "#7a4a20", "stroke-width": 7, opacity: 0.32 }) +
        circle(x + 2, y - 1, wear.radius - 6, "none", {
          stroke: "#7a4a20",
          "stroke-width": 2,
          opacity: 0.3,
        }) +
        circle(x + wear.radius + 22, y + 18, 6, "#7a4a20", { opacity: 0.3 })
      );
    }
    case "fold": {
      const corner = 58;
      return wear.corner === "top-right"
        ? path(`M${width - corner} -2L${width + 2} ${corner}L${width - corner} ${corner}Z`, "#e2ded4") +
            path(
              `M${width - corner} -2L${width + 2} ${corner}L${width - corner - 5} ${corner + 5}Z`,
              "#3a3328",
              { opacity: 0.14 },
            )
        : path(
            `M${width - corner} ${height + 2}L${width + 2} ${height - corner}L${width - corner} ${height - corner}Z`,
            "#e2ded4",
          ) +
            path(
              `M${width - corner} ${height + 2}L${width + 2} ${height - corner}L${width - corner - 5} ${height - corner - 5}Z`,
              "#3a3328",
              { opacity: 0.14 },
            );
    }
  }
}
