import { aZip } from "../archive/zip.fixtures.ts";

/** A file that nobody means well with, and what must become of it. */
export interface HostileFile {
  /** Of the quality list. */
  readonly id: string;
  readonly what: string;
  readonly fileName: string;
  readonly bytes: () => Uint8Array;
  /** The codes of which one refuses it; or words that a reading of it must hold. */
  readonly outcome: { readonly refused: readonly string[] } | { readonly read: string };
}

export const MB = 1024 * 1024;
export const DOCUMENT = "word/document.xml";
export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Refused with one of these codes. */
export function refused(...codes: readonly string[]): HostileFile["outcome"] {
  return { refused: codes.map((code) => `documents.${code}`) };
}

/** A Word document that is nothing but its main part. */
export function inDocx(xml: string, method: 0 | 8 = 8): Uint8Array {
  return aZip([{ name: DOCUMENT, data: xml, method }]);
}
