import type { Aside, ParagraphInput, Place } from "@zhigang/policy-text";
import type { BlockSink } from "../block-sink.ts";
import { child, valueOf } from "../xml/xml-element.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { DocxContext } from "./docx-context.ts";
import { readParagraph } from "./read-paragraph.ts";
import { chosenAlternative } from "./read-runs.ts";
import type { Inline } from "./read-runs.ts";
import { readTable } from "./read-table.ts";

const WRAPPERS = new Set(["w:customXml", "w:ins", "w:moveTo", "w:sdtContent"]);

/** One story of a document (the body, a header, a footnote), read element by element into blocks. */
export class StoryReader {
  private readonly context: DocxContext;
  private readonly sink: BlockSink;
  private readonly aside: Aside | undefined;
  private readonly fixedPlace: Place | undefined;
  private paragraphs = 0;
  private tables = 0;
  private carried: Inline | null = null;

  /** Outside the body every block is an aside, and has the place of the story as a whole. */
  constructor(context: DocxContext, sink: BlockSink, aside?: { readonly kind: Aside; readonly place: Place }) {
    this.context = context;
    this.sink = sink;
    this.aside = aside?.kind;
    this.fixedPlace = aside?.place;
  }

  /** Takes one element of the story's block level. */
  read(element: XmlElement): void {
    if (element.name === "w:p") this.readParagraph(element);
    else if (element.name === "w:tbl") this.readTable(element);
    else if (element.name === "w:sdt") this.readControl(element);
    else if (element.name === "w:altChunk" || element.name === "w:subDoc") this.context.tally.embedded += 1;
    else if (element.name === "mc:AlternateContent") this.readAll(chosenAlternative(element).children);
    else if (WRAPPERS.has(element.name)) this.readAll(element.children);
  }

  /** Ends the story: text that still waits for a paragraph mark is not lost. */
  finish(): void {
    if (!this.carried) return;
    this.readParagraph({ name: "w:p", attributes: {}, children: [], text: "" });
  }

  private readAll(elements: readonly XmlElement[]): void {
    for (const element of elements) this.read(element);
  }

  private readControl(element: XmlElement): void {
    const gallery = valueOf(child(child(element, "w:sdtPr"), "w:docPartObj"), "w:docPartGallery");
    const content = child(element, "w:sdtContent");
    if (!content) return;
    if (gallery === "Table of Contents") {
      const lines = content.children.filter((each) => each.name === "w:p").length;
      this.paragraphs += lines;
      this.context.tally.contents += lines;
      return;
    }
    this.readAll(content.children);
  }

  private readParagraph(element: XmlElement): void {
    this.paragraphs += 1;
    const place: Place = this.fixedPlace ?? { kind: "paragraph", paragraph: this.paragraphs };
    const read = readParagraph(element, place, this.context, this.carried, this.aside);
    this.carried = read.runsOn;
    for (const paragraph of read.shown) this.add(paragraph);
    this.addAsides(read.asides, read.boxes, place);
  }

  private readTable(element: XmlElement): void {
    this.tables += 1;
    const read = readTable(element, this.tables, this.context, this.aside);
    const place: Place = { kind: "table_cell", table: this.tables, row: 1, column: 1 };
    if (read.table) this.sink.addTable(read.table);
    this.addAsides(read.asides, read.boxes, this.fixedPlace ?? place);
  }

  private addAsides(asides: readonly ParagraphInput[], boxes: readonly XmlElement[], place: Place): void {
    for (const paragraph of asides) this.add(paragraph);
    for (const box of boxes) {
      this.context.tally.textBoxes += 1;
      const story = new StoryReader(this.context, this.sink, { kind: this.aside ?? "text_box", place });
      story.readAll(box.children);
      story.finish();
    }
  }

  private add(paragraph: ParagraphInput): void {
    // Of a page number in a footer only its dashes are left.
    const isOrnament = (this.aside === "header" || this.aside === "footer") && !/[\p{L}\p{N}]/u.test(paragraph.text);
    if (paragraph.text.trim() !== "" && !isOrnament) this.sink.addParagraph(paragraph);
  }
}
