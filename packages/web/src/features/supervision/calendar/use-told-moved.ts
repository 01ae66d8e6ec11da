import type { MovedDeadline } from "@zhigang/contract/supervision";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { calendarTexts } from "./texts.ts";

/** Says how many deadlines a correction moved, and goes on. */
export function useToldMoved(then: () => void): (moved: readonly MovedDeadline[]) => void {
  const t = useTexts(calendarTexts);
  return (moved) => {
    showToast({ words: moved.length === 0 ? t.unmoved : t.moved(String(moved.length)) });
    then();
  };
}
