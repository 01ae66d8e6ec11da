import type { OfficialPaper } from "./official-paper.ts";
import { TEXT_WIDTH } from "./official-styles.ts";
import { run } from "./word-xml.ts";

/** English Metric Units in a twip (ECMA-376-1 §20.1.2.1). */
const EMU = 635;
/** The exact line of the style Imprint. */
const LINE = 480;
/** A character of 4号, and how many of them 抄送 has on a line. */
const CHARACTER = 280;
const LINE_CHARACTERS = 27;
/** Every text box ends with a paragraph; this one takes no room to speak of. */
const LAST_LINE_HEIGHT = 20;
const LAST_LINE = `<w:p><w:pPr><w:spacing w:line="${LAST_LINE_HEIGHT}" w:lineRule="exact"/></w:pPr></w:p>`;

type Imprint = NonNullable<OfficialPaper["imprint"]>;

/**
 * 版记 at the foot of the last page, with outer lines of 0.35 mm and a middle one of 0.25 mm (GB/T 9704-2012 §7.4): a text box that
 * hangs on the lower edge of the text, which Word, WPS and LibreOffice all place alike.
 */
export function imprintXml({ copyTo, printedBy, printedOn }: Imprint, officialDay: (day: string) => string): string {
  const copies = copyTo.length === 0 ? [] : [`抄送：${copyTo.join("，")}。`];
  const rows = [
    ...copies.map((text) => run(text)),
    `${run(printedBy)}<w:r><w:tab/></w:r>${run(`${officialDay(printedOn)}印发`)}`,
  ];
  const lines = 1 + copies.reduce((sum, text) => sum + Math.ceil(Array.from(text).length / LINE_CHARACTERS), 0);
  const box = boxXml(tableXml(rows) + LAST_LINE, lines * LINE + LAST_LINE_HEIGHT);
  return `<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr><w:r>${box}</w:r></w:p>`;
}

/** A table as wide as the text, so that its lines are; the words stand one character in, later lines of 抄送 under the first name. */
function tableXml(rows: readonly string[]): string {
  const line = (side: string, size: number) =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`;
  const borders = `<w:tblBorders>${line("top", 8)}${line("bottom", 8)}${line("insideH", 6)}</w:tblBorders>`;
  const margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>';
  const tab = `<w:tabs><w:tab w:val="right" w:pos="${TEXT_WIDTH - CHARACTER}"/></w:tabs>`;
  const indent = `<w:ind w:left="${CHARACTER * 4}" w:right="${CHARACTER}" w:hanging="${CHARACTER * 3}"/>`;
  const body = rows.map(
    (row) =>
      `<w:tr><w:tc><w:tcPr><w:tcW w:w="${TEXT_WIDTH}" w:type="dxa"/></w:tcPr>` +
      `<w:p><w:pPr><w:pStyle w:val="Imprint"/>${tab}${indent}</w:pPr>${row}</w:p></w:tc></w:tr>`,
  );
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/>${margins}</w:tblPr>` +
    `<w:tblGrid><w:gridCol w:w="${TEXT_WIDTH}"/></w:tblGrid>${body.join("")}</w:tbl>`
  );
}

/** A text box as wide as the text, without edges or padding, the body above it (ECMA-376-1 §20.4; wps is of Word 2010). */
function boxXml(content: string, height: number): string {
  const [cx, cy] = [TEXT_WIDTH * EMU, height * EMU];
  const place = (axis: "H" | "V", align: string) =>
    `<wp:position${axis} relativeFrom="margin"><wp:align>${align}</wp:align></wp:position${axis}>`;
  const shape =
    `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>` +
    `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>` +
    `<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx>` +
    `<wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:noAutofit/></wps:bodyPr></wps:wsp>`;
  return (
    `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" ` +
    `layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/>${place("H", "left")}${place("V", "bottom")}` +
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:wrapTopAndBottom/><wp:docPr id="1" name="版记"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${shape}` +
    `</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent>`
  );
}
