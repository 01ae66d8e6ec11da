import { strToU8, Zip, ZipDeflate } from "fflate";
import type { Orientation } from "./official-styles.ts";
import { sectionXml, sideParts } from "./word-parts.ts";
import type { DocxHead } from "./word-parts.ts";
import { DECLARATION, DOCUMENT_NAMESPACES } from "./word-xml.ts";

/** A Word document, packed while its body is written. */
export async function* writeDocx(
  head: DocxHead,
  body: AsyncIterable<string>,
  orientation: Orientation = "portrait",
): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    packed.push(chunk);
  });
  const add = (name: string): ZipDeflate => {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = wallClockOf(head.createdAt);
    zip.add(part);
    return part;
  };

  for (const [name, xml] of Object.entries(sideParts(head))) add(name).push(strToU8(xml), true);
  const document = add("word/document.xml");
  document.push(strToU8(`${DECLARATION}<w:document ${DOCUMENT_NAMESPACES}><w:body>`));
  for await (const xml of body) {
    document.push(strToU8(xml));
    yield* packed.splice(0);
  }
  document.push(strToU8(`${sectionXml(orientation)}</w:body></w:document>`), true);
  zip.end();
  yield* packed;
}

/** ZIP keeps a wall clock without a zone: everywhere the one of UTC, so that the bytes do not hang on the machine's zone. */
function wallClockOf(moment: Date): Date {
  return new Date(moment.getTime() + moment.getTimezoneOffset() * 60_000);
}
