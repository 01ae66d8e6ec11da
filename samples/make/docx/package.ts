import { packZip } from "../zip.ts";
import { numberingXml } from "./numbering.ts";
import { stylesXml } from "./styles.ts";
import { DECLARATION, escapeXml, NAMESPACES, paragraph, textRun } from "./xml.ts";

/** A Word document before it is packed. */
export interface WordDocument {
  readonly title: string;
  readonly body: string;
  readonly footnotes: readonly string[];
  readonly isNumbered: boolean;
  readonly isLandscape: boolean;
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PARTS = ["styles", "numbering", "footnotes", "footer"] as const;

/** Packs a document into a docx whose bytes depend on its content alone. */
export function packDocx(document: WordDocument): Uint8Array {
  return packZip({
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": packageRelations(),
    "docProps/core.xml": coreProperties(document.title),
    "word/document.xml": documentXml(document),
    "word/_rels/document.xml.rels": documentRelations(),
    "word/styles.xml": stylesXml(document.isNumbered),
    "word/numbering.xml": numberingXml(),
    "word/footnotes.xml": footnotesXml(document.footnotes),
    "word/footer.xml": footerXml(),
  });
}

function documentXml({ body, isLandscape }: WordDocument): string {
  const [width, height] = isLandscape ? [16838, 11906] : [11906, 16838];
  const landscape = isLandscape ? ' w:orient="landscape"' : "";
  return (
    `${DECLARATION}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr>` +
    `<w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="${width}" w:h="${height}"${landscape}/>` +
    `<w:pgMar w:top="${isLandscape ? 1418 : 2098}" w:right="1474" w:bottom="${isLandscape ? 1418 : 1984}" w:left="1587" ` +
    `w:header="851" w:footer="${isLandscape ? 851 : 1400}" w:gutter="0"/>` +
    `<w:docGrid w:type="lines" w:linePitch="560"/></w:sectPr></w:body></w:document>`
  );
}

function footnotesXml(notes: readonly string[]): string {
  const separators = ["separator", "continuationSeparator"]
    .map(
      (type, index) =>
        `<w:footnote w:type="${type}" w:id="${index - 1}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`,
    )
    .join("");
  const body = notes
    .map(
      (note, index) =>
        `<w:footnote w:id="${index + 1}">${paragraph("FootnoteText", `<w:r><w:footnoteRef/></w:r>${textRun(note)}`)}</w:footnote>`,
    )
    .join("");
  return `${DECLARATION}<w:footnotes ${NAMESPACES}>${separators}${body}</w:footnotes>`;
}

function footerXml(): string {
  const page = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>';
  return `${DECLARATION}<w:ftr ${NAMESPACES}>${paragraph("Footer", `${textRun("— ")}${page}${textRun(" —")}`)}</w:ftr>`;
}

function contentTypes(): string {
  const overrides = [["document", "document.main"], ...PARTS.map((part) => [part, part])]
    .map(([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${WORD}.${type}+xml"/>`)
    .join("");
  return (
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides}` +
    `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`
  );
}

function documentRelations(): string {
  return relations(PARTS.map((part) => [`${RELATION}/${part}`, `${part}.xml`]));
}

function packageRelations(): string {
  return relations([
    [`${RELATION}/officeDocument`, "word/document.xml"],
    ["http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"],
  ]);
}

function relations(list: readonly (readonly [type: string, target: string])[]): string {
  const body = list.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body.join("")}</Relationships>`;
}

function coreProperties(title: string): string {
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ` +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title>` +
    `<dc:creator>演示-文秘</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2026-01-12T09:30:00Z</dcterms:created>` +
    `</cp:coreProperties>`
  );
}
