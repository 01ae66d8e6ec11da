import { useDepartmentOptions } from "../../../api/departments.ts";
import { DraftConsequenceButton } from "./draft-dialog.tsx";

/** 起草建议 out of an issued bulletin, for a unit that stands in it. */
export function DraftFromBulletinButton({ id }: { id: string }) {
  const units = useDepartmentOptions().map((one) => ({ departmentId: one.id, departmentName: one.name }));
  return <DraftConsequenceButton from={{ source: "bulletin", sourceId: id, units }} />;
}
