import type { DocumentContent } from "./content.ts";
import { toReadingForm } from "./reading-form.ts";

const KNOWN = new WeakMap<DocumentContent, string>();

/** The reading form of a document's text, made once for each content. */
export function readingOf(content: DocumentContent): string {
  const known = KNOWN.get(content);
  if (known !== undefined) return known;
  const reading = toReadingForm(content.text);
  KNOWN.set(content, reading);
  return reading;
}

/** Keeps a reading form that was made on the way to the content. */
export function rememberReading(content: DocumentContent, reading: string): DocumentContent {
  KNOWN.set(content, reading);
  return content;
}
