import { createHash } from "node:crypto";
import { on } from "../../../platform/database/database.ts";
import type { Call } from "../../../platform/call.ts";
import { newId } from "../../../platform/ids.ts";
import { dayOf } from "../item/item-view.ts";
import type { IssuedDocumentKind, SheetTables } from "../sheet/sheet-tables.ts";

/** A paper that is about to be issued. */
export interface NewDocument {
  readonly kind: IssuedDocumentKind;
  readonly number: string;
  readonly title: string;
  readonly cutOffOn: string | null;
  /** What the paper was made from. */
  readonly inputs: object;
  readonly content: Uint8Array;
}

/** 印发登记: keeps a paper as it is issued, with what it was made from; gives its id. */
export async function registerDocument(call: Call, { content, inputs, ...paper }: NewDocument): Promise<string> {
  const id = newId();
  await on<SheetTables>(call.tx)
    .insertInto("supervision.issuedDocument")
    .values({
      ...paper,
      id,
      correctsId: null,
      issuedOn: dayOf(call),
      issuedAt: call.now,
      issuedBy: call.actor.name,
      inputs: JSON.stringify(inputs),
      content: Buffer.from(content),
      sha256: createHash("sha256").update(content).digest("hex"),
    })
    .execute();
  return id;
}
