import type { BoardDrawing } from "@zhigang/domain/supervision";
import { boardSvg } from "@zhigang/domain/supervision";

const NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns";
const NAMESPACES = Object.entries({
  office: `${NAMESPACE}:office:1.0`,
  style: `${NAMESPACE}:style:1.0`,
  text: `${NAMESPACE}:text:1.0`,
  draw: `${NAMESPACE}:drawing:1.0`,
  fo: `${NAMESPACE}:xsl-fo-compatible:1.0`,
  svg: `${NAMESPACE}:svg-compatible:1.0`,
})
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(" ");

/** A board as a page of flat OpenDocument text (ISO/IEC 26300), which LibreOffice prints without its drawing program. */
export function boardPage(drawing: BoardDrawing): string {
  const [width, height] = [`${drawing.width}mm`, `${drawing.height}mm`];
  const picture = Buffer.from(boardSvg(drawing)).toString("base64");
  const layout =
    `<style:page-layout style:name="sheet"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}" ` +
    `style:print-orientation="landscape" fo:margin="0mm"/></style:page-layout>`;
  const place =
    `<style:style style:name="board" style:family="graphic"><style:graphic-properties style:vertical-pos="from-top" ` +
    `style:vertical-rel="page" style:horizontal-pos="from-left" style:horizontal-rel="page" style:wrap="run-through"/></style:style>`;
  const frame =
    `<draw:frame draw:style-name="board" text:anchor-type="page" text:anchor-page-number="1" svg:x="0mm" svg:y="0mm" ` +
    `svg:width="${width}" svg:height="${height}"><draw:image draw:mime-type="image/svg+xml"><office:binary-data>${picture}` +
    `</office:binary-data></draw:image></draw:frame>`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${NAMESPACES} office:version="1.3" ` +
    `office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>${layout}${place}</office:automatic-styles>` +
    `<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="sheet"/></office:master-styles>` +
    `<office:body><office:text>${frame}<text:p/></office:text></office:body></office:document>`
  );
}
