import type { Aside, ParagraphInput, Place, Span } from "@zhigang/policy-text";
import { splitAtBreaks } from "../split-at-breaks.ts";
import { child, valueOf } from "../xml/xml-element.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { DocxContext } from "./docx-context.ts";
import { readRuns } from "./read-runs.ts";
import type { Inline, Piece } from "./read-runs.ts";
import type { ParagraphStyle } from "./style-sheet.ts";

/** A paragraph element as blocks: what it shows, and what hangs on it unseen or in boxes. */
export interface ReadParagraph {
  readonly shown: readonly ParagraphInput[];
  readonly asides: readonly ParagraphInput[];
  readonly boxes: readonly XmlElement[];
  /** Its end mark is deleted: the text runs on into the next paragraph. */
  readonly runsOn: Inline | null;
}

/** Reads one `w:p`; `carried` is the text of paragraphs before it whose end marks are deleted. */
export function readParagraph(
  element: XmlElement,
  place: Place,
  context: DocxContext,
  carried: Inline | null,
  aside?: Aside,
): ReadParagraph {
  const properties = child(element, "w:pPr");
  const styleId = valueOf(properties, "w:pStyle");
  const style = context.styles.paragraph(styleId);
  const inline: Inline = carried ?? { pieces: [], boxes: [], isContents: false };
  readRuns(element, style, context, inline);

  const mark = child(properties, "w:rPr");
  if (child(mark, "w:ins")) context.tally.insertions += 1;
  if (child(mark, "w:del") ?? child(mark, "w:moveFrom")) {
    return { shown: [], asides: [], boxes: [], runsOn: inline };
  }

  const label = nextLabel(properties, style, styleId, context);
  if (style.isTableOfContents || (inline.isContents && textOf(inline.pieces, false).trim() === "")) {
    context.tally.contents += 1;
    return { shown: [], asides: [], boxes: inline.boxes, runsOn: null };
  }
  const hidden = hiddenParagraph(inline, place, context);
  const manner = mannerOf(properties, style);
  const shown = shownParagraph(inline, {
    place,
    ...manner,
    ...(label !== undefined && { label }),
    ...(aside && { aside }),
  });
  return { shown: splitAtBreaks(shown), asides: hidden, boxes: inline.boxes, runsOn: null };
}

function nextLabel(
  properties: XmlElement | undefined,
  style: ParagraphStyle,
  styleId: string | undefined,
  { numbering }: DocxContext,
): string | undefined {
  const own = child(properties, "w:numPr");
  const inherited = style.numbering ?? { id: "0", level: null, styleId };
  const id = valueOf(own, "w:numId") ?? inherited.id;
  if (id === "0") return undefined;
  const level = valueOf(own, "w:ilvl") ?? inherited.level;
  return numbering.next(id, level === null ? numbering.levelOfStyle(id, inherited.styleId) : Number(level));
}

function mannerOf(properties: XmlElement | undefined, style: ParagraphStyle): Partial<ParagraphInput> {
  const outline = valueOf(properties, "w:outlineLvl");
  const headingLevel = outline === undefined ? style.headingLevel : Number(outline) + 1;
  const alignment = alignmentOf(valueOf(properties, "w:jc") ?? style.alignment);
  return {
    ...(headingLevel !== undefined && headingLevel >= 1 && headingLevel <= 9 && { headingLevel }),
    ...(alignment && { alignment }),
  };
}

function alignmentOf(value: string | undefined): ParagraphInput["alignment"] {
  if (value === "center") return "center";
  return value === "right" || value === "end" ? "right" : undefined;
}

function shownParagraph(inline: Inline, rest: Omit<ParagraphInput, "text" | "bold">): ParagraphInput {
  const bold: Span[] = [];
  let at = 0;
  for (const piece of inline.pieces) {
    if (piece.isHidden) continue;
    const end = at + piece.text.length;
    const last = bold.at(-1);
    if (piece.isBold && last?.[1] === at) bold[bold.length - 1] = [last[0], end];
    else if (piece.isBold) bold.push([at, end]);
    at = end;
  }
  return { text: textOf(inline.pieces, false), ...rest, bold };
}

function hiddenParagraph(inline: Inline, place: Place, context: DocxContext): ParagraphInput[] {
  const text = textOf(inline.pieces, true);
  if (text.trim() === "") return [];
  context.tally.hidden += 1;
  return [{ text, place, aside: "hidden" }];
}

function textOf(pieces: readonly Piece[], isHidden: boolean): string {
  let text = "";
  for (const piece of pieces) if (piece.isHidden === isHidden) text += piece.text;
  return text;
}
