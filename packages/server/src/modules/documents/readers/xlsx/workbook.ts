import type { Archive } from "../archive/archive.ts";
import { findMainPart, readRelationships } from "../office/relationships.ts";
import { ReadRefusal } from "../reader.ts";
import { readXml, streamXml } from "../xml/read-xml.ts";
import { child, childrenNamed } from "../xml/xml-element.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { formatCodeOf } from "./number-format.ts";

/** One sheet by name and part. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** What all sheets of a workbook share. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly strings: readonly string[];
  /** Format codes by the index cells refer to. */
  readonly formats: readonly string[];
  readonly isDateSystem1904: boolean;
  readonly externalLinks: number;
}

/** Reads the parts of a workbook that its sheets refer to (ISO 29500-1 §18.2–18.8). */
export function readWorkbook(archive: Archive): Workbook {
  const main = findMainPart(archive, "xl/workbook.xml");
  if (main === null) throw new ReadRefusal("documents.not_an_xlsx", { part: "xl/workbook.xml" });
  const root = readXml(archive, main);
  if (root.name !== "workbook") throw new ReadRefusal("documents.not_an_xlsx", { part: "workbook" });

  const relationships = readRelationships(archive, main);
  const partOf = (type: string): string | null => relationships.find((each) => each.type === type)?.part ?? null;
  const parts = new Map(relationships.map((each) => [each.id, each.part]));
  const sheets = childrenNamed(child(root, "sheets"), "sheet").flatMap(({ attributes }): SheetPart[] => {
    const part = parts.get(attributes["r:id"] ?? "") ?? null;
    const isHidden = attributes["state"] === "hidden" || attributes["state"] === "veryHidden";
    return part === null ? [] : [{ name: attributes["name"] ?? "", part, isHidden }];
  });
  return {
    sheets,
    strings: readStrings(archive, partOf("sharedStrings")),
    formats: readFormats(archive, partOf("styles")),
    isDateSystem1904: ["1", "true"].includes(child(root, "workbookPr")?.attributes["date1904"] ?? ""),
    externalLinks: relationships.filter((each) => each.type === "externalLink").length,
  };
}

const STRING_TABLE = new Set(["sst"]);

function readStrings(archive: Archive, part: string | null): string[] {
  const strings: string[] = [];
  if (part !== null) streamXml(archive, part, STRING_TABLE, (element) => strings.push(richText(element)));
  return strings;
}

/** The text of a string with or without runs; pronunciation hints (`rPh`) are none of it. */
export function richText(element: XmlElement): string {
  let text = "";
  for (const each of element.children) {
    if (each.name === "t") text += each.text;
    else if (each.name === "r") text += child(each, "t")?.text ?? "";
  }
  // ISO 29500-1 §22.4.2.4: characters that XML cannot hold are written _xHHHH_.
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function readFormats(archive: Archive, part: string | null): string[] {
  if (part === null) return [];
  const root = readXml(archive, part);
  const custom = new Map(
    childrenNamed(child(root, "numFmts"), "numFmt").map(({ attributes }) => [
      attributes["numFmtId"] ?? "",
      attributes["formatCode"] ?? "General",
    ]),
  );
  return childrenNamed(child(root, "cellXfs"), "xf").map(({ attributes }) =>
    formatCodeOf(attributes["numFmtId"] ?? "0", custom),
  );
}
