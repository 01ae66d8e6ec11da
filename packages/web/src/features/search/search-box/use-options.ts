import { useEffect, useState } from "react";
import { useTexts } from "../../../kit/language/texts.ts";
import type { IconName } from "../../../kit/icon/icon.tsx";
import { useSuggestions } from "../queries.ts";
import { searchTexts } from "../texts.ts";
import { recentSearches } from "./recent-searches.ts";

/** One line of the list below the search box, and where it leads. */
export interface BoxOption {
  readonly key: string;
  readonly icon: IconName;
  readonly words: string;
  readonly note: string | null;
  readonly to: string;
  /** The search to be remembered when it is taken. */
  readonly search: string | null;
}

const PAUSE_MS = 120;

/** What the box offers: recent searches while it is empty; else the search itself, then departments and papers by name. */
export function useOptions(typed: string, isOpen: boolean): BoxOption[] {
  const t = useTexts(searchTexts);
  const settled = useSettled(typed.trim());
  const suggestions = useSuggestions(isOpen ? settled : "");
  if (!isOpen) return [];
  if (typed.trim() === "") {
    return recentSearches().map((words) =>
      option({ key: `recent ${words}`, icon: "history", words, to: searchAddress(words), search: words }),
    );
  }
  const named = settled === "" ? [] : (suggestions.data?.items ?? []);
  return [
    option({
      key: "search",
      icon: "search",
      words: t.searchFor(typed.trim()),
      to: searchAddress(typed),
      search: typed,
    }),
    ...named.map(({ kind, id, name, note }) =>
      option({
        key: id,
        icon: kind,
        words: name,
        note: note ?? t[kind],
        to: kind === "department" ? `/ledger/departments?departmentId=${id}` : `/documents/${id}`,
      }),
    ),
  ];
}

/** The page that shows a search. */
export function searchAddress(words: string): string {
  return `/search?${new URLSearchParams({ q: words.trim() }).toString()}`;
}

function option(wish: Partial<BoxOption> & Pick<BoxOption, "key" | "icon" | "words" | "to">): BoxOption {
  return { note: null, search: null, ...wish };
}

/** The words once typing has paused. */
function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}
