import type { Receipt } from "../receipt.ts";
import { britainAndAmerica } from "./britain-and-america.ts";
import { europeAndJapan } from "./europe-and-japan.ts";

/** The receipts of invented shops by the names of their files, in the order of the task's manifest. */
export const receipts: Readonly<Record<string, Receipt>> = { ...britainAndAmerica, ...europeAndJapan };
