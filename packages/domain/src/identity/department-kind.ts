/** What kind of body a department is: 政府部门, 党委部门, 一级政府, 功能区管委会, 中省直驻地单位, 企业, 事业单位, 群团, 其他. */
export const DEPARTMENT_KINDS = [
  "department",
  "party",
  "government",
  "zone",
  "central_branch",
  "enterprise",
  "institute",
  "association",
  "other",
] as const;
export type DepartmentKind = (typeof DEPARTMENT_KINDS)[number];

/** How one department follows another: 更名, 合并, 分设. */
export const SUCCESSION_KINDS = ["rename", "merge", "split"] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** The kind of department that a body found in a document becomes; `bodyKind` is the reading's word for it. */
export function departmentKindOf(bodyKind: string): DepartmentKind {
  if (bodyKind === "division") return "government";
  if (bodyKind === "alliance") return "association";
  const kinds: readonly string[] = DEPARTMENT_KINDS;
  return kinds.includes(bodyKind) ? (bodyKind as DepartmentKind) : "other";
}
