/** The ten colours of the "category10" scheme, which Ground Truth gives to labels in their order. */
const CATEGORY10 = [
  "#1f77b4",
  "#ff7f0e",
  "#2ca02c",
  "#d62728",
  "#9467bd",
  "#8c564b",
  "#e377c2",
  "#7f7f7f",
  "#bcbd22",
  "#17becf",
] as const;

/** In degrees; steps of it around the colour circle never come near an earlier one soon. */
const GOLDEN_ANGLE = 137.508;

/** The colour of the label at an index, as `#rrggbb`. Beyond the ten of the scheme colours are made up, always the same. */
export function labelColor(index: number): string {
  const known = CATEGORY10[index];
  if (known !== undefined) return known;
  return hslToHex((index * GOLDEN_ANGLE) % 360, 0.55 + 0.15 * (index % 3), 0.42 + 0.1 * (index % 2));
}

/** Black or white, whichever is easier to read on a colour (WCAG relative luminance). */
export function textColorOn(color: string): "#000000" | "#ffffff" {
  const luminance = relativeLuminance(color);
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? "#ffffff" : "#000000";
}

function relativeLuminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function hslToHex(hue: number, saturation: number, lightness: number): string {
  const amplitude = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12;
    const level = lightness - amplitude * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(255 * level)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
