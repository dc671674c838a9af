import { circle, type Drawing, element, path, stroke } from "../svg.ts";
import { type Plumage, plumages, type SpeciesName } from "./species.ts";

const body =
  "M0 -112C22 -112 36 -98 37 -80C52 -66 58 -42 50 -22C42 -5 20 0 0 0C-20 0 -42 -5 -50 -22C-58 -42 -52 -66 -37 -80C-36 -98 -22 -112 0 -112Z";
const leftWing = "M-40 -70C-60 -52 -64 -26 -50 -6C-40 -16 -36 -46 -40 -70Z";
const rightWing = "M40 -70C60 -52 64 -26 50 -6C40 -16 36 -46 40 -70Z";
const crest = "M-22 -102C-16 -120 -6 -128 6 -136C8 -126 18 -116 22 -102Z";

/** A puffed-up bird that looks at us, its feet at the origin. */
export function fromTheFront(species: SpeciesName, key: string): Drawing {
  const plumage = plumages[species];
  const clip = `${key}-body`;
  return [
    element("clipPath", { id: clip }, element("path", { d: body })),
    path("M-13 -8L-15 30C-8 34 8 34 15 30L13 -8Z", plumage.tail),
    plumage.crest ? path(crest, plumage.back) : "",
    path(body, plumage.back),
    element(
      "g",
      { "clip-path": `url(#${clip})` },
      markings(species, plumage),
      path("M-60 -26C-30 -4 30 -4 60 -26L60 10L-60 10Z", "#20304a", { opacity: 0.1 }),
    ),
    path(leftWing, plumage.wing),
    path(rightWing, plumage.wing),
    species === "Goldfinch" ? stroke("M-42 -52L-56 -46M42 -52L56 -46", "#f7f4ea", 4.5) : "",
    species === "Blue jay"
      ? stroke("M-43 -50L-57 -44M43 -50L57 -44M-44 -38L-58 -32M44 -38L58 -32", "#f4f7f9", 3.4)
      : "",
    beak(species, plumage),
    [-16, 16].map((x) => circle(x, -86, 4.8, "#16181c") + circle(x + 1.6, -88, 1.6, "#ffffff")).join(""),
    stroke("M-16 -2l-5 6M-16 -2l0 7M-16 -2l5 6M16 -2l-5 6M16 -2l0 7M16 -2l5 6", plumage.leg, 3),
  ].join("");
}

function markings(species: SpeciesName, { breast, belly, back }: Plumage): Drawing {
  switch (species) {
    case "Blue jay":
      return [
        path(
          "M-36 -92C-24 -98 -10 -92 0 -92C10 -92 24 -98 36 -92C48 -60 40 -6 0 6C-40 -6 -48 -60 -36 -92Z",
          belly,
        ),
        path("M-44 -50C-22 -36 22 -36 44 -50L40 10L-40 10Z", breast),
        stroke("M-36 -94C-34 -76 -22 -64 0 -62C22 -64 34 -76 36 -94", "#22304a", 5),
        path("M-20 -114L20 -114L8 -96L0 -90L-8 -96Z", back),
      ].join("");
    case "Goldfinch":
      return [
        path("M-36 -14C-24 -28 24 -28 36 -14L30 8L-30 8Z", belly),
        path("M-30 -96C-14 -102 -8 -90 0 -90C8 -90 14 -102 30 -96L36 -120L-36 -120Z", "#1c1b1a"),
      ].join("");
    case "Bluebird":
      return [
        path("M-28 -74C-14 -80 14 -80 28 -74C50 -54 50 -10 0 -8C-50 -10 -50 -54 -28 -74Z", breast),
        path("M-38 -12C-26 -32 26 -32 38 -12L30 10L-30 10Z", belly),
      ].join("");
    case "Cardinal":
      return [
        path("M-26 -60C-12 -54 12 -54 26 -60C44 -44 44 -8 0 -6C-44 -8 -44 -44 -26 -60Z", breast),
        path(
          "M0 -98C14 -98 18 -88 16 -78C14 -66 8 -60 0 -60C-8 -60 -14 -66 -16 -78C-18 -88 -14 -98 0 -98Z",
          "#1d1717",
        ),
      ].join("");
  }
}

function beak(species: SpeciesName, { beak }: Plumage): Drawing {
  const strong = species === "Cardinal" || species === "Goldfinch";
  return strong
    ? path("M-10 -84C-4 -88 4 -88 10 -84C8 -76 4 -71 0 -69C-4 -71 -8 -76 -10 -84Z", beak) +
        stroke("M-8 -79L8 -79", "#00000044", 1.6)
    : path("M-6 -82C-2 -84 2 -84 6 -82L0 -70Z", beak);
}
