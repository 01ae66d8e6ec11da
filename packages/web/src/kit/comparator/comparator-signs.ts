import type { Comparator } from "@zhigang/domain/ledger";

/** A comparison as the sign before its number; equality and ranges need none. */
export const COMPARATOR_SIGNS: Readonly<Record<Comparator, string>> = {
  "=": "",
  ">=": "≥",
  ">": ">",
  "<=": "≤",
  "<": "<",
  "~": "≈",
  range: "",
};
