import { labelCategories } from "../../../templates/gallery/reviews/label-categories.ts";

export type Sentiment = (typeof labelCategories)[number];

/** A review, what it says at heart, and what the five workers took it for. */
export interface Review {
  readonly product: string;
  readonly text: string;
  readonly truth: Sentiment;
  readonly chosen: readonly [Sentiment, Sentiment, Sentiment, Sentiment, Sentiment];
}

const [P, N, O, M] = labelCategories;

/** Written for this task: some plain, some ironic, some that nobody can agree on. */
export const reviews: readonly Review[] = [
  {
    product: "Table lamp",
    text: "The lamp arrived in one piece, the switch works, and the light is exactly as warm as the picture promised. I bought a second one for my mother.",
    truth: P,
    chosen: [P, P, P, P, P],
  },
  {
    product: "Rain jacket",
    text: "Great, another raincoat that lets the rain in. Just what I needed for a week in Bergen.",
    truth: N,
    chosen: [N, P, N, N, P],
  },
  {
    product: "Electric kettle",
    text: "It is a 1.5 litre kettle. It boils water in about four minutes.",
    truth: O,
    chosen: [O, O, O, P, O],
  },
  {
    product: "Guest house",
    text: "Lovely room, dreadful breakfast. I would sleep there again, but I would eat elsewhere.",
    truth: M,
    chosen: [M, M, N, M, O],
  },
  {
    product: "Laptop stand",
    text: "Two weeks in, the left hinge squeaks, the right one has given up, and the lid is now decorative.",
    truth: N,
    chosen: [N, N, N, M, N],
  },
  {
    product: "Headphones",
    text: "Not bad at all for the price.",
    truth: P,
    chosen: [P, O, P, M, P],
  },
  {
    product: "Feature film",
    text: "The film is two hours and forty minutes long. I felt every one of them.",
    truth: N,
    chosen: [N, O, N, N, O],
  },
  {
    product: "Hand blender",
    text: "I wanted to hate this blender because my sister recommended it. Annoyingly, she was right.",
    truth: P,
    chosen: [P, P, M, N, P],
  },
  {
    product: "Bookshelf",
    text: "Delivered on Tuesday as announced. Box undamaged. I have not opened it yet.",
    truth: O,
    chosen: [O, P, O, O, P],
  },
  {
    product: "Mobile phone",
    text: "The battery lasts three days and the screen is gorgeous, yet it drops every second call.",
    truth: M,
    chosen: [M, N, M, N, P],
  },
  {
    product: "Theme park",
    text: "If you enjoy queueing, this is the theme park for you.",
    truth: N,
    chosen: [N, N, P, N, N],
  },
  {
    product: "Music player for children",
    text: "My toddler has thrown it down the stairs eleven times. Still works.",
    truth: P,
    chosen: [P, P, O, P, N],
  },
  {
    product: "Fleece jacket",
    text: "Soft, warm, and the zip broke on the first day. They sent a new one overnight with a handwritten apology.",
    truth: M,
    chosen: [M, P, M, P, N],
  },
  {
    product: "Chocolate box",
    text: "Five stars for the packaging, one for what was in it.",
    truth: M,
    chosen: [M, N, N, M, N],
  },
  {
    product: "Bicycle pump",
    text: "Pumps. Fits both kinds of valve. Colour as shown.",
    truth: O,
    chosen: [O, O, P, O, O],
  },
  {
    product: "Corner café",
    text: "They remembered my name and my coffee. I have been back nine times this month.",
    truth: P,
    chosen: [P, P, P, P, P],
  },
];

export const reviewWorkers = [
  "private.us-east-1.0b7d52e8f1c6493a",
  "private.us-east-1.29ae04c7d85b1f63",
  "private.us-east-1.6e13f9b07c2a58d4",
  "private.us-east-1.94c8270e5fdb361a",
  "private.us-east-1.d1f65a3b98e0472c",
] as const;
