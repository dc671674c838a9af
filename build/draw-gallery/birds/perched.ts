import { circle, type Drawing, element, ellipse, group, path, stroke } from "../svg.ts";
import { type Plumage, plumages, type SpeciesName } from "./species.ts";

const body =
  "M45 -90C44 -108 28 -118 12 -117C-6 -116 -18 -104 -21 -88C-24 -72 -36 -62 -46 -42C-54 -26 -50 -14 -36 -9C-24 -4 -6 -2 8 -5C34 -10 49 -34 46 -58C45 -68 43 -76 45 -90Z";
const wing = "M0 -74C16 -62 15 -38 -5 -25C-22 -15 -46 -8 -68 6C-64 -16 -50 -46 -29 -66C-20 -75 -8 -80 0 -74Z";
const tail = "M-34 -34C-54 -22 -74 0 -92 24C-94 29 -88 33 -83 30L-68 25C-54 10 -38 -4 -24 -13Z";
const crest = "M36 -107C24 -120 4 -131 -22 -133C-16 -124 -20 -108 -20 -90L10 -98Z";

/** A bird seen from its right side, its feet at the origin; `lean` tips the body forward by so many degrees. */
export function perched(species: SpeciesName, lean: number, key: string): Drawing {
  const plumage = plumages[species];
  const clip = `${key}-body`;
  const wingClip = `${key}-wing`;
  const legs = stroke("M0 -14L-2 0M14 -14L13 0M-2 0l9 1M-2 0l-7 2M13 0l9 1M13 0l-7 2", plumage.leg, 3);
  return [
    element("clipPath", { id: clip }, element("path", { d: body })),
    element("clipPath", { id: wingClip }, element("path", { d: wing })),
    legs,
    group(
      `translate(0 ${-lean / 9}) rotate(${lean} 2 -20)`,
      path(tail, plumage.tail),
      tailMarkings[species],
      plumage.crest ? path(crest, plumage.back) : "",
      path(body, plumage.back),
      element("g", { "clip-path": `url(#${clip})` }, bodyMarkings(species, plumage), shade),
      path(wing, plumage.wing),
      element(
        "g",
        { "clip-path": `url(#${wingClip})` },
        wingMarkings[species],
        path("M-70 8C-40 -10 -8 -18 14 -40L20 10Z", "#000", { opacity: 0.1 }),
      ),
      beak(species, plumage),
      circle(27, -97, 5, species === "Goldfinch" ? "#101010" : "#16181c"),
      circle(28.8, -99, 1.7, "#ffffff"),
    ),
  ].join("");
}

/** The light comes from above and in front. */
const shade = [
  path("M-60 -22C-30 -14 14 -18 52 -50L50 6L-60 6Z", "#20304a", { opacity: 0.1 }),
  ellipse(16, -114, 24, 7, "#ffffff", { opacity: 0.1 }),
].join("");

function bodyMarkings(species: SpeciesName, { breast, belly, back }: Plumage): Drawing {
  switch (species) {
    case "Blue jay":
      return [
        path("M60 -100C42 -102 26 -92 20 -84C10 -66 10 -40 -50 -4L60 10Z", belly),
        path("M60 -56C40 -66 18 -62 4 -44L-20 -10L60 10Z", breast),
        path("M22 -118C32 -114 40 -104 44 -96L30 -101L8 -98Z", back),
        stroke("M30 -101C14 -102 -2 -96 -14 -84C-4 -72 16 -64 52 -66", "#22304a", 5),
      ].join("");
    case "Goldfinch":
      return [
        path("M52 -60C40 -58 20 -44 6 -4L60 6Z", breast),
        path("M-54 -6C-30 -22 -4 -20 20 -4L10 8L-54 8Z", belly),
        path("M50 -98C40 -92 34 -102 22 -104C14 -106 8 -112 6 -122L52 -124Z", "#1c1b1a"),
      ].join("");
    case "Bluebird":
      return [
        path("M60 -84C44 -84 34 -80 24 -74C14 -56 20 -34 -8 -20L56 6Z", breast),
        path("M-40 -14C-20 -26 10 -28 34 -26L40 8L-54 8Z", belly),
      ].join("");
    case "Cardinal":
      return [
        path("M52 -62C36 -60 18 -40 0 -4L60 6Z", breast),
        path("M-40 -6C-20 -18 2 -18 24 -12L10 8L-40 8Z", belly),
        path("M58 -108C44 -108 38 -102 36 -94C32 -86 34 -76 40 -70C46 -66 54 -70 60 -74Z", "#1d1717"),
      ].join("");
  }
}

const wingMarkings: Readonly<Record<SpeciesName, Drawing>> = {
  "Blue jay": [
    stroke(
      "M-30 -62C-18 -52 -8 -46 10 -44M-40 -48C-28 -40 -16 -36 -2 -34M-50 -34C-40 -28 -30 -26 -18 -24",
      "#f4f7f9",
      4,
    ),
    stroke(
      "M-34 -56C-22 -47 -10 -41 6 -40M-45 -41C-33 -34 -22 -31 -8 -30M-58 -22C-48 -18 -42 -18 -32 -18",
      "#1d3a68",
      2.4,
    ),
  ].join(""),
  Goldfinch: [
    path("M-34 -82C-14 -70 6 -70 24 -76L20 -92L-30 -92Z", "#f6cf2f"),
    stroke("M-30 -60C-16 -50 -4 -48 14 -48", "#f7f4ea", 5),
    stroke("M-48 -34C-38 -26 -30 -24 -20 -22M-60 -14L-44 -12", "#f7f4ea", 3),
  ].join(""),
  Bluebird: stroke(
    "M-30 -58C-18 -44 -8 -40 6 -40M-42 -44C-30 -33 -22 -30 -8 -28M-52 -30C-44 -22 -38 -20 -28 -18",
    "#173874",
    2.6,
  ),
  Cardinal: stroke(
    "M-30 -58C-18 -44 -8 -40 6 -40M-42 -44C-30 -33 -22 -30 -8 -28M-52 -30C-44 -22 -38 -20 -28 -18",
    "#7c161d",
    2.6,
  ),
};

const tailMarkings: Readonly<Record<SpeciesName, Drawing>> = {
  "Blue jay": [
    stroke("M-52 -14L-42 -4M-62 -4L-52 6M-72 8L-61 17", "#1d3a68", 3),
    path("M-92 24C-94 29 -88 33 -83 30L-74 27L-84 14Z", "#f4f7f9"),
  ].join(""),
  Goldfinch: stroke("M-40 -18L-84 27", "#f7f4ea", 2),
  Bluebird: stroke("M-36 -20L-84 27", "#173874", 2.4),
  Cardinal: stroke("M-36 -20L-84 27", "#7c161d", 2.4),
};

function beak(species: SpeciesName, { beak }: Plumage): Drawing {
  if (species === "Cardinal" || species === "Goldfinch") {
    return (
      path("M41 -97C50 -97 58 -91 60 -85C54 -81 47 -79 41 -80Z", beak) +
      stroke("M42 -87L58 -86", "#00000055", 1.6)
    );
  }
  return path("M42 -95L63 -86L42 -81Z", beak);
}
