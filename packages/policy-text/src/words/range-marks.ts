import { lexicon } from "./lexicon.ts";

/** What stands between the two ends of a range, as the reading form writes it: 2026—2028年, 3至5个. */
export const RANGE_MARKS = lexicon("-- —— — - ~ 至 到");
