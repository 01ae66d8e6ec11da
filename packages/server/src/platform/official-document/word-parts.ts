import { PAGE, stylesXml } from "./official-styles.ts";
import type { Orientation } from "./official-styles.ts";
import { DECLARATION, escapeXml, NAMESPACES } from "./word-xml.ts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** What a Word document says of itself. */
export interface DocxHead {
  readonly title: string;
  readonly creator: string;
  readonly createdAt: Date;
}

/** Every part of the package but the document itself. */
export function sideParts(head: DocxHead): Readonly<Record<string, string>> {
  return {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relations([
      [`${RELATION}/officeDocument`, "word/document.xml"],
      [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": coreProperties(head),
    "word/_rels/document.xml.rels": relations([
      [`${RELATION}/styles`, "styles.xml"],
      [`${RELATION}/settings`, "settings.xml"],
      [`${RELATION}/footer`, "footer1.xml"],
      [`${RELATION}/footer`, "footer2.xml"],
    ]),
    "word/styles.xml": stylesXml(),
    "word/settings.xml": `${DECLARATION}<w:settings ${NAMESPACES}><w:evenAndOddHeaders/></w:settings>`,
    "word/footer1.xml": pageNumber("right"),
    "word/footer2.xml": pageNumber("left"),
  };
}

/** The page's measures, at the end of the body: odd and even pages have their own footer. */
export function sectionXml(orientation: Orientation): string {
  const { width, height, top, bottom, left, right, footer } = PAGE;
  const [size, margins] =
    orientation === "portrait"
      ? [`w:w="${width}" w:h="${height}"`, `w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}"`]
      : [
          `w:w="${height}" w:h="${width}" w:orient="landscape"`,
          `w:top="${left}" w:right="${top}" w:bottom="${right}" w:left="${bottom}"`,
        ];
  const place = orientation === "portrait" ? footer : right / 2;
  return (
    `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/>` +
    `<w:pgSz ${size}/><w:pgMar ${margins} w:header="851" w:footer="${place}" w:gutter="0"/></w:sectPr>`
  );
}

/** 页码 (GB/T 9704-2012 §7.5): `— 1 —`, one character in from the outer edge. */
function pageNumber(align: "left" | "right"): string {
  const indent = align === "right" ? 'w:rightChars="100" w:right="280"' : 'w:leftChars="100" w:left="280"';
  const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  return (
    `${DECLARATION}<w:ftr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="PageNumber"/><w:ind ${indent}/><w:jc w:val="${align}"/></w:pPr>` +
    `${text("— ")}<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>${text(" —")}</w:p></w:ftr>`
  );
}

function contentTypes(): string {
  const parts = [
    ["document", "document.main"],
    ["styles", "styles"],
    ["settings", "settings"],
    ["footer1", "footer"],
    ["footer2", "footer"],
  ];
  const overrides = parts.map(
    ([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${WORD}.${type}+xml"/>`,
  );
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}` +
    `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`
  );
}

function relations(list: readonly (readonly [type: string, target: string])[]): string {
  const body = list.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${body.join("")}</Relationships>`;
}

function coreProperties({ title, creator, createdAt }: DocxHead): string {
  const moment = `${createdAt.toISOString().slice(0, 19)}Z`;
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    `xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created></cp:coreProperties>`
  );
}
