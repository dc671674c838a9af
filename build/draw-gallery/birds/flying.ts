import { circle, type Drawing, element, group, path, stroke } from "../svg.ts";
import { type Plumage, plumages, type SpeciesName } from "./species.ts";

const body =
  "M54 -8C54 -22 40 -30 26 -27C6 -24 -24 -14 -50 -4C-54 0 -52 6 -46 8C-26 17 2 22 24 17C42 13 54 4 54 -8Z";
const tail = "M-40 -6L-90 -17C-96 -12 -90 -8 -94 -3C-98 1 -91 5 -93 10C-95 15 -89 16 -84 17L-38 10Z";
const wing =
  "M26 -10C28 -42 6 -80 -40 -106C-46 -108 -48 -102 -44 -97C-50 -97 -54 -92 -48 -86C-54 -84 -56 -77 -50 -72C-54 -68 -54 -60 -48 -57C-48 -50 -46 -44 -40 -42C-38 -32 -30 -16 -14 -4C0 4 18 2 26 -10Z";
const crest = "M46 -24C34 -33 18 -37 2 -35C10 -30 14 -24 18 -18Z";

/** A bird in flight, seen from its right side, the middle of its body at the origin. */
export function flying(species: SpeciesName, wings: "up" | "down", key: string): Drawing {
  const plumage = plumages[species];
  const clip = `${key}-body`;
  const wingClip = `${key}-wing`;
  const near = group(
    wings === "up" ? "rotate(-8 10 -6)" : "translate(4 -4) rotate(6) scale(1 -0.9)",
    path(wing, plumage.wing),
    element("g", { "clip-path": `url(#${wingClip})` }, wingMarkings(species, plumage)),
  );
  const far = group(
    wings === "up"
      ? "translate(14 -4) rotate(22) scale(0.92)"
      : "translate(16 -6) rotate(-26) scale(0.84 -0.8)",
    path(wing, plumage.wing),
    path(wing, "#14202f", { opacity: 0.28 }),
  );
  return [
    element("clipPath", { id: clip }, element("path", { d: body })),
    element("clipPath", { id: wingClip }, element("path", { d: wing })),
    far,
    path(tail, plumage.tail),
    tailMarkings[species],
    plumage.crest ? path(crest, plumage.back) : "",
    path(body, plumage.back),
    element(
      "g",
      { "clip-path": `url(#${clip})` },
      bodyMarkings(species, plumage),
      path("M-56 6C-20 12 20 12 60 -2L60 24L-56 24Z", "#20304a", { opacity: 0.12 }),
    ),
    beak(species, plumage),
    circle(39, -14, 4.2, "#16181c"),
    circle(40.4, -15.6, 1.4, "#ffffff"),
    near,
  ].join("");
}

function bodyMarkings(species: SpeciesName, { breast, belly }: Plumage): Drawing {
  switch (species) {
    case "Blue jay":
      return (
        path("M60 -14C44 -16 34 -10 30 -6C10 2 -20 4 -56 2L-56 26L60 26Z", belly) +
        stroke("M26 -26C16 -18 14 -6 22 4C30 12 42 10 52 8", "#22304a", 4.5)
      );
    case "Goldfinch":
      return (
        path("M60 -2C30 6 -10 6 -56 2L-56 26L60 26Z", breast) +
        path("M-56 -2C-40 2 -24 6 -20 20L-56 24Z", belly) +
        path("M58 -18C48 -12 44 -20 36 -20C30 -20 26 -24 24 -34L60 -34Z", "#1c1b1a")
      );
    case "Bluebird":
      return (
        path("M60 -6C40 -4 24 0 4 4C-6 6 -14 12 -16 24L60 24Z", breast) +
        path("M8 4C-10 6 -30 4 -56 2L-56 26L-2 26Z", belly)
      );
    case "Cardinal":
      return (
        path("M60 -2C30 6 -10 6 -56 2L-56 26L60 26Z", breast) +
        path("M62 -24C52 -22 48 -16 47 -10C44 -4 46 4 52 8L64 6Z", "#1d1717")
      );
  }
}

function wingMarkings(species: SpeciesName, { wingEdge, back }: Plumage): Drawing {
  const feathers =
    "M-44 -97C-24 -80 -14 -66 -8 -54M-48 -86C-30 -72 -20 -60 -12 -46M-50 -72C-36 -62 -24 -50 -16 -38M-48 -57C-38 -50 -28 -40 -18 -28M-40 -42C-34 -36 -26 -26 -16 -18";
  switch (species) {
    case "Blue jay":
      return (
        path("M30 -8C26 -36 6 -58 -10 -66C-14 -40 -4 -16 0 4Z", "#5b8fd6") +
        stroke(feathers, "#1d3a68", 2.4) +
        stroke("M-12 -66C-16 -44 -12 -22 -2 -6", "#f4f7f9", 5)
      );
    case "Goldfinch":
      return (
        path("M30 -4C30 -30 16 -46 2 -54C-4 -34 0 -14 8 6Z", back) +
        stroke("M-4 -58C-10 -38 -6 -18 2 -2", "#f7f4ea", 5) +
        stroke("M-44 -90C-46 -70 -44 -54 -36 -42", "#f7f4ea", 3)
      );
    default:
      return path("M30 -8C26 -36 6 -58 -10 -66C-14 -40 -4 -16 0 4Z", back) + stroke(feathers, wingEdge, 2.4);
  }
}

const tailMarkings: Readonly<Record<SpeciesName, Drawing>> = {
  "Blue jay":
    stroke("M-56 -8L-54 8M-66 -11L-64 11M-76 -13L-74 13", "#1d3a68", 3) +
    stroke("M-90 -13L-89 14", "#f4f7f9", 4),
  Goldfinch: stroke("M-44 0L-90 -2M-46 5L-86 12", "#f7f4ea", 2),
  Bluebird: stroke("M-44 0L-90 -3M-46 5L-86 11", "#173874", 2),
  Cardinal: stroke("M-44 0L-90 -3M-46 5L-86 11", "#7c161d", 2),
};

function beak(species: SpeciesName, { beak }: Plumage): Drawing {
  const strong = species === "Cardinal" || species === "Goldfinch";
  return path(strong ? "M50 -16C58 -16 66 -10 68 -5C62 -2 56 -1 50 -2Z" : "M51 -14L71 -6L51 -2Z", beak);
}
