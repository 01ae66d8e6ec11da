import type {
  AfterHours,
  CalendarFault,
  DayKind,
  Addressee,
  BulletinAction,
  BulletinStatus,
  IssuedKind,
  LedgerSubject,
  RowFate,
  ProgressClass,
  RoundingPolicy,
  ExemptionStatus,
  Instrument,
  SheetAction,
  SheetStatus,
  FindingKind,
  LightState,
  RuleVersionStatus,
  ItemAction,
  ItemActKind,
  LimitKind,
  ItemDutyRole,
  ItemNeed,
  ItemParty,
  ItemSource,
  ItemStatus,
  Metric,
  SideAction,
  SupervisionKind,
} from "../supervision/index.ts";
import type { Term } from "./term.ts";

export const ITEM_STATUS_WORDS: Readonly<Record<ItemStatus, Term>> = {
  proposed: { zh: "拟办", en: "put forward" },
  filed: { zh: "已立项", en: "filed" },
  assigned: { zh: "已交办", en: "assigned" },
  refused: { zh: "拒签待处理", en: "refused by the lead" },
  acknowledged: { zh: "已签收", en: "acknowledged" },
  handled: { zh: "承办中", en: "in hand" },
  completion_reported: { zh: "已报结", en: "completion reported" },
  supplement_asked: { zh: "待补充材料", en: "supplement asked" },
  closed: { zh: "已办结", en: "closed" },
  rectified: { zh: "整改中", en: "under rectification" },
  verified: { zh: "已核查", en: "verified" },
  cleared: { zh: "已销号", en: "cleared" },
  archived: { zh: "已归档", en: "archived" },
  suspended: { zh: "已中止", en: "suspended" },
  split_up: { zh: "已拆分", en: "divided" },
  merged: { zh: "已并入他项", en: "merged into another" },
  cancelled: { zh: "已撤销立项", en: "cancelled" },
};

export const ITEM_ACTION_WORDS: Readonly<Record<ItemAction, Term>> = {
  file: { zh: "立项", en: "file" },
  dismiss: { zh: "不予立项", en: "dismiss" },
  assign: { zh: "交办", en: "assign" },
  acknowledge: { zh: "签收", en: "acknowledge" },
  refuse: { zh: "拒签", en: "refuse" },
  recall: { zh: "撤回交办", en: "recall" },
  reassign: { zh: "改派", en: "reassign" },
  uphold: { zh: "维持交办", en: "uphold the assignment" },
  break_down: { zh: "任务分解", en: "break down" },
  report_completion: { zh: "报结", en: "report completion" },
  close: { zh: "办结", en: "close" },
  return: { zh: "退回", en: "return" },
  ask_supplement: { zh: "要求补充", en: "ask for a supplement" },
  supplement: { zh: "补充材料", en: "supplement" },
  verify: { zh: "核查", en: "verify" },
  order_rectification: { zh: "责令整改", en: "order rectification" },
  clear: { zh: "销号", en: "clear" },
  archive: { zh: "归档", en: "archive" },
  look_back: { zh: "回头看", en: "look back" },
  suspend: { zh: "中止", en: "suspend" },
  resume: { zh: "恢复", en: "resume" },
  transfer: { zh: "移交", en: "transfer" },
  merge: { zh: "并入", en: "merge into" },
  split: { zh: "拆分", en: "divide" },
  expand: { zh: "按成员展开", en: "expand to its members" },
  close_parent: { zh: "随子项办结", en: "close with its children" },
  cancel: { zh: "撤销立项", en: "cancel" },
};

export const SIDE_ACTION_WORDS: Readonly<Record<SideAction, Term>> = {
  apply_extension: { zh: "申请延期", en: "apply for an extension" },
  grant_extension: { zh: "同意延期", en: "grant the extension" },
  decline_extension: { zh: "不同意延期", en: "decline the extension" },
  confirm_support: { zh: "配合确认", en: "confirm the support" },
  ask_coordination: { zh: "提请协调", en: "ask for coordination" },
  coordinate: { zh: "协调意见", en: "coordinate" },
  object: { zh: "提出异议", en: "object" },
  decide_objection: { zh: "异议处理", en: "decide the objection" },
  set_remit: { zh: "拟定督查方案", en: "set the remit" },
  change_remit: { zh: "变更督查方案", en: "change the remit" },
  permit_excess: { zh: "准予超频次或时长", en: "permit going beyond the cap" },
};

