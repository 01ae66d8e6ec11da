import type { AskField, AskForm } from "@zhigang/contract/supervision";
import { estimatedMinutes, yearlyMinutes } from "@zhigang/domain/supervision";
import type { Tx } from "../../../platform/database/database.ts";
import { findTargetNames } from "../../ledger/index.ts";
import type { AskFormRow } from "./burden-store.ts";
import type { KeptAskField } from "./burden-tables.ts";

/** 报表 with the names of the targets that its fields ask for. */
export async function presentForms(tx: Tx, rows: readonly AskFormRow[]): Promise<AskForm[]> {
  const targetIds = rows.flatMap(({ fields }) => fields.flatMap(({ targetId }) => targetId ?? []));
  const names = await findTargetNames(tx, targetIds);
  return rows.map((row) => presentForm(row, names));
}

function presentForm(row: AskFormRow, names: ReadonlyMap<string, string>): AskForm {
  const { id, title, issuedBy, justification, validFrom, validTo, departmentIds, endedOn, version } = row;
  const fields = row.fields.map(wholeField);
  const month = validFrom.slice(0, 7);
  const timed = fields.map(({ minutes, frequency }) => ({
    frequency,
    minutes: minutes ?? estimatedMinutes("form_field", month),
  }));
  return {
    id,
    title,
    issuedBy,
    justification,
    validFrom,
    validTo,
    departmentIds,
    endedOn,
    version,
    fields: fields.map((field) => ({ ...field, targetName: names.get(field.targetId ?? "") ?? null })),
    minutesAYear: Math.round(yearlyMinutes(timed, departmentIds.length)),
  };
}

/** A field with what older forms did not say of theirs. */
export function wholeField({ name, targetId, minutes, frequency, justification, validTo }: KeptAskField): AskField {
  return {
    name,
    targetId,
    minutes: minutes ?? null,
    frequency: frequency ?? "once",
    justification: justification ?? "",
    validTo: validTo ?? null,
  };
}
