import type { AuditVerification } from "@zhigang/contract/audit";
import type { Call } from "../../platform/call.ts";
import { readAnchors } from "./anchor-file.ts";
import { record } from "./record.ts";
import { verifyAudit } from "./verify-audit.ts";

/** 校验留痕链 from the audit page, against the anchors in the data folder too. */
export async function verifyAuditChain(call: Call, dataFolder: string): Promise<AuditVerification> {
  const verification = await verifyAudit(call.tx, { now: call.now, anchors: await readAnchors(dataFolder) });

  const { isIntact, headSeq, firstBadSeq } = verification;
  await record(
    call,
    "audit.chain.verify",
    { kind: "audit_chain", id: "1" },
    { to: { isIntact, headSeq, firstBadSeq } },
  );

  return verification;
}