export const ITEM_ACT_WORDS: Readonly<Record<ItemActKind, Term>> = {
  propose: { zh: "拟办", en: "put forward" },
  ...ITEM_ACTION_WORDS,
  ...SIDE_ACTION_WORDS,
  miss_extension: { zh: "逾期申请延期，未受理", en: "late application for an extension, refused" },
  miss_authority: { zh: "无授权依据立项，未受理", en: "filing without an authorising act, refused" },
  recalculate: { zh: "时限重算", en: "recalculate the deadline" },
};

export const ITEM_SOURCE_WORDS: Readonly<Record<ItemSource, Term>> = {
  plan_task: { zh: "规划任务", en: "plan task" },
  upper_deployment: { zh: "上级部署", en: "deployment from above" },
  government_report: { zh: "政府工作报告", en: "government work report" },
  meeting: { zh: "会议议定", en: "decided by a meeting" },
  instruction: { zh: "领导批示", en: "instruction of a leader" },
  proposal: { zh: "建议提案", en: "motion or proposal" },
};

export const SUPERVISION_KIND_WORDS: Readonly<Record<SupervisionKind, Term>> = {
  comprehensive: { zh: "综合督查", en: "comprehensive supervision" },
  special: { zh: "专项督查", en: "special supervision" },
  incident: { zh: "事件调查", en: "incident inquiry" },
  daily: { zh: "日常督办", en: "daily supervision" },
  lead_verification: { zh: "线索核查", en: "verification of leads" },
};

export const ITEM_DUTY_ROLE_WORDS: Readonly<Record<ItemDutyRole, Term>> = {
  lead: { zh: "牵头单位", en: "lead department" },
  joint_lead: { zh: "并列牵头单位", en: "joint lead department" },
  support: { zh: "配合单位", en: "supporting department" },
};

export const ITEM_PARTY_WORDS: Readonly<Record<ItemParty, Term>> = {
  office: { zh: "督查室", en: "supervision office" },
  approver: { zh: "审批领导", en: "approving leader" },
  lead: { zh: "牵头单位", en: "lead department" },
  lead_head: { zh: "牵头单位负责人", en: "head of the lead department" },
  verifier: { zh: "核查人", en: "verifier" },
  support: { zh: "配合单位", en: "supporting department" },
};

export const ITEM_NEED_WORDS: Readonly<Record<ItemNeed, Term>> = {
  reason: { zh: "理由", en: "reason" },
  authorising_act: { zh: "授权依据", en: "authorising act" },
  lead: { zh: "牵头单位", en: "lead department" },
  due_on: { zh: "办理时限", en: "deadline" },
  breakdown: { zh: "分解方案", en: "plan of the breakdown" },
  closing_report: { zh: "办结报告", en: "closing report" },
  conclusion: { zh: "核查结论", en: "conclusion" },
  review_on: { zh: "复核日期", en: "day of review" },
  survivor: { zh: "并入的事项", en: "surviving item" },
  children: { zh: "子事项", en: "child items" },
  progress: { zh: "目前进展", en: "progress so far" },
  proposed_due_on: { zh: "拟延至", en: "day proposed" },
  named_due_on: { zh: "延至", en: "new due day" },
  remit: { zh: "督查方案", en: "remit" },
};

export { COLOUR_WORDS } from "../supervision/index.ts";

export const INSTRUMENT_WORDS: Readonly<Record<Instrument, Term>> = {
  reminder: { zh: "提醒", en: "reminder" },
  blue_sheet: { zh: "蓝色督办单", en: "blue sheet" },
  yellow_sheet: { zh: "黄色督办单", en: "yellow sheet" },
  orange_sheet: { zh: "橙色督办单", en: "orange sheet" },
  red_sheet: { zh: "红色督办单", en: "red sheet" },
  letter: { zh: "督办函", en: "supervision letter" },
  talk: { zh: "约谈", en: "talk" },
};

