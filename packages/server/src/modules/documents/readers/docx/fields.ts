/** Fields whose result is page furniture or a copy of the headings: nothing the document itself says. */
const DROPPED = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|TOC|INDEX|XE|TC|TA|RD)\b/i;
const CONTENTS = /^\s*(?:TOC|INDEX)\b/i;

interface OpenField {
  instruction: string;
  isResult: boolean;
}

/** Follows field codes through a document; they open and close in any run, over paragraphs, one inside another. */
export class FieldTracker {
  private readonly open: OpenField[] = [];
  private readonly isTrusted: boolean;

  /** A file whose fields never close is read again with `isTrusted` false: then every result counts as text. */
  constructor(isTrusted: boolean) {
    this.isTrusted = isTrusted;
  }

  /** Takes a `w:fldChar`. */
  mark(type: string | undefined): void {
    if (type === "begin") this.open.push({ instruction: "", isResult: false });
    else if (type === "end") this.open.pop();
    else if (type === "separate") {
      const top = this.open.at(-1);
      if (top) top.isResult = true;
    }
  }

  /** Takes the text of a `w:instrText`. */
  instruct(text: string): void {
    const top = this.open.at(-1);
    if (top && !top.isResult) top.instruction += text;
  }

  /** Whether text at this point belongs to the document. */
  isShown(): boolean {
    if (!this.isTrusted) return true;
    return this.open.every((field) => field.isResult && !DROPPED.test(field.instruction));
  }

  /** Whether this point lies in a table of contents. */
  isContents(): boolean {
    return this.isTrusted && this.open.some((field) => CONTENTS.test(field.instruction));
  }

  /** Whether a field was opened and never closed. */
  isBroken(): boolean {
    return this.open.length > 0;
  }
}

/** Whether the result of a simple field (`w:fldSimple`) belongs to the document. */
export function isSimpleFieldShown(instruction: string): boolean {
  return !DROPPED.test(instruction);
}
