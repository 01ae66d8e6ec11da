import type { Span } from "@zhigang/policy-text";
import type { RunFinder } from "./formatted-runs.ts";
import type { Piece } from "./piece-table.ts";
import { readSprms, saysYes, SPRM } from "./sprms.ts";

/** A paragraph as its end mark closes it. */
export interface StoryParagraph {
  readonly text: string;
  readonly bold: readonly Span[];
  readonly isCellEnd: boolean;
  /** Where its end mark stands in the file: there its properties are found. */
  readonly markOffset: number;
}

/** What had to be left out of the words: characters, pictures, and lines of a table of contents. */
export interface StoryTally {
  deleted: number;
  hidden: number;
  pictures: number;
  contents: number;
}

const MARK = { cell: "\u0007", paragraph: "\r", section: "\f", field: "\u0013", result: "\u0014", fieldEnd: "\u0015" };
const PICTURES = new Set(["\u0001", "\u0008"]);
const LETTERS: Readonly<Record<string, string>> = { "\u000b": "\n", "\u000e": "\n", "\u001e": "-", "\u00a0": " " };
const CONTENTS = /^\s*TOC\b/i;

interface Field {
  instruction: string;
  isResult: boolean;
}

/** Takes characters one after another and closes paragraphs at their marks. */
export class ParagraphCollector {
  readonly paragraphs: StoryParagraph[] = [];
  readonly tally: StoryTally = { deleted: 0, hidden: 0, pictures: 0, contents: 0 };
  private readonly runs: RunFinder;
  private readonly fields: Field[] = [];
  private parts: string[] = [];
  private length = 0;
  private isContentsLine = false;
  private bold: Span[] = [];

  constructor(runs: RunFinder) {
    this.runs = runs;
  }

  /** Takes the characters of a piece from one to another. */
  take(piece: Piece, from: number, to: number): void {
    for (let at = from; at < to;) {
      const offset = piece.fileOffset + at * piece.bytesPerCharacter;
      const run = this.runs.at(offset);
      const end = run ? Math.max(at + 1, Math.ceil((run.to - piece.fileOffset) / piece.bytesPerCharacter)) : at + 1;
      const manner = mannerOf(run?.properties ?? null);
      for (const stop = Math.min(end, to); at < stop; at++) {
        this.takeCharacter(piece.text.charAt(at), manner, piece.fileOffset + at * piece.bytesPerCharacter);
      }
    }
  }

  /** What stands after the last mark is a paragraph too. */
  finish(): void {
    if (this.length > 0) this.close(false, -1);
  }

  private takeCharacter(character: string, manner: Manner, offset: number): void {
    if (character === MARK.field) this.fields.push({ instruction: "", isResult: false });
    else if (character === MARK.result) this.beginResult();
    else if (character === MARK.fieldEnd) this.fields.pop();
    else if (character === MARK.cell || character === MARK.paragraph || character === MARK.section) {
      this.close(character === MARK.cell, offset);
    } else if (PICTURES.has(character)) this.tally.pictures += character === "\u0001" ? 1 : 0;
    else this.takeLetter(character, manner);
  }

  private beginResult(): void {
    const field = this.fields.at(-1);
    if (!field) return;
    field.isResult = true;
  }

  private takeLetter(character: string, { isDeleted, isHidden, isBold }: Manner): void {
    const field = this.fields.at(-1);
    if (field && !field.isResult) {
      field.instruction += character;
      return;
    }
    if (isDeleted) this.tally.deleted += 1;
    else if (isHidden) this.tally.hidden += 1;
    else if (this.isInContents()) this.isContentsLine = true;
    else {
      const letter = LETTERS[character] ?? character;
      // Anchors of notes, comments and drawings are no words.
      if (letter < " " && letter !== "\n" && letter !== "\t") return;
      this.add(letter, isBold);
    }
  }

  private isInContents(): boolean {
    return this.fields.some(({ instruction, isResult }) => isResult && CONTENTS.test(instruction));
  }

  private add(letter: string, isBold: boolean): void {
    const last = this.bold.at(-1);
    if (isBold && last?.[1] === this.length) this.bold[this.bold.length - 1] = [last[0], this.length + 1];
    else if (isBold) this.bold.push([this.length, this.length + 1]);
    this.parts.push(letter);
    this.length += 1;
  }

  private close(isCellEnd: boolean, markOffset: number): void {
    if (this.isContentsLine) this.tally.contents += 1;
    this.isContentsLine = false;
    this.paragraphs.push({ text: this.parts.join(""), bold: this.bold, isCellEnd, markOffset });
    this.parts = [];
    this.bold = [];
    this.length = 0;
  }
}

interface Manner {
  readonly isDeleted: boolean;
  readonly isHidden: boolean;
  readonly isBold: boolean;
}

function mannerOf(properties: Buffer | null): Manner {
  const sprms = properties ? readSprms(properties) : [];
  const isTrue = (code: number): boolean => sprms.some((sprm) => sprm.code === code && saysYes(sprm));
  return { isDeleted: isTrue(SPRM.isDeleted), isHidden: isTrue(SPRM.isHidden), isBold: isTrue(SPRM.isBold) };
}
