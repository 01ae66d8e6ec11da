import type { IconName } from "../../kit/icon/icon.tsx";
import type { frameTexts } from "./frame-texts.ts";

type Words = (typeof frameTexts)["zh"];
type PlainWord = { [K in keyof Words]: Words[K] extends string ? K : never }[keyof Words];

/** One place to go to, and the permission that shows it. */
export interface NavigationItem {
  to: string;
  word: PlainWord;
  icon: IconName;
  needs: string;
}

/** Places that belong together; the first group has no heading. */
export interface NavigationGroup {
  word: PlainWord | null;
  items: readonly NavigationItem[];
}

/** Where one can go, in the order of the work: look, follow, read, administer. */
export const NAVIGATION: readonly NavigationGroup[] = [
  { word: null, items: [{ to: "/", word: "home", icon: "home", needs: "signed_in" }] },
  {
    word: "ledger",
    items: [
      { to: "/ledger/tasks", word: "tasks", icon: "table", needs: "ledger.task.read" },
      { to: "/ledger/tree", word: "taskTree", icon: "tree", needs: "ledger.plan.read" },
      { to: "/ledger/departments", word: "byDepartment", icon: "people", needs: "ledger.task.read" },
      { to: "/ledger/time-nodes", word: "timeNodes", icon: "clock", needs: "ledger.task.read" },
      { to: "/ledger/targets", word: "targets", icon: "target", needs: "ledger.target.read" },
      { to: "/ledger/cascade", word: "cascade", icon: "layers", needs: "ledger.alignment.read" },
      { to: "/ledger/coverage", word: "coverage", icon: "coverage", needs: "ledger.plan.read" },
    ],
  },
  {
    word: "supervision",
    items: [
      { to: "/supervision/items", word: "items", icon: "flag", needs: "supervision.item.read" },
      { to: "/supervision/lights", word: "lights", icon: "spark", needs: "supervision.item.read" },
      { to: "/supervision/sheets", word: "sheets", icon: "seal", needs: "supervision.sheet.read" },
      {
        to: "/supervision/instructions",
        word: "instructions",
        icon: "quote",
        needs: "supervision.instruction.read_whole",
      },
      { to: "/supervision/blockers", word: "blockers", icon: "warning", needs: "supervision.blocker.read" },
      { to: "/supervision/meetings", word: "meetings", icon: "people", needs: "supervision.meeting.read" },
      { to: "/supervision/reporting", word: "reporting", icon: "edit", needs: "supervision.report.save" },
      { to: "/supervision/reports", word: "reports", icon: "document", needs: "supervision.report.read" },
      { to: "/supervision/progress", word: "planProgress", icon: "target", needs: "supervision.progress.read" },
      { to: "/supervision/board", word: "board", icon: "layers", needs: "supervision.item.read" },
      { to: "/supervision/bulletins", word: "bulletins", icon: "quote", needs: "supervision.bulletin.read" },
      { to: "/supervision/papers", word: "issuedPapers", icon: "print", needs: "supervision.paper.read" },
      { to: "/supervision/as-of", word: "asOf", icon: "history", needs: "supervision.item.read" },
      { to: "/supervision/rule-sets", word: "ruleSets", icon: "shield", needs: "supervision.rule_set.read" },
      { to: "/supervision/scores", word: "scores", icon: "star", needs: "supervision.score.read" },
      { to: "/supervision/consequences", word: "consequences", icon: "success", needs: "supervision.consequence.read" },
      { to: "/supervision/burden", word: "burden", icon: "clock", needs: "supervision.burden.read" },
      { to: "/supervision/calendar", word: "calendar", icon: "calendar", needs: "supervision.calendar.read" },
    ],
  },
  {
    word: "papers",
    items: [
      { to: "/documents", word: "documents", icon: "document", needs: "documents.document.read" },
      { to: "/drafts", word: "drafts", icon: "draft", needs: "documents.draft.read" },
    ],
  },
  {
    word: "system",
    items: [
      { to: "/departments", word: "departments", icon: "department", needs: "signed_in" },
      { to: "/accounts", word: "accounts", icon: "person", needs: "identity.account.list" },
      { to: "/channels", word: "channels", icon: "bell", needs: "delivery.channel.read" },
      { to: "/webhooks", word: "delivery", icon: "external", needs: "delivery.webhook.read" },
      { to: "/audit", word: "audit", icon: "trace", needs: "audit.entry.list" },
      { to: "/settings", word: "settings", icon: "settings", needs: "signed_in" },
      { to: "/about", word: "about", icon: "about", needs: "signed_in" },
    ],
  },
];

/** The groups with only what the person may open; empty groups fall away. */
export function permittedNavigation(may: (permission: string) => boolean): NavigationGroup[] {
  return NAVIGATION.map((group) => ({ ...group, items: group.items.filter((item) => may(item.needs)) })).filter(
    (group) => group.items.length > 0,
  );
}
