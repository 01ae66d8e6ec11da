/** 督办事项: everybody whose work it is reads them; each step is somebody's own. */
export const READING_ITEMS = [
  "listItems",
  "getItem",
  "listItemOverlaps",
  "downloadItemConclusion",
  "getControlRules",
  "listReaches",
  "explainClock",
  "getCalendar",
  "reckonDays",
  "getClockProof",
  "getLimitRules",
];

/** 工作日历 is kept by the office; everybody whose work runs by it reads it. */
export const KEEPING_THE_CALENDAR = [
  "publishCalendarYear",
  "setCalendarOverride",
  "liftCalendarOverride",
  "setOfficeHours",
  "setLimitRule",
  "proveClocks",
];

export const UNIT_HANDLING = [
  "acknowledgeItem",
  "refuseItem",
  "breakDownItem",
  "supplementItem",
  "applyForItemExtension",
  "confirmItemSupport",
  "askItemCoordination",
  "objectToItem",
  "acknowledgeItems",
];

export const PROPOSING_ITEMS = ["proposeItem", "previewTasksAsItems", "proposeTasksAsItems"];

export const OFFICE_HANDLING = [
  ...PROPOSING_ITEMS,
  "assignItems",
  "assignItem",
  "recallItem",
  "reassignItem",
  "upholdItem",
  "closeItem",
  "returnItem",
  "askItemSupplement",
  "verifyItem",
  "orderItemRectification",
  "clearItem",
  "archiveItem",
  "lookBackOnItem",
  "mergeItem",
  "splitItem",
  "expandItem",
  "closeParentItem",
  "coordinateItem",
  "decideItemObjection",
  "setItemRemit",
  "setControlRule",
];

export const APPROVING = [
  "fileItem",
  "fileItems",
  "dismissItem",
  "suspendItem",
  "resumeItem",
  "transferItem",
  "cancelItem",
  "grantItemExtension",
  "declineItemExtension",
  "changeItemRemit",
  "permitItemExcess",
];

/** 督查结果运用: the office drafts and proposes, the unit is heard, the leader decides; nobody else reads it. */
export const READING_CONSEQUENCES = ["listConsequences", "getConsequence", "downloadConsequence"];

export const PROPOSING_CONSEQUENCES = [
  "draftConsequence",
  "editConsequence",
  "askForStatement",
  "submitConsequence",
  "withdrawConsequence",
];

export const DECIDING_CONSEQUENCES = ["approveConsequence", "declineConsequence", "revokeConsequence"];

/** 亮灯: everybody sees lights and the rules behind them; the office writes the rules. */
export const READING_LIGHTS = ["listRuleSets", "getRuleSet", "listLights", "countLights", "listItemLights"];

export const KEEPING_RULES = [
  "lintRules",
  "createRuleSet",
  "draftRuleVersion",
  "discardRuleDraft",
  "previewRuleVersion",
  "putRuleVersionInForce",
  "retireRuleVersion",
];

/** 进展报告: everybody whose work an item is reads them; units write and sign, the office checks. */
export const READING_REPORTS = [
  "listReports",
  "getReport",
  "downloadReportFile",
  "listReportPeriods",
  "listReportRules",
  "listPlansInProgress",
  "getPlanProgress",
  "getItemProgress",
];

export const REPORTING = [
  "saveReport",
  "submitReport",
  "takeBackReport",
  "changeReport",
  "withdrawReportChange",
  "supportReport",
  "addReportFile",
  "removeReportFile",
  "exportReportSheet",
  "compareReportSheet",
  "saveReports",
];

export const SIGNING_REPORTS = ["signReport", "sendBackReport", "signReportChange", "signReports"];

export const CHECKING_REPORTS = [
  "passReport",
  "returnReport",
  "passReportChange",
  "rejectReportChange",
  "passReports",
  "setReportRule",
  "grantReportException",
  "setItemCurve",
  "setProgressPolicy",
];

/** 督办单 and exemptions: the office drafts and issues, the lead answers and asks, the leader decides. */
export const READING_SHEETS = [
  "listLadders",
  "listSheets",
  "countSheets",
  "getSheet",
  "downloadSheet",
  "listExemptions",
];

