const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";

/** The namespaces that the parts of a Word document declare (ECMA-376-1 §17). */
export const NAMESPACES = `xmlns:w="${MAIN}" xmlns:r="${RELATIONSHIPS}"`;

/** Those of the document itself, which may hold text boxes. */
export const DOCUMENT_NAMESPACES =
  `${NAMESPACES} xmlns:wp="${DRAWING}/wordprocessingDrawing" xmlns:a="${DRAWING}/main" ` +
  `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ` +
  `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;

/** The line with which every XML part begins. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Characters that XML 1.0 §2.2 does not allow, half surrogates among them. */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- these very characters must be taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text safe inside an element or a quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A paragraph of a style; line breaks of the text begin paragraphs of their own. */
export function paragraphs(style: string, text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(line)}</w:p>`)
    .join("");
}

export function run(text: string): string {
  return text === "" ? "" : `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}
