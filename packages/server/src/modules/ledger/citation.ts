import type { Citation } from "@zhigang/contract/ledger";

interface Cited {
  readonly documentId: string;
  readonly documentTitle: string;
}

/** 原文出处: the exact words, and where they stand. */
export function citationOf(
  { documentId, documentTitle }: Cited,
  span: readonly [number, number],
  quote: string,
): Citation {
  return { documentId, documentTitle, span: [span[0], span[1]], quote };
}

/** A moment as ISO 8601, whether it came as a value or inside JSON. */
export function momentOf(at: Date | string): string {
  return new Date(at).toISOString();
}
