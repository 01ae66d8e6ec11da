import { aZip } from "../archive/zip.fixtures.ts";
import type { ZipPart } from "../archive/zip.fixtures.ts";

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(" ");
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a Word document as a test states them: XML of the insides, without the wrapping. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly relationships?: string;
  readonly extra?: readonly ZipPart[];
}

/** A small Word document. */
export function aDocx(parts: DocxParts): Uint8Array {
  const files: ZipPart[] = [
    {
      name: "[Content_Types].xml",
      data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { name: "_rels/.rels", data: relationships(relationship("rId1", "officeDocument", "word/document.xml")) },
    { name: "word/document.xml", data: part("document", `<w:body>${parts.body}</w:body>`) },
  ];
  let links = parts.relationships ?? "";
  add("styles", "styles", parts.styles);
  add("numbering", "numbering", parts.numbering);
  add("footnotes", "footnotes", parts.footnotes);
  add("comments", "comments", parts.comments);
  add("header", "hdr", parts.header);
  add("footer", "ftr", parts.footer);
  files.push({ name: "word/_rels/document.xml.rels", data: relationships(links) }, ...(parts.extra ?? []));
  return aZip(files);

  function add(type: string, root: string, xml: string | undefined): void {
    if (xml === undefined) return;
    files.push({ name: `word/${type}.xml`, data: part(root, xml) });
    links += relationship(`rId-${type}`, type, `${type}.xml`);
  }
}

/** A relationship inside a `.rels` part. */
export function relationship(id: string, type: string, target: string, mode = "Internal"): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}" TargetMode="${mode}"/>`;
}

/** `<w:p>` with one run. */
export function p(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

/** `<w:r>` with one text. */
export function r(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph in a list. */
export function numbered(text: string, list: number, level = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** `<w:tc>` with its merge properties. */
export function tc(text: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith("<") ? text : p(text)}</w:tc>`;
}

/** `<w:tr>`. */
export function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.join("")}</w:tr>`;
}

/** `<w:lvl>` of a list. */
export function level(index: number, format: string, text: string, more = ""): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** `<w:abstractNum>` with `<w:num>` of the same id. */
export function list(id: number, ...levels: readonly string[]): string {
  const abstract = `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
  return `${abstract}<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}

function part(root: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${inside}</w:${root}>`;
}

function relationships(inside: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
}
