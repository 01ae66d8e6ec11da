import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import { getMessageForUpdate, markReplayed } from "./message-store.ts";
import type { Road } from "./message-store.ts";

/** Puts a message in line once more, under its own id and from the first attempt. */
export async function replayMessage(call: Call, kind: Road["kind"], id: string): Promise<void> {
  const message = await getMessageForUpdate(call.tx, kind, id);
  if (message.status === "waiting") throw new AppError("delivery.still_waiting", { id });
  await markReplayed(call.tx, id, call.now);
  await record(
    call,
    "delivery.message.replay",
    { kind: "message", id, label: message.fact },
    { from: { status: message.status }, to: { status: "waiting" } },
  );
}
