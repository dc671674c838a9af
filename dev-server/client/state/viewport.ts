/** The widths that a task page can be tried at, in CSS pixels. */
export const VIEWPORTS = [
  { name: "fit", title: "Fit", width: undefined },
  { name: "desktop", title: "Desktop", width: 1440 },
  { name: "tablet", title: "Tablet", width: 820 },
  { name: "phone", title: "Phone", width: 390 },
] as const;
export type ViewportName = (typeof VIEWPORTS)[number]["name"];

export function isViewportName(name: string | null): name is ViewportName {
  return VIEWPORTS.some((viewport) => viewport.name === name);
}

/** Workers sit at desks: where there is less room than this, the page is made this wide and shown smaller. */
export const NARROWEST_FIT = 1024;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface FrameSize extends Size {
  /** How much smaller than it is the page is shown, in (0, 1]. */
  readonly scale: number;
}

/** How large a task page is and how it is shown in the room that there is, all in CSS pixels. */
export function frameSize(viewport: ViewportName, room: Size): FrameSize {
  const preset = VIEWPORTS.find(({ name }) => name === viewport)?.width;
  const width = preset ?? Math.max(room.width, NARROWEST_FIT);
  const scale = room.width > 0 ? Math.min(1, room.width / width) : 1;
  return { width, height: Math.floor(room.height / scale), scale };
}
