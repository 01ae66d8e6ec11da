/** Fields whose result is page furniture or a copy of the headings: nothing the document itself says. */
const DROPPED = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|TOC|INDEX|XE|TC|TA|RD)\b/i;
const CONTENTS = /^\s*(?:TOC|INDEX)\b/i;

interface OpenField {
  instruction: string;
  isResult: boolean;
  /** Whether text inside belongs to the document: in the result of a field that is not dropped. */
  isShown: boolean;
}

/** Follows field codes through a document; they open and close in any run, over paragraphs, one inside another. */
export class FieldTracker {
  private readonly open: OpenField[] = [];
  private readonly isTrusted: boolean;
  private hiding = 0;
  private contents = 0;

  /** A file whose fields never close is read again with `isTrusted` false: then every result counts as text. */
  constructor(isTrusted: boolean) {
    this.isTrusted = isTrusted;
  }

  /** Takes a `w:fldChar`. */
  mark(type: string | undefined): void {
    if (type === "begin") {
      this.open.push({ instruction: "", isResult: false, isShown: false });
      this.hiding += 1;
    } else if (type === "separate") this.beginResult();
    else if (type === "end") this.end();
  }

  /** Takes the text of a `w:instrText`. */
  instruct(text: string): void {
    const top = this.open.at(-1);
    if (top && !top.isResult && top.instruction.length < 1_000) top.instruction += text;
  }

  /** Whether text at this point belongs to the document. */
  isShown(): boolean {
    return !this.isTrusted || this.hiding === 0;
  }

  /** Whether this point lies in a table of contents. */
  isContents(): boolean {
    return this.isTrusted && this.contents > 0;
  }

  /** Whether a field was opened and never closed. */
  isBroken(): boolean {
    return this.open.length > 0;
  }

  private beginResult(): void {
    const top = this.open.at(-1);
    if (!top || top.isResult) return;
    top.isResult = true;
    top.isShown = !DROPPED.test(top.instruction);
    if (top.isShown) this.hiding -= 1;
    if (CONTENTS.test(top.instruction)) this.contents += 1;
  }

  private end(): void {
    const top = this.open.pop();
    if (!top) return;
    if (!top.isShown) this.hiding -= 1;
    if (top.isResult && CONTENTS.test(top.instruction)) this.contents -= 1;
  }
}

/** Whether the result of a simple field (`w:fldSimple`) belongs to the document. */
export function isSimpleFieldShown(instruction: string): boolean {
  return !DROPPED.test(instruction);
}
