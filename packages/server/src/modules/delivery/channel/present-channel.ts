import type { Channel } from "@zhigang/contract/delivery";
import type { CountedChannel } from "./channel-store.ts";

/** 通知渠道, without its secrets. */
export function presentChannel(row: CountedChannel): Channel {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    content: row.content,
    status: row.status,
    disabledBecause: row.disabledBecause,
    mail: mailOf(row),
    robotAddress: row.robotAddress,
    isSigned: row.isSigned,
    secretHint: row.secretHint,
    failingSince: row.failingSince?.toISOString() ?? null,
    lastSuccessAt: row.lastSuccessAt?.toISOString() ?? null,
    restsUntil: row.restsUntil?.toISOString() ?? null,
    waiting: row.waiting,
    users: row.users,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
    version: row.version,
  };
}

function mailOf({ host, port, security, username, fromAddress, receiverDomains }: CountedChannel): Channel["mail"] {
  if (host === null || port === null || security === null || fromAddress === null) return null;
  return { host, port, security, username, fromAddress, receiverDomains };
}
