import { circle, type Drawing, ellipse, group, path, stroke } from "../svg.ts";
import type { Emblem } from "./receipt.ts";

const around = (count: number, draw: Drawing) =>
  Array.from({ length: count }, (_, index) => group(`rotate(${(index * 360) / count})`, draw)).join("");

/** The mark at the head of a receipt, about 70 pixels high around its middle. */
export const emblemDrawings: Readonly<Record<Emblem, (ink: string) => Drawing>> = {
  book: (ink) =>
    path(
      "M0 -18C-14 -28 -34 -28 -46 -22V24C-34 18 -14 18 0 28C14 18 34 18 46 24V-22C34 -28 14 -28 0 -18Z",
      "none",
      { stroke: ink, "stroke-width": 4, "stroke-linejoin": "round" },
    ) +
    stroke(
      "M0 -18V28M-36 -10C-26 -13 -18 -12 -10 -8M-36 2C-26 -1 -18 0 -10 4M36 -10C26 -13 18 -12 10 -8M36 2C26 -1 18 0 10 4",
      ink,
      3,
    ),
  kettle: (ink) =>
    path("M-30 26C-40 6 -30 -18 0 -18C30 -18 40 6 30 26Z", ink) +
    stroke("M-20 -18C-18 -38 18 -38 20 -18", ink, 5) +
    path("M32 0L54 -14L50 -20L28 -12Z", ink) +
    circle(0, -20, 5, ink) +
    stroke("M-14 6C-8 0 8 0 14 6", "#f8f6f0", 4),
  cone: (ink) =>
    path("M0 -32C22 -22 28 6 0 34C-28 6 -22 -22 0 -32Z", ink) +
    stroke("M-18 -8L0 4L18 -8M-19 6L0 18L19 6M-14 -20L0 -10L14 -20", "#f8f6f0", 3) +
    stroke("M0 -32L6 -40", ink, 5),
  olive: (ink) =>
    stroke("M-44 18C-20 6 10 -4 44 -22", ink, 4) +
    group("translate(-16 -8) rotate(-30)", ellipse(0, 0, 20, 8, ink)) +
    group("translate(16 -22) rotate(-30)", ellipse(0, 0, 20, 8, ink)) +
    circle(2, 18, 13, ink) +
    circle(30, 6, 11, ink),
  wheat: (ink) =>
    stroke("M0 36V-20", ink, 4) +
    [-14, 0, 14]
      .map(
        (y) =>
          group(`translate(0 ${y}) rotate(-40)`, ellipse(14, 0, 13, 6, ink)) +
          group(`translate(0 ${y}) rotate(220)`, ellipse(14, 0, 13, 6, ink)),
      )
      .join("") +
    ellipse(0, -28, 6, 13, ink),
  feather: (ink) =>
    path("M-34 34C-20 0 4 -30 40 -36C36 -8 14 16 -22 22Z", ink) +
    stroke("M-34 34C-14 10 8 -10 30 -26", "#f8f6f0", 3),
  wheel: (ink) =>
    circle(0, 0, 33, "none", { stroke: ink, "stroke-width": 5 }) +
    around(12, stroke("M0 0V-31", ink, 2)) +
    circle(0, 0, 6, ink),
  flower: (ink) =>
    around(5, path("M0 0C-18 -10 -16 -34 -4 -34L0 -29L4 -34C16 -34 18 -10 0 0Z", ink)) +
    circle(0, 0, 6, "#f8f6f0"),
  fish: (ink) =>
    path("M-40 0C-22 -26 14 -26 34 0C14 26 -22 26 -40 0ZM28 0L52 -18V18Z", ink) +
    circle(-20, -5, 4, "#f8f6f0") +
    stroke("M-4 -14C4 -4 4 4 -4 14", "#f8f6f0", 3),
  sun: (ink) => circle(0, 0, 17, ink) + around(12, stroke("M0 -24V-34", ink, 4)),
};
