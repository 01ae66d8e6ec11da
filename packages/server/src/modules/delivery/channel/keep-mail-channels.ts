import type { BodyOf } from "@zhigang/contract/http";
import type { Channel, deliveryEndpoints } from "@zhigang/contract/delivery";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { DeliveryParts } from "../delivery-parts.ts";
import { guardHost, requireEncryption } from "../sending/guard-address.ts";
import type { CountedChannel } from "./channel-store.ts";
import { keepChange, keepNew, refusingAddress } from "./keep-channels.ts";

type Parts = Pick<DeliveryParts, "secrets" | "addresses">;
type NewMail = BodyOf<(typeof deliveryEndpoints)["createMailChannel"]>;
type ChangedMail = BodyOf<(typeof deliveryEndpoints)["editMailChannel"]>;

/** What a changed one of needs the password anew: it is not handed to another server than the one it was given for. */
const PLACE = ["host", "port", "security", "username"] as const;

/** 新增邮件渠道. */
export async function createMailChannel(call: Call, parts: Parts, body: NewMail): Promise<Channel> {
  const { password, ...fields } = body;
  requireBoth(fields.username, password !== null);
  await requireMailServer(fields, parts);
  const secret = password === null ? null : parts.secrets.seal(password);
  return keepNew(call, { ...fields, kind: "email", secret, secretHint: null, isSigned: false });
}

/** 修改邮件渠道; a password that is not given stays as it is. */
export async function editMailChannel(call: Call, parts: Parts, id: string, body: ChangedMail): Promise<Channel> {
  const { password, ...fields } = body;
  return keepChange(call, id, ["email"], async (before) => {
    const after = { ...before, ...fields };
    requirePasswordAnew(before, after, password);
    requireBoth(after.username, password === undefined ? before.secret !== null : password !== null);
    await requireMailServer(after, parts);
    const secret = typeof password === "string" ? parts.secrets.seal(password) : null;
    return { ...fields, ...(password !== undefined && { secret }) };
  });
}

function requireBoth(username: string | null, hasPassword: boolean): void {
  if ((username !== null) !== hasPassword) throw new AppError("delivery.password_unasked");
}

function requirePasswordAnew(before: CountedChannel, after: CountedChannel, password: string | null | undefined): void {
  if (before.secret === null || password !== undefined) return;
  if (PLACE.some((field) => before[field] !== after[field])) throw new AppError("delivery.password_needed");
}

async function requireMailServer(
  { host, port, security }: Pick<CountedChannel, "host" | "port" | "security">,
  { addresses }: Parts,
): Promise<void> {
  await refusingAddress(async () =>
    requireEncryption(await guardHost(host ?? "", port ?? 0, addresses), security !== "none"),
  );
}
