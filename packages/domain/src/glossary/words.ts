import type { AuditResult, ChainFault } from "../audit/index.ts";
import type {
  AccountStatus,
  DepartmentKind,
  DivisionLevel,
  MatchReason,
  NameMeaning,
  Role,
  SuccessionKind,
} from "../identity/index.ts";
import type { Language, Term } from "./term.ts";

/** The words of every union whose members are shown. A member without a word does not compile. */
export const ROLE_WORDS: Readonly<Record<Role, Term>> = {
  plan_office: { zh: "规划办", en: "plan office" },
  supervision_office: { zh: "督查室", en: "supervision office" },
  liaison: { zh: "联络员", en: "liaison" },
  department_head: { zh: "单位负责人", en: "head of department" },
  leader: { zh: "分管领导", en: "leader in charge" },
  system_administrator: { zh: "系统管理员", en: "system administrator" },
  security_administrator: { zh: "安全管理员", en: "security administrator" },
  audit_administrator: { zh: "审计管理员", en: "audit administrator" },
  public_reader: { zh: "公众读者", en: "public reader" },
};

export const ACCOUNT_STATUS_WORDS: Readonly<Record<AccountStatus, Term>> = {
  pending: { zh: "待授权", en: "pending" },
  active: { zh: "在用", en: "active" },
  disabled: { zh: "已停用", en: "disabled" },
  erased: { zh: "已注销", en: "erased" },
};

export const DIVISION_LEVEL_WORDS: Readonly<Record<DivisionLevel, Term>> = {
  country: { zh: "全国", en: "country" },
  province: { zh: "省", en: "province" },
  city: { zh: "市", en: "city" },
  district: { zh: "区县", en: "district" },
  zone: { zh: "功能区", en: "zone" },
  subdistrict: { zh: "街道", en: "subdistrict" },
  community: { zh: "社区", en: "community" },
};

export const DEPARTMENT_KIND_WORDS: Readonly<Record<DepartmentKind, Term>> = {
  department: { zh: "政府部门", en: "government department" },
  party: { zh: "党委部门", en: "party department" },
  government: { zh: "一级政府", en: "government" },
  zone: { zh: "功能区管委会", en: "zone committee" },
  central_branch: { zh: "上级驻地单位", en: "branch of a higher authority" },
  enterprise: { zh: "企业", en: "enterprise" },
  institute: { zh: "事业单位", en: "public institute" },
  association: { zh: "群团组织", en: "association" },
  other: { zh: "其他机构", en: "other body" },
};

export const SUCCESSION_KIND_WORDS: Readonly<Record<SuccessionKind, Term>> = {
  rename: { zh: "更名", en: "rename" },
  merge: { zh: "合并", en: "merge" },
  split: { zh: "分设", en: "split" },
};

export const NAME_MEANING_WORDS: Readonly<Record<NameMeaning, Term>> = {
  alias: { zh: "同一单位的另一种写法", en: "another way of writing it" },
  later_name: { zh: "更名后的名称", en: "its later name" },
  former_name: { zh: "更名前的名称", en: "its former name" },
};

export const MATCH_REASON_WORDS: Readonly<Record<MatchReason, Term>> = {
  current_name: { zh: "现用名称", en: "current name" },
  former_name: { zh: "曾用名称", en: "former name" },
  alias: { zh: "别名", en: "alias" },
  abbreviation: { zh: "通行简称", en: "usual short form" },
  succession: { zh: "职能承接", en: "succession" },
  group: { zh: "集合称谓", en: "collective name" },
  reform: { zh: "机构改革前后可能同为一家", en: "perhaps the same body before or after a reform" },
  homonym: { zh: "外地同名", en: "same name elsewhere" },
};

export const AUDIT_RESULT_WORDS: Readonly<Record<AuditResult, Term>> = {
  done: { zh: "已执行", en: "done" },
  refused: { zh: "已拒绝", en: "refused" },
};

export const CHAIN_FAULT_WORDS: Readonly<Record<ChainFault, Term>> = {
  entry_changed: { zh: "留痕被改动", en: "entry changed" },
  entry_missing: { zh: "留痕缺失", en: "entry missing" },
  link_broken: { zh: "链接断裂", en: "link broken" },
  number_missing: { zh: "序号缺失", en: "number missing" },
  anchor_missed: { zh: "与锚点不符", en: "anchor missed" },
  personal_changed: { zh: "个人信息与摘要不符", en: "personal data changed" },
  personal_missing: { zh: "个人信息未经留痕删除", en: "personal data gone without an act" },
};

/** The word of a term in one language. */
export function word(term: Term, language: Language): string {
  return term[language];
}
