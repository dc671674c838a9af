import type { labelCategories } from "../../../templates/gallery/birds/label-categories.ts";

export type SpeciesName = (typeof labelCategories)[number];

/** What sets the species apart, besides the markings. */
export interface Plumage {
  readonly back: string;
  readonly breast: string;
  readonly belly: string;
  readonly wing: string;
  readonly wingEdge: string;
  readonly tail: string;
  readonly beak: string;
  readonly leg: string;
  readonly crest: boolean;
  /** Length against the other species: a jay is nearly twice a finch. */
  readonly size: number;
}

export const plumages: Readonly<Record<SpeciesName, Plumage>> = {
  "Blue jay": {
    back: "#5b8fd6",
    breast: "#dfe7ef",
    belly: "#f4f7f9",
    wing: "#3d74c4",
    wingEdge: "#22406f",
    tail: "#3d74c4",
    beak: "#2b3340",
    leg: "#3a3f48",
    crest: true,
    size: 1.12,
  },
  Goldfinch: {
    back: "#f6cf2f",
    breast: "#fbdc4a",
    belly: "#fff3c4",
    wing: "#2b2a28",
    wingEdge: "#f7f4ea",
    tail: "#2b2a28",
    beak: "#f0935a",
    leg: "#b0764f",
    crest: false,
    size: 0.82,
  },
  Bluebird: {
    back: "#2f66c8",
    breast: "#d97a3a",
    belly: "#f5efe6",
    wing: "#2553ac",
    wingEdge: "#173874",
    tail: "#2553ac",
    beak: "#2a2c33",
    leg: "#2f2b2b",
    crest: false,
    size: 0.94,
  },
  Cardinal: {
    back: "#d5322f",
    breast: "#e2453a",
    belly: "#e8604b",
    wing: "#a92227",
    wingEdge: "#7c161d",
    tail: "#a92227",
    beak: "#f2872f",
    leg: "#6b3a32",
    crest: true,
    size: 1.04,
  },
};
