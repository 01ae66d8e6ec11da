import { DECLARATION, NAMESPACES } from "./word-xml.ts";

/** 版心 of GB/T 9704-2012 §5.2 in twips: A4 with 37 mm above, 35 mm below, 28 mm at the binding edge and 26 mm outside. */
export const PAGE = {
  width: 11906,
  height: 16838,
  top: 2097,
  bottom: 1984,
  left: 1587,
  right: 1474,
  footer: 1304,
} as const;

/** The width between the margins. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** 横排: the sheet turned, so that its upper margin comes to lie at the right; for wide tables (GB/T 9704-2012 §8, 横排表格). */
export type Orientation = "portrait" | "landscape";

/** The width between the margins of a page of this orientation. */
export function textWidth(orientation: Orientation): number {
  return orientation === "portrait" ? TEXT_WIDTH : PAGE.height - PAGE.top - PAGE.bottom;
}

interface Look {
  readonly id: string;
  readonly font: string;
  /** Half points. */
  readonly size: number;
  /** Twips, exact. */
  readonly line: number;
  readonly align: "left" | "center" | "right" | "both";
  readonly spacing?: number;
  readonly before?: number;
  readonly after?: number;
  readonly staysWithNext?: boolean;
  /** Six hexadecimal digits; black unless said. */
  readonly colour?: string;
  /** 左空两字 of the first line, in hundredths of a character. */
  readonly indent?: number;
}

const BODY_FONT = "仿宋_GB2312";

/**
 * The styles of an official document (GB/T 9704-2012 §7): body 3号仿宋 on exact lines of 28.95 pt, each character drawn in by a
 * quarter point, which gives 22 lines of 28 characters; the title 2号小标宋. Fonts are named, not shipped.
 */
const LOOKS: readonly Look[] = [
  { id: "Normal", font: BODY_FONT, size: 32, line: 579, align: "both", spacing: -5 },
  { id: "Title", font: "方正小标宋简体", size: 44, line: 640, align: "center", after: 289 },
  { id: "Note", font: BODY_FONT, size: 28, line: 480, align: "center", after: 200 },
  { id: "Group", font: "黑体", size: 24, line: 360, align: "left", staysWithNext: true },
  { id: "Heading", font: "黑体", size: 24, line: 360, align: "center", staysWithNext: true },
  { id: "Cell", font: BODY_FONT, size: 24, line: 340, align: "left" },
  { id: "CellCentre", font: BODY_FONT, size: 24, line: 340, align: "center" },
  { id: "Mark", font: "方正小标宋简体", size: 124, line: 1500, align: "center", before: 1984, colour: "FF0000" },
  { id: "Number", font: BODY_FONT, size: 32, line: 579, align: "center", before: 1158 },
  { id: "Urgency", font: "黑体", size: 32, line: 579, align: "left" },
  { id: "PaperTitle", font: "方正小标宋简体", size: 44, line: 640, align: "center", before: 1158, after: 579 },
  { id: "Addressee", font: BODY_FONT, size: 32, line: 579, align: "both", spacing: -5 },
  { id: "Body", font: BODY_FONT, size: 32, line: 579, align: "both", spacing: -5, indent: 200 },
  { id: "Heading1", font: "黑体", size: 32, line: 579, align: "both", spacing: -5, indent: 200, staysWithNext: true },
  {
    id: "Heading2",
    font: "楷体_GB2312",
    size: 32,
    line: 579,
    align: "both",
    spacing: -5,
    indent: 200,
    staysWithNext: true,
  },
  { id: "Caption", font: "黑体", size: 28, line: 480, align: "center", before: 200, staysWithNext: true },
  { id: "Unit", font: BODY_FONT, size: 24, line: 360, align: "right", staysWithNext: true },
  { id: "Source", font: BODY_FONT, size: 24, line: 360, align: "left", after: 200 },
  { id: "Signature", font: BODY_FONT, size: 32, line: 579, align: "right", spacing: -5 },
  { id: "Imprint", font: BODY_FONT, size: 28, line: 480, align: "left" },
  { id: "PageNumber", font: "宋体", size: 28, line: 360, align: "left" },
];

/** The part `word/styles.xml`. */
export function stylesXml(): string {
  return `${DECLARATION}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>${fonts(BODY_FONT)}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>${LOOKS.map(styleXml).join("")}</w:styles>`;
}

function styleXml(look: Look): string {
  const { id, font, size, align, spacing = 0, colour = "000000" } = look;
  const isDefault = id === "Normal" ? ' w:default="1"' : "";
  const basis = id === "Normal" ? "" : '<w:basedOn w:val="Normal"/>';
  return (
    `<w:style w:type="paragraph"${isDefault} w:styleId="${id}"><w:name w:val="${id}"/>${basis}` +
    `<w:pPr>${placeXml(look)}<w:jc w:val="${align}"/></w:pPr>` +
    `<w:rPr>${fonts(font)}<w:color w:val="${colour}"/><w:spacing w:val="${spacing}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
  );
}

/** How a paragraph stands: with the next one, its lines, its first line drawn in. */
function placeXml({ line, before = 0, after = 0, staysWithNext = false, indent = 0 }: Look): string {
  return (
    `${staysWithNext ? "<w:keepNext/>" : ""}<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="exact"/>` +
    (indent === 0 ? "" : `<w:ind w:firstLineChars="${indent}" w:firstLine="${(indent / 100) * 310}"/>`)
  );
}

function fonts(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="Times New Roman"/>`;
}
