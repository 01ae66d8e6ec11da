import { DECLARATION, NAMESPACES } from "./xml.ts";

interface Style {
  readonly id: string;
  readonly name: string;
  readonly font: string;
  /** Half points: 32 is 三号. */
  readonly size: number;
  readonly paragraph: string;
  readonly bold?: boolean;
}

const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
const CENTRE = '<w:jc w:val="center"/>';
const LINE = '<w:spacing w:line="560" w:lineRule="exact"/>';

const STYLES: readonly Style[] = [
  { id: "Title", name: "Title", font: "方正小标宋简体", size: 44, paragraph: `${LINE}${CENTRE}` },
  { id: "Number", name: "发文字号", font: "仿宋_GB2312", size: 32, paragraph: `${LINE}${CENTRE}` },
  { id: "Left", name: "主送机关", font: "仿宋_GB2312", size: 32, paragraph: LINE },
  { id: "BodyText", name: "Body Text", font: "仿宋_GB2312", size: 32, paragraph: `${LINE}${INDENT}` },
  { id: "Sign", name: "落款", font: "仿宋_GB2312", size: 32, paragraph: `${LINE}<w:jc w:val="right"/>` },
  { id: "Heading1", name: "heading 1", font: "黑体", size: 32, paragraph: heading(0) },
  { id: "Heading2", name: "heading 2", font: "楷体_GB2312", size: 32, paragraph: heading(1) },
  { id: "Heading3", name: "heading 3", font: "仿宋_GB2312", size: 32, paragraph: heading(2), bold: true },
  {
    id: "Cell",
    name: "表格正文",
    font: "仿宋_GB2312",
    size: 24,
    paragraph: '<w:snapToGrid w:val="0"/><w:spacing w:line="320" w:lineRule="exact"/>',
  },
  { id: "CellHead", name: "表头", font: "黑体", size: 24, paragraph: `<w:snapToGrid w:val="0"/>${CENTRE}` },
  { id: "Footer", name: "footer", font: "宋体", size: 28, paragraph: CENTRE },
  { id: "FootnoteText", name: "footnote text", font: "宋体", size: 18, paragraph: "" },
];

/** `styles.xml` in the fonts and sizes of GB/T 9704; headings 1 to 3 carry their numbering when asked. */
export function stylesXml(isNumbered: boolean): string {
  const body = STYLES.map((style) => {
    const level = isNumbered ? /^Heading(\d)$/.exec(style.id)?.[1] : undefined;
    // The schema wants numPr before spacing, ind, jc and outlineLvl.
    const numbering =
      level === undefined ? "" : `<w:numPr><w:ilvl w:val="${Number(level) - 1}"/><w:numId w:val="1"/></w:numPr>`;
    return (
      `<w:style w:type="paragraph" w:styleId="${style.id}"><w:name w:val="${style.name}"/>` +
      `<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${numbering}${style.paragraph}</w:pPr>` +
      `<w:rPr>${fonts(style.font)}${style.bold ? "<w:b/>" : ""}<w:sz w:val="${style.size}"/></w:rPr></w:style>`
    );
  }).join("");
  return (
    `${DECLARATION}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>${fonts("仿宋_GB2312")}` +
    `<w:sz w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${body}</w:styles>`
  );
}

function heading(outline: number): string {
  return `${LINE}${INDENT}<w:outlineLvl w:val="${outline}"/>`;
}

function fonts(name: string): string {
  return `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${name}"/>`;
}
