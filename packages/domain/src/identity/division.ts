/** 行政区划层级 (GB/T 2260, GB/T 10114), with the zones that are run like a district. */
export const DIVISION_LEVELS = ["country", "province", "city", "district", "zone", "subdistrict", "community"] as const;
export type DivisionLevel = (typeof DIVISION_LEVELS)[number];

/** One place in the tree of divisions. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  readonly parentCode: string | null;
}
