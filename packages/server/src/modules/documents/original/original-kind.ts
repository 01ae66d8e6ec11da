import type { OriginalKind } from "@zhigang/contract/documents";
import { PICTURE_FORMATS } from "../readers/image/picture-head.ts";

const BY_FORMAT: Readonly<Record<string, OriginalKind>> = {
  pdf: "pdf",
  docx: "word",
  html: "page",
  txt: "text",
  csv: "sheet",
  xlsx: "sheet",
  xls: "sheet",
  xlt: "sheet",
  et: "sheet",
  ett: "sheet",
  ods: "sheet",
};

/** Formats of which an office program makes a PDF to look at. */
export const RENDERED_FORMATS: ReadonlySet<string> = new Set(["docx", "doc", "dot", "wps", "wpt", "rtf", "odt", "ott"]);

/** How a file of this format is shown: as pages where it was rendered, else as what can be shown of it without a program. */
export function originalKind(format: string, isRenditionThere: boolean): OriginalKind {
  if (isRenditionThere && (RENDERED_FORMATS.has(format) || isPicture(format))) return "pdf";
  return BY_FORMAT[format] ?? "none";
}

/** Pictures are put on the pages of a PDF when they are read. */
function isPicture(format: string): boolean {
  return PICTURE_FORMATS.some((each) => each === format);
}
