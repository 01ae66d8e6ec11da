import { bothLanguages } from "../../../kit/language/texts.ts";

/** The words of the bell. */
export const bellTexts = bothLanguages(
  { notices: "通知", unread: (n: string) => `通知，${n} 条未读` },
  { notices: "Notices", unread: (n: string) => `Notices, ${n} unread` },
);