export const ADDRESSEE_WORDS: Readonly<Record<Addressee, Term>> = {
  liaison: { zh: "联络员", en: "liaison" },
  department_head: { zh: "单位负责人", en: "head of department" },
  leader: { zh: "分管领导", en: "leader in charge" },
};

export const SHEET_STATUS_WORDS: Readonly<Record<SheetStatus, Term>> = {
  drafted: { zh: "待签发", en: "to be issued" },
  issued: { zh: "待答复", en: "waiting for the answer" },
  answered: { zh: "已答复", en: "answer given" },
  settled: { zh: "已销单", en: "settled" },
  discarded: { zh: "已弃用", en: "thrown away" },
  recalled: { zh: "已撤回", en: "recalled" },
};

export const SHEET_ACTION_WORDS: Readonly<Record<SheetAction, Term>> = {
  edit: { zh: "修改督办单", en: "edit the sheet" },
  discard: { zh: "弃用督办单", en: "throw the draft sheet away" },
  issue: { zh: "签发", en: "issue" },
  answer: { zh: "答复", en: "answer" },
  settle: { zh: "销单", en: "settle" },
  return_answer: { zh: "退回答复", en: "send the answer back" },
  recall: { zh: "撤回督办单", en: "recall the sheet" },
};

export const EXEMPTION_STATUS_WORDS: Readonly<Record<ExemptionStatus, Term>> = {
  asked: { zh: "待批例外", en: "exemption asked" },
  approved: { zh: "已批例外", en: "exemption approved" },
  declined: { zh: "未批例外", en: "exemption declined" },
};

export const PROGRESS_CLASS_WORDS: Readonly<Record<ProgressClass, Term>> = {
  done: { zh: "已完成", en: "completed" },
  ahead: { zh: "超进度", en: "ahead of the pace" },
  on_track: { zh: "达进度", en: "on track" },
  behind: { zh: "欠进度", en: "behind the pace" },
  other: { zh: "其它", en: "other class" },
};

export const BULLETIN_STATUS_WORDS: Readonly<Record<BulletinStatus, Term>> = {
  drafted: { zh: "待印发", en: "to be issued as a bulletin" },
  issued: { zh: "已印发", en: "issued" },
  corrected: { zh: "已更正", en: "corrected by a later edition" },
  discarded: { zh: "已弃用的通报稿", en: "bulletin put aside" },
};

export const BULLETIN_ACTION_WORDS: Readonly<Record<BulletinAction, Term>> = {
  edit: { zh: "修改通报", en: "edit the bulletin" },
  issue: { zh: "印发通报", en: "issue the bulletin" },
  discard: { zh: "弃用通报稿", en: "put the bulletin aside" },
  correct: { zh: "更正通报", en: "correct the bulletin" },
};

export const ISSUED_KIND_WORDS: Readonly<Record<IssuedKind, Term>> = {
  bulletin: { zh: "通报", en: "bulletin" },
  ledger: { zh: "督查台账", en: "supervision ledger" },
  sheet: { zh: "督办单", en: "supervision sheet" },
  letter: { zh: "督办函", en: "supervision letter" },
  brief: { zh: "督查简报", en: "brief for leaders" },
  division_table: { zh: "分工表", en: "division table" },
  conclusion: { zh: "督查结论", en: "supervision conclusion" },
  consequence: { zh: "督查结果运用", en: "consequence" },
  meeting_notice: { zh: "会议通知", en: "notice of a meeting" },
  meeting_minutes: { zh: "会议纪要", en: "minutes of a meeting" },
  instruction_slip: { zh: "批示件办理单", en: "handling slip of an instruction" },
};

export const LEDGER_SUBJECT_WORDS: Readonly<Record<LedgerSubject, Term>> = {
  plan: { zh: "规划", en: "plan" },
  task: { zh: "任务", en: "task" },
  target: { zh: "目标", en: "target" },
  item: { zh: "督查事项", en: "supervision item" },
};

export const ROW_FATE_WORDS: Readonly<Record<RowFate, Term>> = {
  appeared: { zh: "新增", en: "appeared" },
  vanished: { zh: "不再列入", en: "no longer there" },
  differs: { zh: "有变更", en: "differs" },
};

