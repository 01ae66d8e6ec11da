import type { Run } from "../text/inline.ts";

/** The namespaces every part of a Word document declares. */
export const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml"';

/** The line every XML part begins with. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text safe inside an element or a quoted attribute. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A paragraph of a style around ready runs. */
export function paragraph(style: string, content: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`;
}

/** A run of one look; an empty text gives nothing. */
export function textRun(text: string, properties = ""): string {
  if (text === "") return "";
  const looks = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${looks}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

const TRACKED = 'w:author="演示-文秘" w:date="2026-01-12T09:30:00Z"';

/** A run as marked up: bold, or a tracked insertion or deletion. */
export function styledRun(run: Run, id: number): string {
  switch (run.look) {
    case "plain":
      return textRun(run.text);
    case "bold":
      return textRun(run.text, "<w:b/>");
    case "inserted":
      return `<w:ins w:id="${900 + id}" ${TRACKED}>${textRun(run.text)}</w:ins>`;
    case "deleted":
      return (
        `<w:del w:id="${900 + id}" ${TRACKED}><w:r><w:delText xml:space="preserve">` +
        `${escapeXml(run.text)}</w:delText></w:r></w:del>`
      );
  }
}
