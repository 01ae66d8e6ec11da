import type { ItemDutyRole } from "@zhigang/domain/supervision";

/** One lead leads; several lead together without an order (并列牵头); whoever leads does not support as well. */
export function dutiesOf(
  leads: readonly string[],
  supports: readonly string[],
): { departmentId: string; role: ItemDutyRole }[] {
  const role = leads.length === 1 ? "lead" : "joint_lead";
  return [
    ...leads.map((departmentId) => ({ departmentId, role }) as const),
    ...supports.filter((id) => !leads.includes(id)).map((departmentId) => ({ departmentId, role: "support" }) as const),
  ];
}
