import type { RouteObject } from "react-router";

/** 督查督办: what plans order, on its way from the proposal to the archive. */
export const supervisionRoutes: RouteObject[] = [
  {
    path: "supervision/items",
    handle: { needs: "supervision.item.read" },
    lazy: async () => ({ Component: (await import("./item-list/item-list-page.tsx")).ItemListPage }),
  },
  {
    path: "supervision/items/new",
    handle: { needs: "supervision.item.propose" },
    lazy: async () => ({ Component: (await import("./item-new/item-new-page.tsx")).ItemNewPage }),
  },
  {
    path: "supervision/calendar",
    handle: { needs: "supervision.calendar.read" },
    lazy: async () => ({ Component: (await import("./calendar/calendar-page.tsx")).CalendarPage }),
  },
  {
    path: "supervision/items/:id",
    handle: { needs: "supervision.item.read" },
    lazy: async () => ({ Component: (await import("./item-detail/item-detail-page.tsx")).ItemDetailPage }),
  },
  {
    path: "supervision/reporting",
    handle: { needs: "supervision.report.save" },
    lazy: async () => ({ Component: (await import("./reporting/reporting-page.tsx")).ReportingPage }),
  },
  {
    path: "supervision/reporting/sheet",
    handle: { needs: "supervision.report.save" },
    lazy: async () => ({ Component: (await import("./reporting/sheet-page.tsx")).ReportSheetPage }),
  },
  {
    path: "supervision/reports",
    handle: { needs: "supervision.report.read" },
    lazy: async () => ({ Component: (await import("./report-review/report-list-page.tsx")).ReportListPage }),
  },
  {
    path: "supervision/reports/:id",
    handle: { needs: "supervision.report.read" },
    lazy: async () => ({ Component: (await import("./report-review/report-page.tsx")).ReportPage }),
  },
  {
    path: "supervision/report-rules",
    handle: { needs: "supervision.report_rule.read" },
    lazy: async () => ({ Component: (await import("./report-review/rules-page.tsx")).ReportRulesPage }),
  },
  {
    path: "supervision/progress",
    handle: { needs: "supervision.progress.read" },
    lazy: async () => ({ Component: (await import("./progress/progress-page.tsx")).ProgressPage }),
  },
  {
    path: "supervision/lights",
    handle: { needs: "supervision.item.read" },
    lazy: async () => ({ Component: (await import("./lights/light-board-page.tsx")).LightBoardPage }),
  },
  {
    path: "supervision/sheets",
    handle: { needs: "supervision.sheet.read" },
    lazy: async () => ({ Component: (await import("./sheets/sheet-list-page.tsx")).SheetListPage }),
  },
  {
    path: "supervision/sheets/:id",
    handle: { needs: "supervision.sheet.read" },
    lazy: async () => ({ Component: (await import("./sheets/sheet-detail-page.tsx")).SheetDetailPage }),
  },
  {
    path: "supervision/blockers",
    handle: { needs: "supervision.blocker.read" },
    lazy: async () => ({ Component: (await import("./blockers/blocker-list-page.tsx")).BlockerListPage }),
  },
  {
    path: "supervision/blockers/:id",
    handle: { needs: "supervision.blocker.read" },
    lazy: async () => ({ Component: (await import("./blockers/blocker-detail-page.tsx")).BlockerDetailPage }),
  },
  {
    path: "supervision/meetings",
    handle: { needs: "supervision.meeting.read" },
    lazy: async () => ({ Component: (await import("./meetings/meeting-list-page.tsx")).MeetingListPage }),
  },
  {
    path: "supervision/meetings/:id",
    handle: { needs: "supervision.meeting.read" },
    lazy: async () => ({ Component: (await import("./meetings/meeting-page.tsx")).MeetingPage }),
  },
  {
    path: "supervision/instructions",
    handle: { needs: "supervision.instruction.read_whole" },
    lazy: async () => ({ Component: (await import("./instructions/instruction-list-page.tsx")).InstructionListPage }),
  },
  {
    path: "supervision/instructions/:id",
    handle: { needs: "supervision.instruction.read_whole" },
    lazy: async () => ({
      Component: (await import("./instructions/instruction-detail-page.tsx")).InstructionDetailPage,
    }),
  },
  {
    path: "supervision/rule-sets",
    handle: { needs: "supervision.rule_set.read" },
    lazy: async () => ({ Component: (await import("./rule-sets/rule-set-list-page.tsx")).RuleSetListPage }),
  },
  {
    path: "supervision/rule-sets/:id",
    handle: { needs: "supervision.rule_set.read" },
    lazy: async () => ({ Component: (await import("./rule-sets/rule-set-page.tsx")).RuleSetPage }),
  },
  {
    path: "supervision/bulletins",
    handle: { needs: "supervision.bulletin.read" },
    lazy: async () => ({ Component: (await import("./bulletins/bulletin-list-page.tsx")).BulletinListPage }),
  },
  {
    path: "supervision/bulletins/rules",
    handle: { needs: "supervision.bulletin.read" },
    lazy: async () => ({ Component: (await import("./bulletins/bulletin-rules-page.tsx")).BulletinRulesPage }),
  },
  {
    path: "supervision/bulletins/:id",
    handle: { needs: "supervision.bulletin.read" },
    lazy: async () => ({ Component: (await import("./bulletins/bulletin-detail-page.tsx")).BulletinDetailPage }),
  },
  {
    path: "supervision/papers",
    handle: { needs: "supervision.paper.read" },
    lazy: async () => ({ Component: (await import("./papers/paper-list-page.tsx")).PaperListPage }),
  },
  {
    path: "supervision/papers/new",
    handle: { needs: "supervision.paper.issue" },
    lazy: async () => ({ Component: (await import("./papers/paper-new-page.tsx")).PaperNewPage }),
  },
  {
    path: "supervision/papers/:id",
    handle: { needs: "supervision.paper.read" },
    lazy: async () => ({ Component: (await import("./papers/paper-detail-page.tsx")).PaperDetailPage }),
  },
  {
    path: "supervision/board",
    handle: { needs: "supervision.item.read" },
    lazy: async () => ({ Component: (await import("./board/board-page.tsx")).BoardPage }),
  },
  {
    path: "supervision/as-of",
    handle: { needs: "supervision.item.read" },
    lazy: async () => ({ Component: (await import("./as-of/as-of-page.tsx")).AsOfPage }),
  },
  {
    path: "supervision/scores",
    handle: { needs: "supervision.score.read" },
    lazy: async () => ({ Component: (await import("./scores/score-rounds-page.tsx")).ScoreRoundsPage }),
  },
  {
    path: "supervision/scores/:id",
    handle: { needs: "supervision.score.read" },
    lazy: async () => ({ Component: (await import("./scores/score-round-page.tsx")).ScoreRoundPage }),
  },
  {
    path: "supervision/score-forms",
    handle: { needs: "supervision.score.read" },
    lazy: async () => ({ Component: (await import("./score-forms/score-forms-page.tsx")).ScoreFormsPage }),
  },
  {
    path: "supervision/score-cards/:id",
    handle: { needs: "supervision.score.read" },
    lazy: async () => ({ Component: (await import("./scores/score-card-page.tsx")).ScoreCardPage }),
  },
  {
    path: "supervision/consequences",
    handle: { needs: "supervision.consequence.read" },
    lazy: async () => ({ Component: (await import("./consequences/consequence-list-page.tsx")).ConsequenceListPage }),
  },
  {
    path: "supervision/consequences/:id",
    handle: { needs: "supervision.consequence.read" },
    lazy: async () => ({ Component: (await import("./consequences/consequence-page.tsx")).ConsequencePage }),
  },
  {
    path: "supervision/burden",
    handle: { needs: "supervision.burden.read" },
    lazy: async () => ({ Component: (await import("./burden/burden-page.tsx")).BurdenPage }),
  },
];
