import { useAppearance } from "../appearance/appearance.ts";

const HEIGHTS = {
  comfortable: { standard: 48, large: 54, largest: 68 },
  compact: { standard: 36, large: 40, largest: 60 },
} as const;

/** How tall a row is for the reader's density and letters. */
export function useRowHeight(): number {
  const { density, textSize } = useAppearance();
  return HEIGHTS[density][textSize];
}
