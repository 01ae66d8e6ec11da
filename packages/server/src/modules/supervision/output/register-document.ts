import { createHash } from "node:crypto";
import type { IssuedKind } from "@zhigang/domain/supervision";
import { on } from "../../../platform/database/database.ts";
import type { Call } from "../../../platform/call.ts";
import { newId } from "../../../platform/ids.ts";
import { writeOfficialPaper } from "../../../platform/official-document/official-paper.ts";
import type { OfficialPaper } from "../../../platform/official-document/official-paper.ts";
import { dayOf } from "../item/item-view.ts";
import type { SheetTables } from "../sheet/sheet-tables.ts";

/** A paper that is about to be issued. */
export interface NewDocument {
  readonly kind: IssuedKind;
  readonly number: string;
  readonly cutOffOn: string | null;
  /** Its words; the file is made from them and from nothing else. */
  readonly paper: OfficialPaper;
  /** Who stands in the file as its creator. */
  readonly creator: string;
  /** What the words were made from. */
  readonly from: object;
  /** The edition that this one corrects. */
  readonly corrects?: { readonly documentId: string; readonly edition: number };
}

/** What an issued paper is kept with: enough to write the same file again, byte for byte. */
export interface FrozenInputs {
  readonly paper: OfficialPaper;
  readonly head: { readonly title: string; readonly creator: string; readonly createdAt: string };
  readonly from: object;
}

/** 印发登记: writes a paper and keeps it as it is issued, with what it was made from; gives its id. */
export async function registerDocument(call: Call, document: NewDocument): Promise<string> {
  const { kind, number, cutOffOn, paper, creator, from, corrects } = document;
  const { title } = paper;
  const inputs: FrozenInputs = { paper, head: { title, creator, createdAt: call.now.toISOString() }, from };
  const content = await writeFrozen(inputs);
  const id = newId();
  await on<SheetTables>(call.tx)
    .insertInto("supervision.issuedDocument")
    .values({
      id,
      kind,
      number,
      title,
      cutOffOn,
      edition: (corrects?.edition ?? 0) + 1,
      correctsId: corrects?.documentId ?? null,
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

/** The file of frozen inputs: always the same bytes. */
export function writeFrozen({ paper, head }: FrozenInputs): Promise<Uint8Array> {
  return writeOfficialPaper(paper, { ...head, createdAt: new Date(head.createdAt) });
}
