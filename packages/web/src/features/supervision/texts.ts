import { bothLanguages } from "../../kit/language/texts.ts";

/** Words that several pages of supervision share. */
export const supervisionTexts = bothLanguages(
  {
    room: "督查督办",
    items: "督查事项",
    unnumbered: "未立项",
    noLead: "未定牵头单位",
    overdue: "逾期",
    takeUpOverdue: "签收逾期",
    doneLate: "已办超期",
    extended: (times: string) => `已延期 ${times} 次`,
    originally: (day: string) => `原定 ${day}`,
  },
  {
    room: "Supervision",
    items: "Supervision items",
    unnumbered: "Not filed",
    noLead: "No lead yet",
    overdue: "Overdue",
    takeUpOverdue: "Take-up overdue",
    doneLate: "Done late",
    extended: (times: string) => (times === "1" ? "Extended once" : `Extended ${times} times`),
    originally: (day: string) => `Originally ${day}`,
  },
);