export const KEEPING_SHEETS = [
  "putLadderInForce",
  "endLadder",
  "draftSheet",
  "editSheet",
  "discardSheet",
  "issueSheet",
  "issueSheets",
  "settleSheet",
  "returnSheetAnswer",
  "recallSheet",
  "askExemption",
];

export const ANSWERING_SHEETS = ["answerSheet", "askExemption"];

export const DECIDING_EXEMPTIONS = ["approveExemption", "declineExemption"];

/** The ledger of past days and bulletins are read by everybody whose work an item is; the office writes and issues papers. */
export const READING_OUTPUTS = [
  "listPastPlans",
  "listPastTasks",
  "listPastTargets",
  "listPastItems",
  "listLedgerDifferences",
  "downloadBoard",
  "listBulletinRules",
  "listBulletins",
  "getBulletin",
  "downloadBulletin",
];

/** The register holds the sheets of all units, so units do not read it: they read their own sheets. */
export const READING_THE_REGISTER = ["listPapers", "getPaper", "downloadPaper"];

export const ISSUING_PAPERS = [
  "setBulletinRule",
  "draftBulletin",
  "editBulletin",
  "issueBulletin",
  "discardBulletin",
  "correctBulletin",
  "previewPaper",
  "issuePaper",
];

/** 考核评分 and 减负: units see and state their own, the office reviews, the leader adopts, others than they decide on appeals. */
export const READING_SCORES = [
  "listScoreForms",
  "listScoreRounds",
  "getScoreRound",
  "getScoreCard",
  "simulateScore",
  "replayScoreRound",
  "getBurden",
  "listAskForms",
];

export const KEEPING_SCORES = [
  "draftScoreRound",
  "reviewScoreCard",
  "returnSelfScore",
  "finishScoreRound",
  "decideScoreAppeal",
  "discardScoreRound",
  "draftScoreForm",
  "discardScoreFormDraft",
  "previewScoreForm",
];

/** The leader adopts scores and puts the office's drafts of forms in force. */
export const ADOPTING_SCORES = [
  "adoptScoreRound",
  "returnScoreReview",
  "decideScoreAppeal",
  "previewScoreForm",
  "putScoreFormInForce",
];

export const KEEPING_ASK_FORMS = ["registerAskForm", "endAskForm"];

/** 问题台账: units raise and solve, the office and the leader name owners; the office sets the rule on escalation. */
export const READING_BLOCKERS = ["listBlockers", "countBlockers", "exportBlockers", "getBlocker", "listBlockerRules"];

export const SOLVING_BLOCKERS = [
  "raiseBlocker",
  "acceptBlocker",
  "declineBlocker",
  "answerBlocker",
  "confirmBlocker",
  "rejectBlocker",
  "escalateBlocker",
  "keepBlockerLevel",
  "withdrawBlocker",
];

export const KEEPING_BLOCKERS = ["assignBlocker", "escalateBlocker", "keepBlockerLevel", "setBlockerRule"];

/** 调度会: everybody whose work an item is reads those that concern them; the office prepares, calls, keeps minutes, follows up. */
export const READING_MEETINGS = ["listMeetings", "getMeeting", "downloadMeetingPaper", "listItemDecisions"];

export const KEEPING_MEETINGS = [
  "draftMeeting",
  "editMeeting",
  "proposeAgenda",
  "arrangeAgenda",
  "conveneMeeting",
  "postponeMeeting",
  "cancelMeeting",
  "holdMeeting",
  "writeMinutes",
  "settleMeeting",
  "addMeetingDecision",
  "editMeetingDecision",
  "removeMeetingDecision",
  "putDecisionForward",
  "closeMeetingDecision",
];

/** 批示: the office and leaders register and read them whole, units read the words of their items; the office carries out. */
export const READING_INSTRUCTIONS = ["listInstructions", "countInstructions"];

export const HAVING_INSTRUCTIONS = [
  "listInstructionLeaders",
  "getInstruction",
  "registerInstruction",
  "noteInstruction",
  "downloadInstructionSlip",
  "addInstructionFile",
  "downloadInstructionFile",
];

export const CARRYING_OUT_INSTRUCTIONS = [
  "makeInstructedItem",
  "attachInstructedItem",
  "detachInstructedItem",
  "replyToInstruction",
  "voidInstruction",
  "issueInstructionSlip",
];
