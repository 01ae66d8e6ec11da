import type { DocumentContent, Paragraph } from "./content.ts";

/**
 * Plain text as document content. The text is kept verbatim but for a byte order mark, which is dropped, and CRLF and CR,
 * which become LF. Every line that is not blank is a paragraph without the blanks at its ends.
 */
export function contentFromPlainText(text: string, fileName?: string): DocumentContent {
  const normalised = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  return { text: normalised, blocks: paragraphsOf(normalised), ...(fileName !== undefined && { fileName }) };
}

function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let line = 0;
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    line++;
    const words = text.slice(start, end);
    const from = start + words.length - words.trimStart().length;
    const to = from + words.trim().length;
    if (to > from) paragraphs.push({ kind: "paragraph", span: [from, to], place: { kind: "line", line } });
    start = end + 1;
  }
  return paragraphs;
}
