import type { Room } from "../../platform/room.ts";
import { auditRoutes } from "./routes.ts";

export { readAnchors } from "./anchor-file.ts";
export { keepAnchor } from "./keep-anchor.ts";
export { measureUnsealed } from "./measure-unsealed.ts";
export { listOwnEntries } from "./list-own-entries.ts";
export type { OwnEntry } from "./list-own-entries.ts";
export { erasePersonal } from "./erase-personal.ts";
export { readChainHead, recordRestore } from "./record-restore.ts";
export { record, recordApart, recordRefusal } from "./record.ts";
export type { Change, Recording, Subject, Witness } from "./record.ts";
export { sealEntries } from "./seal-entries.ts";
export { createSealer } from "./sealer.ts";
export type { Sealer, SealerOptions } from "./sealer.ts";
export { verifyAudit } from "./verify-audit.ts";

/** 留痕: who did what to what and when, append-only and chained. `dataFolder` holds the anchors outside the database. */
export function auditRoom({ dataFolder }: { readonly dataFolder: string }): Room {
  return { name: "audit", routes: auditRoutes(dataFolder) };
}
