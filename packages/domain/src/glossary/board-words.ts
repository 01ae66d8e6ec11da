import { COLOURS } from "../supervision/index.ts";
import type { BoardWish, Colour } from "../supervision/index.ts";
import type { CalendarDate } from "../values/index.ts";
import { COLOUR_WORDS } from "./supervision-words.ts";
import type { Language } from "./term.ts";

/** The words on the print of 挂图作战, the same on the screen and in the file; a board of one plan names it. */
export function boardWords(language: Language, planTitle?: string): BoardWish["words"] & { readonly title: string } {
  const colours = Object.fromEntries(COLOURS.map((colour) => [colour, COLOUR_WORDS[colour][language]]));
  const { title, ...words } = language === "zh" ? ZH : EN;
  return {
    ...words,
    title: planTitle === undefined ? title : `${title} · ${planTitle}`,
    colours: colours as Record<Colour, string>,
  };
}

const ZH = {
  title: "挂图作战图",
  columns: ["事项", "牵头单位", "灯", "进度"],
  done: "完成",
  counted: "事项数：",
  day: (day: CalendarDate) => `截至 ${day}`,
  unit: (name: string, count: number) => `${name === "" ? "未定牵头单位" : name}（${count}项）`,
} as const;

const EN = {
  title: "Board of items",
  columns: ["Item", "Lead", "Light", "Done"],
  done: "done",
  counted: "Items: ",
  day: (day: CalendarDate) => `As of ${day}`,
  unit: (name: string, count: number) => `${name === "" ? "No lead yet" : name} (${count})`,
} as const;
