import { bothLanguages } from "../../../kit/language/texts.ts";

/** Every word around the board; those on it are of the print. */
export const boardTexts = bothLanguages(
  {
    title: "挂图作战",
    description: "任务、单位、时间在一张图上；选任意一天，按 A3 或 A0 打印。",
    on: "日期",
    sheet: "纸张",
    print: "打印",
    tooSmall: "事项较多，A3 上的字会过小，请用 A0 打印。",
    picture: (on: string, count: string) => `${on} 的挂图作战图，共 ${count} 项；逐项数字见时点台账`,
    toTable: "查看逐项数字",
    nothing: "这一天没有在办事项",
    nothingWords: "换一个日期再看。",
  },
  {
    title: "Board",
    description: "Items, departments and time on one sheet; choose any day and print it on A3 or A0.",
    on: "Day",
    sheet: "Sheet",
    print: "Print",
    tooSmall: "There are many items: on A3 the letters get too small, so print on A0.",
    picture: (on: string, count: string) =>
      `The board of ${on} with ${count} items; the ledger of that day has them row by row`,
    toTable: "See the rows",
    nothing: "No item was in hand on that day",
    nothingWords: "Choose another day.",
  },
);
