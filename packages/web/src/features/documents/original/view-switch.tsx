import { Segmented } from "../../../kit/choice/segmented.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { originalTexts } from "./original-texts.ts";
import { useSideView } from "./use-side-view.ts";

/** 原件 | 文字: the paper as it looked, or its words. */
export function ViewSwitch() {
  const t = useTexts(originalTexts);
  const [view, setView] = useSideView();
  return (
    <Segmented
      label={t.switch}
      value={view}
      choices={[
        { value: "original", label: t.original },
        { value: "words", label: t.words },
      ]}
      onChange={setView}
    />
  );
}
