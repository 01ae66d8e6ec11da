import { CHANGE_WORDS, COMPARATOR_WORDS, TARGET_KIND_WORDS } from "@zhigang/domain/glossary";
import type { Language, Term } from "@zhigang/domain/glossary";
import type { TargetFields } from "../target/write-target-edits.ts";
import type { EditableTargetColumn } from "./exchange-columns.ts";
import type { ProblemCode } from "./exchange-texts.ts";
import { halfWidth, readDay } from "./read-cells.ts";

/** The value of a cell, or what is wrong with it and what the words for that need. */
export type ReadTargetCell =
  | { readonly value: TargetFields[EditableTargetColumn] }
  | { readonly wrong: ProblemCode; readonly values?: Readonly<Record<string, string | number>> };

const LONGEST = { name: 300, unit: 60 } as const;

/** Reads a cell of a target; `language` is the file's. */
export function readTargetCell(column: EditableTargetColumn, text: string, language: Language): ReadTargetCell {
  switch (column) {
    case "name":
      return text.trim() === "" ? { wrong: "name_missing" } : readText(text.trim(), LONGEST.name);
    case "unit":
      return readText(text.trim(), LONGEST.unit);
    case "value":
      return readValue(text);
    case "dueOn":
      return readDay(text);
    case "comparator":
      return readChoice(COMPARATOR_WORDS, text, language);
    case "change":
      return readChoice(CHANGE_WORDS, text, language);
    case "kind":
      return text.trim() === "" ? { value: null } : readChoice(TARGET_KIND_WORDS, text, language);
  }
}

function readText(text: string, limit: number): ReadTargetCell {
  return text.length > limit ? { wrong: "too_long", values: { limit } } : { value: text };
}

/** A decimal, or two of them for a range, however people write the mark between them. */
function readValue(text: string): ReadTargetCell {
  const plain = halfWidth(text)
    .replaceAll(/[\s,]/g, "")
    .replaceAll(/[—–~～至]+/g, "-");
  if (plain === "") return { value: null };
  const match = /^(-?\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?$/.exec(plain);
  if (!match || plain.length > 60) return { wrong: "not_a_value" };
  const [from = "", to] = match.slice(1).map((number) => number && plainDecimal(number));
  return { value: to === undefined ? from : `${from}-${to}` };
}

/** 80.0 and 80 are the same promise: zeros at the end of a fraction say nothing. */
export function plainDecimal(number: string): string {
  return number.includes(".") ? number.replace(/\.?0+$/, "") : number;
}

/** A choice by its word in either language, or by its own sign. */
function readChoice<Code extends string>(
  words: Readonly<Record<Code, Term>>,
  text: string,
  language: Language,
): { readonly value: Code } | Extract<ReadTargetCell, { wrong: unknown }> {
  const wanted = text.trim().toLowerCase();
  const codes = Object.keys(words) as Code[];
  const found = codes.find((code) => [code, words[code].zh, words[code].en.toLowerCase()].includes(wanted));
  if (found !== undefined) return { value: found };
  const choices = codes.map((code) => words[code][language]).join(language === "zh" ? "、" : ", ");
  return { wrong: "not_a_choice", values: { choices } };
}
