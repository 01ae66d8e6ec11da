import type { Aside, ParagraphInput, TableInput } from "@zhigang/policy-text";
import { splitAtBreaks } from "../split-at-breaks.ts";
import { ElementPaths } from "./element-path.ts";
import { isFurniture, isFurnitureLine, isLinkList, isPublicationBox, isPublicationLine } from "./furniture.ts";
import { foldTable, isLayoutTable, readHtmlTable } from "./html-table.ts";
import { DeletedText } from "./deleted-text.ts";
import { InlineText } from "./inline-text.ts";
import { labelsOfList } from "./list-labels.ts";
import { UNSEEN, attributeOf, isElement, isHidden } from "./page-tree.ts";
import type { PageElement } from "./page-tree.ts";

/** Where the blocks of a page go. */
export interface FlowSink {
  addParagraph(paragraph: ParagraphInput): void;
  addTable(table: TableInput): void;
}

/** How often something was left out or met. */
export interface FlowTally {
  furniture: number;
  pictures: number;
  hidden: number;
  nestedTables: number;
  /** Characters that are struck through. */
  struck: number;
}

/** What a block inherits from the elements around it. */
interface Manner {
  readonly block: PageElement;
  readonly isBold: boolean;
  readonly isVerbatim: boolean;
  readonly isStruck: boolean;
  readonly headingLevel?: number;
  readonly alignment?: "left" | "center" | "right";
}

const BLOCKS = new Set([
  "address",
  "article",
  "blockquote",
  "body",
  "caption",
  "center",
  "dd",
  "details",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hr",
  "html",
  "legend",
  "li",
  "main",
  "ol",
  "p",
  "pre",
  "section",
  "summary",
  "table",
  "tbody",
  "td",
  "th",
  "thead",
  "tfoot",
  "tr",
  "ul",
]);
/** From the first paragraph this long the document has begun, and lines like 来源： belong to it. */
const BODY_LENGTH = 40;

/** Walks the main part of a page in reading order and makes blocks of it. */
export class PageFlow {
  readonly tally: FlowTally = { furniture: 0, pictures: 0, hidden: 0, nestedTables: 0, struck: 0 };
  private readonly sink: FlowSink;
  private readonly paths: ElementPaths;
  private readonly inline = new InlineText();
  private readonly deleted = new DeletedText();
  private readonly isCell: boolean;
  private readonly isGuessed: boolean;
  /** Deleted words out of the cells of the table that is being read; in a cell they would be read as its text. */
  private readonly fromCells: ParagraphInput[] = [];
  private label: string | undefined;
  private hasBegun = false;

  /** Inside a table cell nothing is furniture; in a guessed main part lists of links are. */
  constructor(sink: FlowSink, paths: ElementPaths, part: "marked" | "guessed" | "cell") {
    this.sink = sink;
    this.paths = paths;
    this.isCell = part === "cell";
    this.isGuessed = part === "guessed";
  }

  /** Reads one part of the page. */
  read(root: PageElement): void {
    const manner: Manner = { block: root, isBold: false, isVerbatim: false, isStruck: false };
    this.readElement(root, manner);
    this.flush(manner);
  }

  private readElement(element: PageElement, around: Manner): void {
    if (UNSEEN.has(element.tagName)) return;
    if (isHidden(element)) {
      this.tally.hidden += 1;
      return;
    }
    if (this.isLeftOut(element)) {
      this.tally.furniture += 1;
      return;
    }
    if (element.tagName === "br") this.breakLine(around);
    else if (element.tagName === "img") this.tally.pictures += 1;
    else if (element.tagName === "table") this.readTable(element, around);
    else if (BLOCKS.has(element.tagName)) this.readBlock(element, around);
    else this.readChildren(element, mannerOf(element, around));
  }

  private isLeftOut(element: PageElement): boolean {
    if (this.isCell) return false;
    return isFurniture(element) || (this.isGuessed && isLinkList(element));
  }

  private readBlock(element: PageElement, around: Manner): void {
    this.flush(around);
    const inside = { ...mannerOf(element, around), block: element };
    this.readChildren(element, inside);
    this.flush(inside);
  }

  private readChildren(element: PageElement, manner: Manner): void {
    const labels = labelsOfList(element);
    for (const node of element.childNodes) {
      if (isElement(node)) {
        const label = labels.get(node);
        if (label !== undefined) {
          this.flush(manner);
          this.label = label;
        }
        this.readElement(node, manner);
      } else if ("value" in node) this.readText(node.value, manner);
    }
  }

