import { expect, test } from "vitest";
import { aCall } from "../../../testing/a-call.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { newId } from "../../../platform/ids.ts";
import { forgetRecipient } from "./forget-recipient.ts";
import { getNoticePreferences } from "./keep-preferences.ts";
import { changePreference, getPreferenceForUpdate } from "./preference-store.ts";

const tx = useTx();

test("of a person who was erased no address is left, and of others nothing is touched", async () => {
  const [gone, other] = [newId(), newId()];
  for (const accountId of [gone, other]) {
    await getPreferenceForUpdate(tx(), accountId);
    await changePreference(tx(), { accountId, email: `${accountId}@city.example`, chosen: [] });
  }

  await forgetRecipient(tx(), { accountId: gone });

  const emailOf = async (accountId: string) =>
    (await getNoticePreferences(aCall(tx(), { actor: { accountId } }))).email;
  expect(await emailOf(gone)).toBeNull();
  expect(await emailOf(other)).toBe(`${other}@city.example`);
});
