import type { Insertable, Selectable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { InstructionFileTable, InstructionTables } from "./instruction-tables.ts";

export type InstructionFileRow = Omit<Selectable<InstructionFileTable>, "content">;

const DESCRIBED = [
  "id",
  "instructionId",
  "fileName",
  "contentType",
  "byteSize",
  "sha256",
  "addedAt",
  "addedByName",
] as const;

/** The papers kept with an instruction, without their bytes. */
export async function listInstructionFileRows(tx: Tx, instructionId: string): Promise<InstructionFileRow[]> {
  return on<InstructionTables>(tx)
    .selectFrom("supervision.instructionFile")
    .select(DESCRIBED)
    .where("instructionId", "=", instructionId)
    .orderBy("addedAt")
    .orderBy("id")
    .execute();
}

/** One paper with its bytes, or not found. */
export async function getInstructionFileRow(
  tx: Tx,
  instructionId: string,
  id: string,
): Promise<Selectable<InstructionFileTable>> {
  const row = await on<InstructionTables>(tx)
    .selectFrom("supervision.instructionFile")
    .selectAll()
    .where("id", "=", id)
    .where("instructionId", "=", instructionId)
    .executeTakeFirst();
  if (!row) throw new AppError("supervision.instruction_file_not_found", { id });
  return row;
}

export async function insertInstructionFile(tx: Tx, row: Insertable<InstructionFileTable>): Promise<void> {
  await on<InstructionTables>(tx).insertInto("supervision.instructionFile").values(row).execute();
}
