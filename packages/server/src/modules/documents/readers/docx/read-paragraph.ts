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
  if (style.isTableOfContents || (inline.isContents && shownText(inline.pieces).trim() === "")) {
    context.tally.contents += 1;
    return { shown: [], asides: [], boxes: inline.boxes, runsOn: null };
  }
  const asides = apartParagraphs(inline, place, context);
  const manner = mannerOf(properties, style);
  const shown = shownParagraph(inline, {
    place,
    ...manner,
    ...(label !== undefined && { label }),
    ...(aside && { aside }),
  });
  return { shown: splitAtBreaks(shown), asides, boxes: inline.boxes, runsOn: null };
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
    if (piece.apart !== null) continue;
    const end = at + piece.text.length;
    const last = bold.at(-1);
    if (piece.isBold && last?.[1] === at) bold[bold.length - 1] = [last[0], end];
    else if (piece.isBold) bold.push([at, end]);
    at = end;
  }
  return { text: shownText(inline.pieces), ...rest, bold };
}

/** What is hidden, in one; what is deleted, each stretch for itself, for two of them never stood side by side. */
function apartParagraphs({ pieces }: Inline, place: Place, { tally }: DocxContext): ParagraphInput[] {
  const hidden = pieces.filter(({ apart }) => apart === "hidden").map(({ text }) => text);
  const deleted: string[] = [];
  for (const [at, { text, apart }] of pieces.entries()) {
    if (apart !== "deleted") continue;
    if (pieces[at - 1]?.apart === "deleted") deleted[deleted.length - 1] += text;
    else deleted.push(text);
  }
  const isHidden = hidden.join("").trim() !== "";
  if (isHidden) tally.hidden += 1;
  return [
    ...(isHidden ? [{ text: hidden.join(""), place, aside: "hidden" as const }] : []),
    ...deleted.filter((text) => text.trim() !== "").map((text) => ({ text, place, aside: "deleted" as const })),
  ];
}

function shownText(pieces: readonly Piece[]): string {
  let text = "";
  for (const piece of pieces) if (piece.apart === null) text += piece.text;
  return text;
}
