import type { Span } from "@zhigang/policy-text";

const WIDE = /[\u2e80-\uffef]/;

/** Collects the text of one paragraph as a browser lays it out: white space collapsed, line breaks between Chinese dropped. */
export class InlineText {
  private text = "";
  private bold: Span[] = [];
  private waiting: "none" | "space" | "line" = "none";

  /** Appends text of the page. */
  append(text: string, isBold: boolean): void {
    for (const [match] of text.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      if (/^[ \t\r\n\f]/.test(match)) this.wait(/[\r\n]/.test(match) ? "line" : "space");
      else this.appendWord(match, isBold);
    }
  }

  /** Appends text that keeps its white space, as in `<pre>`. */
  appendVerbatim(text: string, isBold: boolean): void {
    this.appendWord(text, isBold);
  }

  /** Starts a new line inside the paragraph. */
  breakLine(): void {
    this.text += "\n";
    this.waiting = "none";
  }

  /** Hands the paragraph over and starts anew. */
  take(): { readonly text: string; readonly bold: readonly Span[] } {
    const taken = { text: this.text, bold: this.bold };
    this.text = "";
    this.bold = [];
    this.waiting = "none";
    return taken;
  }

  private wait(kind: "space" | "line"): void {
    if (this.text === "" || this.text.endsWith("\n")) return;
    if (this.waiting === "none" || kind === "line") this.waiting = kind;
  }

  private appendWord(word: string, isBold: boolean): void {
    const isBetweenChinese = this.waiting === "line" && WIDE.test(this.text.slice(-1)) && WIDE.test(word.charAt(0));
    if (this.waiting !== "none" && !isBetweenChinese) this.text += " ";
    this.waiting = "none";
    const start = this.text.length;
    this.text += word;
    const last = this.bold.at(-1);
    if (!isBold) return;
    if (last && this.text.slice(last[1], start).trim() === "")
      this.bold[this.bold.length - 1] = [last[0], this.text.length];
    else this.bold.push([start, this.text.length]);
  }
}
