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

interface Look {
  readonly id: string;
  readonly font: string;
  /** Half points. */
  readonly size: number;
  /** Twips, exact. */
  readonly line: number;
  readonly align: "left" | "center" | "both";
  readonly spacing?: number;
  readonly before?: number;
  readonly after?: number;
  readonly staysWithNext?: boolean;
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
  { id: "Heading", font: "黑体", size: 24, line: 360, align: "center" },
  { id: "Cell", font: BODY_FONT, size: 24, line: 340, align: "left" },
  { id: "CellCentre", font: BODY_FONT, size: 24, line: 340, align: "center" },
  { id: "PageNumber", font: "宋体", size: 28, line: 360, align: "left" },
];

/** The part `word/styles.xml`. */
export function stylesXml(): string {
  return `${DECLARATION}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>${fonts(BODY_FONT)}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>${LOOKS.map(styleXml).join("")}</w:styles>`;
}

function styleXml({
  id,
  font,
  size,
  line,
  align,
  spacing = 0,
  before = 0,
  after = 0,
  staysWithNext = false,
}: Look): string {
  const isDefault = id === "Normal" ? ' w:default="1"' : "";
  const basis = id === "Normal" ? "" : '<w:basedOn w:val="Normal"/>';
  return (
    `<w:style w:type="paragraph"${isDefault} w:styleId="${id}"><w:name w:val="${id}"/>${basis}` +
    `<w:pPr>${staysWithNext ? "<w:keepNext/>" : ""}<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="exact"/><w:jc w:val="${align}"/></w:pPr>` +
    `<w:rPr>${fonts(font)}<w:spacing w:val="${spacing}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
  );
}

function fonts(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="Times New Roman"/>`;
}
