import { COLOUR_WORDS } from "./colour-words.ts";
import { SEVERITY, worstLight } from "./light.ts";
import type { Light } from "./light.ts";
import type { Colour } from "./rule-set.ts";

/** What decides of a child: its number and its light under the same rules. */
export interface ChildLight {
  readonly number: string | null;
  readonly colour: Colour;
  readonly value: number | null;
}

/**
 * 父项的灯: that of its worst child under the same rules (◇, ADR 23), never a mean. The sentence names the child by its number, the
 * first where several are equally bad, and counts the lights of all; null where no child has one.
 */
export function judgeParent(children: readonly ChildLight[]): Light | null {
  const worst = worstLight(children);
  if (!worst) return null;
  const { colour, value } = worst;
  const counted = SEVERITY.flatMap((each) => {
    const count = children.filter((child) => child.colour === each).length;
    return count === 0 ? [] : [{ count, words: COLOUR_WORDS[each] }];
  });
  const [zh, en] = [
    counted.map(({ count, words }) => `${words.zh}${count}`).join("、"),
    counted.map(({ count, words }) => `${count} ${words.en}`).join(", "),
  ];
  const words = COLOUR_WORDS[colour];
  return {
    state: "worst_child",
    colour,
    value,
    level: null,
    zh: `取最差子项：${worst.number ?? "未编号"}亮${words.zh}（子项共${children.length}个：${zh}）。`,
    en: `As its worst child: ${worst.number ?? "one without a number"} is ${words.en} (of ${children.length}: ${en}).`,
  };
}
