import { Archive } from "../archive/archive.ts";
import { BlockSink } from "../block-sink.ts";
import { findMainPart, readRelationships } from "../office/relationships.ts";
import type { Relationship } from "../office/relationships.ts";
import { ReadRefusal } from "../reader.ts";
import type { PromptReader, ReadOptions, ReadResult } from "../reader.ts";
import { officeKind } from "../office/office-kind.ts";
import { refuseMacros } from "../office/refuse-macros.ts";
import { WarningLog } from "../warnings.ts";
import { readXml, streamXml } from "../xml/read-xml.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { emptyTally, reportTally } from "./docx-context.ts";
import type { DocxContext } from "./docx-context.ts";
import { FieldTracker } from "./fields.ts";
import { NumberingCounter } from "./numbering-counter.ts";
import { readNumberings } from "./numbering-definitions.ts";
import { readAsides } from "./read-asides.ts";
import { StoryReader } from "./read-story.ts";
import { StyleSheet } from "./style-sheet.ts";

const BODY = new Set(["w:document", "w:body"]);

/** Word documents (ISO 29500), with automatic numbering computed as Word shows it. */
export const docxReader: PromptReader = {
  format: "docx",
  label: { zh: "Word 文档", en: "Word document" },
  extensions: [".docx", ".dotx"],
  detect: (bytes) => (officeKind(bytes) === "docx" ? 1 : 0),
  read: readDocx,
};

function readDocx(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const archive = Archive.open(bytes);
  refuseMacros(archive, "docx");
  const main = findMainPart(archive, "word/document.xml");
  if (main === null) throw new ReadRefusal("documents.not_a_docx", { part: "word/document.xml" });
  const relationships = readRelationships(archive, main);

  const trusting = readParts(archive, main, relationships, true, options);
  return trusting ?? readParts(archive, main, relationships, false, options) ?? refuseBody();
}

function refuseBody(): never {
  throw new ReadRefusal("documents.not_a_docx", { part: "w:body" });
}

/** Null where fields were trusted and turned out to be broken. */
function readParts(
  archive: Archive,
  main: string,
  relationships: readonly Relationship[],
  areFieldsTrusted: boolean,
  { fileName }: ReadOptions,
): ReadResult | null {
  const warnings = new WarningLog();
  const context = contextOf(archive, relationships, areFieldsTrusted, warnings);
  const sink = new BlockSink();

  const story = new StoryReader(context, sink);
  const root = streamXml(archive, main, BODY, (element, parent) => {
    if (parent === "w:body") story.read(element);
  });
  if (root.name !== "w:document") throw new ReadRefusal("documents.not_a_docx", { part: "w:document" });
  story.finish();
  if (areFieldsTrusted && context.fields.isBroken()) return null;
  if (!areFieldsTrusted) warnings.add("broken_fields");

  const counts = readAsides(archive, relationships, context, sink);
  reportTally(context.tally, warnings);
  warnings.addCount("footnotes", counts.footnotes);
  warnings.addCount("comments", counts.comments);
  warnings.addCount("external_links", relationships.filter(isExternalPart).length);
  return { format: "docx", content: sink.build(fileName), warnings: warnings.list() };
}

function contextOf(
  archive: Archive,
  relationships: readonly Relationship[],
  areFieldsTrusted: boolean,
  warnings: WarningLog,
): DocxContext {
  const styles = new StyleSheet(readPart("styles"));
  const numberings = readNumberings(readPart("numbering"), (styleId) => styles.numberingOf(styleId));
  return {
    styles,
    numbering: new NumberingCounter(numberings),
    fields: new FieldTracker(areFieldsTrusted),
    tally: emptyTally(),
    warnings,
  };

  function readPart(type: string): XmlElement | null {
    const part = relationships.find((each) => each.type === type)?.part ?? null;
    return part === null ? null : readXml(archive, part);
  }
}

/** An ordinary hyperlink is no matter; a picture, template or linked document from elsewhere is. */
function isExternalPart({ type, part }: Relationship): boolean {
  return part === null && type !== "hyperlink";
}