  private readText(text: string, manner: Manner): void {
    if (manner.isStruck) {
      this.deleted.append(text);
      return;
    }
    if (text.trim() !== "") this.deleted.endStretch();
    if (!manner.isVerbatim) {
      this.inline.append(text, manner.isBold);
      return;
    }
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      if (index > 0) this.flush(manner);
      this.inline.appendVerbatim(line, manner.isBold);
    }
  }

  private breakLine(manner: Manner): void {
    if (manner.headingLevel === undefined) this.flush(manner);
    else this.inline.breakLine();
  }

  private readTable(element: PageElement, around: Manner): void {
    this.flush(around);
    if (isLayoutTable(element)) {
      this.readChildren(element, { ...around, block: element });
      this.flush({ ...around, block: element });
      return;
    }
    this.readDataTable(element, isPublicationBox(element) ? "header" : undefined);
  }

  /** Reads a table as rows and columns, whatever it looks like. */
  readDataTable(element: PageElement, aside?: Aside): void {
    const { caption, table } = readHtmlTable(element, this.paths, (cell) => this.readCell(cell));
    if (caption) this.sink.addParagraph(caption);
    if (table) this.sink.addTable({ ...table, ...(aside && { aside }) });
    for (const paragraph of this.fromCells.splice(0)) this.sink.addParagraph(paragraph);
  }

  private readCell(cell: PageElement): ParagraphInput[] {
    const paragraphs: ParagraphInput[] = [];
    const addTable = (table: TableInput): void => {
      this.tally.nestedTables += 1;
      paragraphs.push(...foldTable(table));
    };
    const addParagraph = (paragraph: ParagraphInput): void => {
      if (paragraph.aside === "deleted") this.fromCells.push(paragraph);
      else paragraphs.push(paragraph);
    };
    const flow = new PageFlow({ addParagraph, addTable }, this.paths, "cell");
    flow.read(cell);
    this.tally.pictures += flow.tally.pictures;
    this.tally.struck += flow.tally.struck;
    return paragraphs;
  }

  /** Ends the paragraph that is being collected. */
  private flush(manner: Manner): void {
    const { text, bold } = this.inline.take();
    const deleted = this.deleted.take();
    if (text.trim() !== "") this.addWhole(text, bold, manner);
    else if (deleted.length > 0) this.label = undefined;
    const place = { kind: "element", path: this.paths.pathOf(manner.block) } as const;
    for (const words of deleted) {
      this.tally.struck += words.replaceAll(/\s/g, "").length;
      this.sink.addParagraph({ text: words, place, aside: "deleted" });
    }
  }

  private addWhole(text: string, bold: ParagraphInput["bold"] & object, manner: Manner): void {
    const place = { kind: "element", path: this.paths.pathOf(manner.block) } as const;
    const { headingLevel, alignment } = manner;
    const whole: ParagraphInput = {
      text,
      place,
      ...(this.label !== undefined && { label: this.label }),
      ...(headingLevel !== undefined && { headingLevel }),
      ...(alignment && alignment !== "left" && { alignment }),
      bold,
    };
    this.label = undefined;
    for (const paragraph of splitAtBreaks(whole)) this.addParagraph(paragraph);
  }

  private addParagraph(paragraph: ParagraphInput): void {
    if (this.isCell || this.hasBegun) {
      if (this.isCell || !isFurnitureLine(paragraph.text)) this.sink.addParagraph(paragraph);
      else this.tally.furniture += 1;
      return;
    }
    this.hasBegun = paragraph.text.length >= BODY_LENGTH;
    if (isFurnitureLine(paragraph.text)) this.tally.furniture += 1;
    else if (isPublicationLine(paragraph.text)) this.sink.addParagraph({ ...paragraph, aside: "header" });
    else this.sink.addParagraph(paragraph);
  }
}

function mannerOf(element: PageElement, around: Manner): Manner {
  const style = attributeOf(element, "style");
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  const headingLevel = level === undefined ? around.headingLevel : Number(level);
  const alignment = alignmentOf(element, style) ?? around.alignment;
  return {
    block: around.block,
    isBold: boldOf(element, style) ?? around.isBold,
    isStruck: around.isStruck || isStruckOut(element, style),
    isVerbatim: around.isVerbatim || element.tagName === "pre" || /white-space\s*:\s*pre\b(?!-line)/i.test(style),
    ...(headingLevel !== undefined && { headingLevel }),
    ...(alignment && { alignment }),
  };
}

/** 删除线: by element, or by its style. */
function isStruckOut({ tagName }: PageElement, style: string): boolean {
  return ["s", "del", "strike"].includes(tagName) || /text-decoration(?:-line)?\s*:[^;]*line-through/i.test(style);
}

function boldOf(element: PageElement, style: string): boolean | undefined {
  const weight = /font-weight\s*:\s*(bold|bolder|[6-9]00|normal|400)/i.exec(style)?.[1]?.toLowerCase();
  if (weight !== undefined) return weight !== "normal" && weight !== "400";
  return ["b", "strong", "th"].includes(element.tagName) ? true : undefined;
}

function alignmentOf(element: PageElement, style: string): Manner["alignment"] {
  if (element.tagName === "center") return "center";
  const written = /text-align\s*:\s*(\w+)/i.exec(style)?.[1] ?? attributeOf(element, "align");
  const alignment = written.toLowerCase();
  return alignment === "center" || alignment === "right" || alignment === "left" ? alignment : undefined;
}