export const ROUNDING_POLICY_WORDS: Readonly<Record<RoundingPolicy, Term>> = {
  independent: { zh: "各自四舍五入", en: "each rounded by itself" },
  largest_remainder: { zh: "最大余数法", en: "largest remainder" },
  residual_to_largest: { zh: "余额归最大类", en: "residual to the largest class" },
};

export const LIGHT_STATE_WORDS: Readonly<Record<LightState, Term>> = {
  lit: { zh: "亮灯", en: "lit" },
  done: { zh: "按期完成", en: "done in time" },
  done_late: { zh: "已办超期", en: "done late" },
  exempt: { zh: "例外", en: "exempt" },
  not_due: { zh: "未到期", en: "not yet due" },
  missing: { zh: "缺报", en: "not reported" },
  unplaced: { zh: "规则未载", en: "not covered by the rules" },
  worst_child: { zh: "取最差子项", en: "of its worst child" },
};

export const RULE_VERSION_STATUS_WORDS: Readonly<Record<RuleVersionStatus, Term>> = {
  drafted: { zh: "规则草稿", en: "being written" },
  in_force: { zh: "启用中", en: "in force" },
  retired: { zh: "已被替代或停用", en: "replaced or retired" },
};

export const METRIC_WORDS: Readonly<Record<Metric, Term>> = {
  points_behind: { zh: "落后序时进度", en: "points behind the pace" },
  ratio_to_plan: { zh: "与目标之比", en: "ratio to the target" },
  growth: { zh: "增速", en: "growth" },
  completion: { zh: "完成率", en: "share completed" },
  days_to_due: { zh: "距到期天数", en: "days to the due day" },
  months_late: { zh: "滞后月数", en: "months late" },
  share_paid: { zh: "支付率", en: "share paid" },
};

export const FINDING_WORDS: Readonly<Record<FindingKind, Term>> = {
  hole: { zh: "空档", en: "hole" },
  overlap: { zh: "重叠", en: "overlap" },
  unit_missing: { zh: "未写单位", en: "unit not stated" },
  missing_unset: { zh: "未定缺报", en: "missing report not settled" },
  not_due_unset: { zh: "未定未到期", en: "not due not settled" },
  interruption_unset: { zh: "未定中断", en: "interruption not settled" },
  words_missing: { zh: "缺少说明", en: "sentence missing" },
  never_lit: { zh: "永不亮灯", en: "never lit" },
};

export const DAY_KIND_WORDS: Readonly<Record<DayKind, Term>> = {
  working: { zh: "工作日", en: "working day" },
  make_up: { zh: "调休上班", en: "make-up workday" },
  weekend: { zh: "周末", en: "weekend" },
  holiday: { zh: "节假日", en: "public holiday" },
  override_working: { zh: "本地安排上班", en: "worked by local order" },
  override_rest: { zh: "本地安排休息", en: "rest by local order" },
};

export const CALENDAR_FAULT_WORDS: Readonly<Record<CalendarFault, Term>> = {
  day_outside_year: { zh: "不在本年", en: "not in this year" },
  range_backward: { zh: "起止颠倒", en: "ends before it begins" },
  days_twice: { zh: "重复列出", en: "named twice" },
  make_up_no_weekend: { zh: "不是周末，不能调休上班", en: "no weekend day, so it is no make-up workday" },
};

export const AFTER_HOURS_WORDS: Readonly<Record<AfterHours, Term>> = {
  same_day: { zh: "下班后提交仍计当日", en: "counts on the same day" },
  next_day: { zh: "下班后提交计次日", en: "counts on the next day" },
};

export const LIMIT_KIND_WORDS: Readonly<Record<LimitKind, Term>> = {
  document: { zh: "文件", en: "documents" },
  meeting_minutes: { zh: "会议纪要", en: "minutes of a meeting" },
  instruction_urgent: { zh: "紧急批示", en: "urgent instruction" },
  instruction_ordinary: { zh: "一般批示", en: "ordinary instruction" },
  instruction_difficult: { zh: "疑难批示", en: "difficult instruction" },
};
