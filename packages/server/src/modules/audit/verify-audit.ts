import type { AuditVerification } from "@zhigang/contract/audit";
import type { ChainFault } from "@zhigang/domain/audit";
import type { Tx } from "../../platform/database/database.ts";
import { countUnsealed, listAnchors } from "./chain-store.ts";
import type { Anchor } from "./chain-store.ts";
import { CHAIN_START, chainHash, digestOf } from "./digest.ts";
import { personalChanged, watchErasures } from "./watch-erasures.ts";
import { streamChain } from "./sealed-entry-store.ts";
import type { SealedEntry } from "./sealed-entry-store.ts";

export interface VerifyOptions {
  readonly now: Date;
  /** Heads kept outside the database (`readAnchors`). */
  readonly anchors?: readonly Anchor[];
}

interface Walk {
  seq: number;
  hash: Buffer;
  bad: { seq: number; fault: ChainFault } | null;
}

/** 校验留痕链: walks the whole chain, recomputes every digest and link, and names the first number at which it breaks. */
export async function verifyAudit(tx: Tx, { now, anchors = [] }: VerifyOptions): Promise<AuditVerification> {
  const expected = heads([...(await listAnchors(tx)), ...anchors]);
  const walk = await walkChain(tx, expected);
  const unsealed = await countUnsealed(tx);

  return {
    isIntact: walk.bad === null,
    checkedAt: now.toISOString(),
    sealedCount: walk.seq,
    unsealedCount: unsealed.count,
    unsealedSince: unsealed.since?.toISOString() ?? null,
    headSeq: walk.seq === 0 ? null : String(walk.seq),
    headHash: walk.seq === 0 ? null : walk.hash.toString("hex"),
    anchorCount: expected.size,
    firstBadSeq: walk.bad && String(walk.bad.seq),
    fault: walk.bad?.fault ?? null,
  };
}

/** Every hash that some anchor promises for a number. */
function heads(anchors: readonly Anchor[]): Map<number, Set<string>> {
  const promised = new Map<number, Set<string>>();
  for (const { seq, hash } of anchors) {
    promised.set(seq, (promised.get(seq) ?? new Set<string>()).add(hash.toString("hex")));
  }
  return promised;
}

async function walkChain(tx: Tx, expected: ReadonlyMap<number, ReadonlySet<string>>): Promise<Walk> {
  const walk: Walk = { seq: 0, hash: CHAIN_START, bad: null };
  const erasures = watchErasures();
  for await (const link of streamChain(tx)) {
    const fault = faultOf(link, walk, expected.get(link.seq));
    if (fault !== null) {
      walk.bad ??= { seq: fault === "number_missing" ? walk.seq + 1 : link.seq, fault };
    }
    erasures.see(link);
    walk.seq = link.seq;
    walk.hash = link.hash;
  }
  const lost = erasures.firstLost();
  if (lost !== null && (walk.bad === null || lost < walk.bad.seq)) walk.bad = { seq: lost, fault: "personal_missing" };
  const cut = [...expected.keys()].some((seq) => seq > walk.seq);
  if (cut) walk.bad ??= { seq: walk.seq + 1, fault: "anchor_missed" };
  return walk;
}

function faultOf(link: SealedEntry, before: Walk, promised: ReadonlySet<string> | undefined): ChainFault | null {
  if (link.seq !== before.seq + 1) return "number_missing";
  if (link.entry === null) return "entry_missing";
  const { entry } = link;
  if (!digestOf(entry, entry.algorithm).equals(entry.digest)) return "entry_changed";
  if (!chainHash(before.hash, entry.digest, link.algorithm).equals(link.hash)) return "link_broken";
  const missed = promised !== undefined && [...promised].some((hash) => hash !== link.hash.toString("hex"));
  if (missed) return "anchor_missed";
  return personalChanged(entry, link.personal) ? "personal_changed" : null;
}
