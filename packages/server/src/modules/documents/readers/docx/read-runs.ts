import { child, childrenNamed, flagOf, valueOf } from "../xml/xml-element.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { DocxContext } from "./docx-context.ts";
import { isSimpleFieldShown } from "./fields.ts";
import type { ParagraphStyle, RunProperty } from "./style-sheet.ts";
import { symbolOf } from "./symbols.ts";

/** A stretch of a paragraph's text in one manner. */
export interface Piece {
  readonly text: string;
  readonly isBold: boolean;
  /** Why it is no part of what the paper says; null where it is. */
  readonly apart: "hidden" | "deleted" | null;
}

/** The text of a paragraph before it becomes blocks, with the text boxes that hang on it. */
export interface Inline {
  readonly pieces: Piece[];
  /** The `w:txbxContent` elements found. */
  readonly boxes: XmlElement[];
  /** Whether some of it was dropped as a table of contents. */
  isContents: boolean;
  /** Whether it is what a tracked change took out. */
  readonly isDeletion?: boolean;
}

/** Wrappers around runs that change nothing of their text. */
const TRANSPARENT = new Set([
  "w:hyperlink",
  "w:smartTag",
  "w:customXml",
  "w:sdt",
  "w:sdtContent",
  "w:bdo",
  "w:dir",
  "w:ruby",
  "w:rubyBase",
  "m:oMathPara",
  "m:oMath",
]);

type InlineReader = (element: XmlElement, style: ParagraphStyle, context: DocxContext, inline: Inline) => void;

/** What stands between runs and needs more than being read through. */
const INLINE = new Map<string, InlineReader>(
  Object.entries<InlineReader>({
    "w:r": readRun,
    "m:r": readRun,
    "w:del": (element, style, context, inline) => {
      context.tally.deletions += 1;
      const deleted: Inline = { pieces: inline.pieces, boxes: [], isContents: false, isDeletion: true };
      readRuns(element, style, context, deleted);
    },
    "w:moveFrom": (_element, _style, { tally }) => {
      tally.moves += 1;
    },
    "w:ins": (element, style, context, inline) => {
      context.tally.insertions += 1;
      readRuns(element, style, context, inline);
    },
    "w:moveTo": readRuns,
    "w:fldSimple": (element, style, context, inline) => {
      if (isSimpleFieldShown(element.attributes["instr"] ?? "")) readRuns(element, style, context, inline);
    },
    "mc:AlternateContent": (element, style, context, inline) => {
      readRuns(chosenAlternative(element), style, context, inline);
    },
  }),
);

/** Reads the runs below an element (ISO 29500-1 §17.3.2), following tracked changes as if all were accepted. */
export function readRuns(parent: XmlElement, style: ParagraphStyle, context: DocxContext, inline: Inline): void {
  for (const element of parent.children) {
    const read = INLINE.get(element.name);
    if (read) read(element, style, context, inline);
    else if (TRANSPARENT.has(element.name) || element.name.startsWith("m:")) readRuns(element, style, context, inline);
  }
}

/** Of alternatives for newer and older programs exactly one is read (ISO 29500-3 §9.3). */
export function chosenAlternative(element: XmlElement): XmlElement {
  const choice = child(element, "mc:Choice");
  return (choice && choice.children.length > 0 ? choice : child(element, "mc:Fallback")) ?? element;
}

function readRun(run: XmlElement, style: ParagraphStyle, context: DocxContext, inline: Inline): void {
  let text = "";
  for (const element of run.children) {
    if (!inline.isDeletion) followField(element, context);
    const piece = readRunChild(element, style, context, inline);
    if (piece === "") continue;
    if (context.fields.isShown()) text += piece;
    else if (context.fields.isContents()) inline.isContents = true;
  }
  if (text !== "") inline.pieces.push({ text, ...mannerOf(run, text, style, context, inline) });
}

function mannerOf(
  run: XmlElement,
  text: string,
  style: ParagraphStyle,
  { styles, tally }: DocxContext,
  { isDeletion }: Inline,
): Omit<Piece, "text"> {
  const properties = child(run, "w:rPr");
  const runStyle = valueOf(properties, "w:rStyle");
  const flag = (name: RunProperty) => flagOf(properties, name) ?? styles.character(runStyle, name);
  // 删除线: a line through words, one or two, marks them as deleted by hand.
  const isStruck = (flag("w:strike") ?? style.isStruck) || flag("w:dstrike") === true;
  if (isStruck && !isDeletion) tally.struck += text.replaceAll(/\s/g, "").length;
  const isHidden = flag("w:vanish") ?? style.isHidden;
  const unseen = isHidden ? "hidden" : null;
  return { isBold: flag("w:b") ?? style.isBold, apart: isDeletion || isStruck ? "deleted" : unseen };
}

function followField(element: XmlElement, context: DocxContext): void {
  if (element.name === "w:fldChar") context.fields.mark(element.attributes["fldCharType"]);
  else if (element.name === "w:instrText") context.fields.instruct(element.text);
}

/** Characters that a run writes as elements. */
const CHARACTERS = new Map(
  Object.entries({
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:cr": "\n",
    "w:noBreakHyphen": "-",
  }),
);

function readRunChild(element: XmlElement, style: ParagraphStyle, context: DocxContext, inline: Inline): string {
  switch (element.name) {
    case "w:t":
    case "m:t":
      return isSpaceKept(element) ? element.text : element.text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
    case "w:br":
      return ["page", "column"].includes(element.attributes["type"] ?? "") ? "" : "\n";
    case "w:sym":
      return readSymbol(element, context);
    default:
      return CHARACTERS.get(element.name) ?? readRunObject(element, style, context, inline);
  }
}

function isSpaceKept(element: XmlElement): boolean {
  return element.attributes["space"] === "preserve";
}

function readSymbol(element: XmlElement, context: DocxContext): string {
  const { font, char } = element.attributes;
  const symbol = symbolOf(font, char);
  if (symbol !== null) return symbol;
  context.tally.unknownSymbols += 1;
  const point = Number.parseInt(char ?? "", 16);
  return point >= 0xe000 && point <= 0xf8ff ? String.fromCharCode(point) : "";
}

function readRunObject(element: XmlElement, style: ParagraphStyle, context: DocxContext, inline: Inline): string {
  switch (element.name) {
    case "w:delText":
      return inline.isDeletion ? element.text : "";
    case "mc:AlternateContent":
      return chosenAlternative(element)
        .children.map((each) => readRunChild(each, style, context, inline))
        .join("");
    case "w:ruby":
      readRuns({ ...element, children: childrenNamed(element, "w:rubyBase") }, style, context, inline);
      return "";
    case "w:drawing":
    case "w:pict":
      collectBoxes(element, context, inline);
      return "";
    case "w:object":
      context.tally.embedded += 1;
      collectBoxes(element, context, inline);
      return "";
    default:
      return "";
  }
}

function collectBoxes(element: XmlElement, context: DocxContext, inline: Inline): void {
  for (const each of element.children) {
    if (each.name === "w:txbxContent") inline.boxes.push(each);
    else if (each.name === "mc:AlternateContent") collectBoxes(chosenAlternative(each), context, inline);
    else {
      if (each.name === "pic:pic" || each.name === "v:imagedata") context.tally.pictures += 1;
      collectBoxes(each, context, inline);
    }
  }
}
