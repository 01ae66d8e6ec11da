import { COLOUR_WORDS, ITEM_STATUS_WORDS, PROGRESS_CLASS_WORDS } from "@zhigang/domain/glossary";
import type { ShownRemit } from "@zhigang/contract/supervision";
import type { Term } from "@zhigang/domain/glossary";
import { useCallback } from "react";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { remitWords } from "../control/remit-words.ts";
import { controlTexts } from "../control/texts.ts";

const WORDS: Readonly<Record<string, Readonly<Record<string, Term>>>> = {
  status: ITEM_STATUS_WORDS,
  class: PROGRESS_CLASS_WORDS,
  colour: COLOUR_WORDS,
};

/** What a field held, in the reader's words: states by the glossary, departments by name, sentences in their language. */
export function useValueWords(): (field: string, value: string | null) => string | null {
  const language = useLanguage();
  const t = useTexts(controlTexts);
  const say = useWord();
  return useCallback(
    (field, value) => {
      if (value === null) return null;
      if (field === "duties") return namesIn(value);
      if (field === "remit") return remitWords(JSON.parse(value) as ShownRemit, t, say);
      if (field === "because") return (JSON.parse(value) as Term)[language];
      return WORDS[field]?.[value]?.[language] ?? value;
    },
    [language, t, say],
  );
}

function namesIn(duties: string): string {
  const held = JSON.parse(duties) as readonly { readonly name?: string; readonly departmentName?: string }[];
  return held.map(({ name, departmentName }) => departmentName ?? name ?? "").join("、");
}
