/** 通报, 台账, 督办单, 督办函, 简报, 分工表, 督查结论, 督查结果运用, 会议通知, 会议纪要, 批示件办理单: the kinds of paper that supervision issues. */
export const ISSUED_KINDS = [
  "bulletin",
  "ledger",
  "sheet",
  "letter",
  "brief",
  "division_table",
  "conclusion",
  "consequence",
  "meeting_notice",
  "meeting_minutes",
  "instruction_slip",
] as const;
export type IssuedKind = (typeof ISSUED_KINDS)[number];

/** Those that are made from the ledger of one day at once, without a draft of their own. */
export const LEDGER_PAPERS = ["ledger", "brief", "division_table"] as const satisfies readonly IssuedKind[];
export type LedgerPaper = (typeof LEDGER_PAPERS)[number];
