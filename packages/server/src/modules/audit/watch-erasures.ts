import { timingSafeEqual } from "node:crypto";
import { personalDigest } from "./digest.ts";
import type { Personal } from "./digest.ts";
import type { StoredEntry } from "./entry-store.ts";
import { ERASE_OPERATION } from "./erase-personal.ts";
import type { SealedEntry } from "./sealed-entry-store.ts";

/** Whether what stands beside an entry in clear is not what its digests were made of. */
export function personalChanged(entry: StoredEntry, personal: readonly Personal[]): boolean {
  return personal.some((part) => {
    const kept = part.part === "actor" ? entry.actorDigest : entry.subjectDigest;
    return kept === null || !timingSafeEqual(kept, personalDigest(part, entry.algorithm));
  });
}

/** Watches a walk over the chain for personal data that are gone though no erasure of their person is on record. */
export function watchErasures(): { see(link: SealedEntry): void; firstLost(): number | null } {
  const erased = new Set<string>();
  const lost = new Map<string, number>();
  return {
    see({ seq, entry, personal }) {
      if (entry === null) return;
      if (entry.operation === ERASE_OPERATION && entry.result === "done") erased.add(entry.subjectId);
      const has = (part: Personal["part"]) => personal.some((one) => one.part === part);
      const isGone = (digest: Buffer | null, part: Personal["part"]) => digest !== null && !has(part);
      const gone = [
        ...(isGone(entry.actorDigest, "actor") ? [entry.actorId === "" ? entry.subjectId : entry.actorId] : []),
        ...(isGone(entry.subjectDigest, "subject") ? [entry.subjectId] : []),
      ];
      for (const person of gone) if (!lost.has(person)) lost.set(person, seq);
    },
    firstLost() {
      const unexplained = [...lost].filter(([person]) => !erased.has(person)).map(([, seq]) => seq);
      return unexplained.length === 0 ? null : Math.min(...unexplained);
    },
  };
}
