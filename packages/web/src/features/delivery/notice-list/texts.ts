import { bothLanguages } from "../../../kit/language/texts.ts";

/** The words of one's own notices. */
export const noticeTexts = bothLanguages(
  {
    title: "通知",
    description: "与您有关的交办、临期、逾期、退回和督办单。其他人看不到。",
    settings: "通知设置",
    show: "显示",
    states: { all: "全部", unread: "未读", read: "已读" },
    markAll: "全部标为已读",
    markRead: "标为已读",
    urgent: "紧急",
    unread: "未读",
    empty: "没有通知",
    emptyUnread: "没有未读通知",
    emptyWords: "有新的通知时，右上角的铃铛会显示数字。",
    list: "通知列表",
  },
  {
    title: "Notices",
    description:
      "What concerns you: matters assigned, due soon, overdue or returned, and sheets. Nobody else sees them.",
    settings: "Notice settings",
    show: "Show",
    states: { all: "All", unread: "Unread", read: "Read" },
    markAll: "Mark all as read",
    markRead: "Mark as read",
    urgent: "Urgent",
    unread: "Unread",
    empty: "No notices",
    emptyUnread: "Nothing unread",
    emptyWords: "When there is something new, the bell at the top shows a number.",
    list: "List of notices",
  },
);
