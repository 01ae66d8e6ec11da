/** Collects the words of one paragraph that are struck through, each stretch for itself: two never stood side by side. */
export class DeletedText {
  private stretches: string[] = [];
  private isOpen = false;

  /** Appends struck text of the page. */
  append(text: string): void {
    if (this.isOpen) this.stretches[this.stretches.length - 1] += text;
    else this.stretches.push(text);
    this.isOpen = true;
  }

  /** Words that hold stand behind what was struck so far. */
  endStretch(): void {
    this.isOpen = false;
  }

  /** Hands the stretches over, white space collapsed, and starts anew. */
  take(): readonly string[] {
    const taken = this.stretches.map((text) => text.replaceAll(/[ \t\r\n\f]+/g, " ").trim());
    this.stretches = [];
    this.isOpen = false;
    return taken.filter((text) => text !== "");
  }
}
