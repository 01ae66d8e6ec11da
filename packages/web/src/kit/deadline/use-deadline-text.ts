import { deadlineText } from "@zhigang/domain/glossary";
import { useCallback } from "react";
import { useLanguage } from "../language/language.ts";

/** A time node's value (`2027`, `2027-06`, `annual`, `ongoing`, `none`) in the words of the screen, as a label begins. */
export function useDeadlineText(): (value: string | null) => string {
  const language = useLanguage();
  return useCallback(
    (value: string | null) => {
      const words = deadlineText(value, language);
      return words.charAt(0).toUpperCase() + words.slice(1);
    },
    [language],
  );
}
