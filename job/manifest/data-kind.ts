/** The kinds of data that a manifest can be made of. */
export const DATA_KINDS = ["image", "text", "csv", "video"] as const;
export type DataKind = (typeof DATA_KINDS)[number];

/** Extensions by kind; for pictures and clips those that the guide names. */
const EXTENSIONS: Readonly<Record<DataKind, readonly string[]>> = {
  image: ["jpg", "jpeg", "png"],
  text: ["txt"],
  csv: ["csv"],
  video: ["mp4", "ogg", "webm"],
};

/** What looks like a picture or clip, but is not of the formats that Ground Truth takes. */
const OTHER_PICTURES = ["gif", "webp", "bmp", "tif", "tiff", "heic", "heif", "avif", "svg"];
const OTHER_CLIPS = ["mov", "avi", "mkv", "m4v", "wmv", "mpg", "mpeg"];

/** The kind of a file or object by its name; `undefined` for any other. */
export function kindOfName(name: string): DataKind | undefined {
  const extension = extensionOf(name);
  return DATA_KINDS.find((kind) => EXTENSIONS[kind].includes(extension));
}

/** The formats to convert to, if the name is that of a picture or clip in a format that Ground Truth does not take. */
export function takenInstead(name: string): readonly string[] | undefined {
  const extension = extensionOf(name);
  if (OTHER_PICTURES.includes(extension)) return EXTENSIONS.image;
  return OTHER_CLIPS.includes(extension) ? EXTENSIONS.video : undefined;
}

/** In lower case and without the dot; empty if there is none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]+)(?:[?#].*)?$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  mp4: "video/mp4",
  ogg: "video/ogg",
  webm: "video/webm",
  txt: "text/plain; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  json: "application/json",
  pdf: "application/pdf",
};

/** What a browser is to be told that a file is: the worker's page loads the objects as S3 serves them. */
export function contentTypeOf(name: string): string {
  return CONTENT_TYPES[extensionOf(name)] ?? "application/octet-stream";
}
