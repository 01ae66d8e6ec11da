import type { Term } from "../glossary/index.ts";
import type { Colour } from "./rule-set.ts";

/** The words of the lights; sentences here are made of them, and the glossary holds them for the screens. */
export const COLOUR_WORDS: Readonly<Record<Colour, Term>> = {
  green: { zh: "绿灯", en: "green" },
  blue: { zh: "蓝灯", en: "blue" },
  yellow: { zh: "黄灯", en: "yellow" },
  orange: { zh: "橙灯", en: "orange" },
  red: { zh: "红灯", en: "red" },
  grey: { zh: "灰灯", en: "grey" },
};
