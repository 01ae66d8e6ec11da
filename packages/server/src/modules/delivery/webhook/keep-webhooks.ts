import type { BodyOf } from "@zhigang/contract/http";
import type { deliveryEndpoints, Webhook, WebhookWithSecret } from "@zhigang/contract/delivery";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import type { DeliveryParts } from "../delivery-parts.ts";
import { hintOf } from "../../../platform/secret-box.ts";
import { AddressRefusal, guardAddress } from "../sending/guard-address.ts";
import { newSecret } from "../sending/sign.ts";
import { presentWebhook } from "./present-webhook.ts";
import { changeWebhook, deleteWebhookRow, getWebhookRow, insertWebhook, listWebhookRows } from "./webhook-store.ts";

type Parts = Pick<DeliveryParts, "secrets" | "addresses" | "facts">;

/** 推送地址, and the facts one can be told of. */
export async function listWebhooks(call: Call, { facts }: Parts): Promise<{ items: Webhook[]; facts: string[] }> {
  return { items: (await listWebhookRows(call.tx)).map(presentWebhook), facts: [...facts] };
}

/** 新增推送地址: its secret is shown this once. */
export async function createWebhook(
  call: Call,
  parts: Parts,
  { name, url, facts }: BodyOf<(typeof deliveryEndpoints)["createWebhook"]>,
): Promise<WebhookWithSecret> {
  requireFacts(facts, parts);
  await requireAddress(url, parts);

  const id = newId();
  const secret = newSecret();
  await insertWebhook(call.tx, {
    id,
    name,
    url,
    facts: [...new Set(facts)],
    status: "active",
    disabledBecause: null,
    secret: parts.secrets.seal(secret),
    secretHint: hintOf(secret),
    failingSince: null,
    lastSuccessAt: null,
    createdAt: call.now,
    createdBy: call.actor.name,
  });
  await record(call, "delivery.webhook.create", { kind: "webhook", id, label: name }, { to: { url, facts } });
  return { webhook: presentWebhook(await getWebhookRow(call.tx, id)), secret };
}

/** 修改推送地址, its rest and its waking included. */
export async function editWebhook(
  call: Call,
  parts: Parts,
  id: string,
  { isActive, ...fields }: BodyOf<(typeof deliveryEndpoints)["editWebhook"]>,
): Promise<Webhook> {
  const before = await getWebhookRow(call.tx, id, "change");
  requireVersion(call, before, presentWebhook(before));
  if (fields.facts) requireFacts(fields.facts, parts);

  const woken = { status: "active" as const, disabledBecause: null, failingSince: null };
  const state = isActive === undefined ? {} : isActive ? woken : { status: "paused" as const };
  await changeWebhook(call.tx, id, { ...fields, ...state });
  const after = await getWebhookRow(call.tx, id);
  const shown = ({ name, url, facts, status }: typeof after) => ({ name, url, facts, status });
  await record(
    call,
    "delivery.webhook.edit",
    { kind: "webhook", id, label: after.name },
    { from: shown(before), to: shown(after) },
  );
  return presentWebhook(after);
}

/** 更换签名密钥: the old one is worth nothing from here on. */
export async function renewWebhookSecret(call: Call, { secrets }: Parts, id: string): Promise<WebhookWithSecret> {
  const { name, secretHint } = await getWebhookRow(call.tx, id, "change");
  const secret = newSecret();
  await changeWebhook(call.tx, id, { secret: secrets.seal(secret), secretHint: hintOf(secret) });
  await record(
    call,
    "delivery.webhook.renew_secret",
    { kind: "webhook", id, label: name },
    { from: { secretHint }, to: { secretHint: hintOf(secret) } },
  );
  return { webhook: presentWebhook(await getWebhookRow(call.tx, id)), secret };
}

/** 删除推送地址, with what was still to be told it. */
export async function deleteWebhook(call: Call, id: string): Promise<void> {
  const { name, url, facts, waiting } = await getWebhookRow(call.tx, id, "change");
  await deleteWebhookRow(call.tx, id);
  await record(
    call,
    "delivery.webhook.delete",
    { kind: "webhook", id, label: name },
    { from: { url, facts, waiting } },
  );
}

function requireFacts(facts: readonly string[], known: Parts): void {
  const unknown = facts.find((fact) => !known.facts.includes(fact));
  if (unknown !== undefined) throw new AppError("delivery.unknown_fact", { fact: unknown });
}

/** Looks over an address that is to be kept, before the transaction opens: names are slow to resolve. It is looked over again at every sending. */
export async function requireAddress(url: string | undefined, { addresses }: Parts): Promise<void> {
  if (url === undefined) return;
  try {
    await guardAddress(url, addresses);
  } catch (error) {
    if (!(error instanceof AddressRefusal)) throw error;
    throw Object.assign(new AppError("delivery.address_refused", { problem: error.message }), { cause: error });
  }
}
