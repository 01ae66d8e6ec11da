import type { Language, Term } from "@zhigang/domain/glossary";
import { word } from "@zhigang/domain/glossary";
import { useCallback } from "react";
import { useLanguage } from "./language.ts";

type Entry = string | ((...values: never[]) => string) | Entries;
type Entries = { readonly [key: string]: Entry };

/** The same keys, with a text wherever there was one and a function of the same values. */
export type SameKeys<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer V) => string
      ? (...values: V) => string
      : SameKeys<T[K]>;
};

/** Every word of one feature, in both languages. */
export type Texts<T> = { readonly [L in Language]: SameKeys<T> };

/** Binds the two languages: a key that is missing, or one too many, does not compile. */
export function bothLanguages<const T extends Entries>(chinese: T, english: SameKeys<T>): Texts<T> {
  return { zh: chinese as unknown as SameKeys<T>, en: english };
}

/** The words of a feature in the language of the screen. */
export function useTexts<T>(texts: Texts<T>): SameKeys<T> {
  return texts[useLanguage()];
}

/** The glossary's word in the language of the screen, as a label begins: `say(TERMS.task)` is 任务 or Task. */
export function useWord(): (term: Term) => string {
  const language = useLanguage();
  return useCallback(
    (term: Term) => {
      const plain = word(term, language);
      return plain.charAt(0).toUpperCase() + plain.slice(1);
    },
    [language],
  );
}

/** The word of a union's member; what is no member (an address typed by hand) stays as it is. */
export function memberWord<M extends string>(
  words: Readonly<Record<M, Term>>,
  text: string,
  say: (term: Term) => string,
): string {
  return Object.keys(words).includes(text) ? say(words[text as M]) : text;
}
