import { describe, expect, test } from "vitest";
import { aCall } from "../../../testing/a-call.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { createSavedView } from "./create-saved-view.ts";
import { deleteSavedView } from "./delete-saved-view.ts";
import { listSavedViews } from "./list-saved-views.ts";

const VIEW = { name: "牵头待定", page: "tasks", settings: "leadBasis=joint&sort=deadline", isShared: false } as const;

describe("视图", () => {
  const tx = useTx();

  test("a person keeps views; shared ones are seen by all, one's own by nobody else", async () => {
    const [mine, other] = [aCall(tx()), aCall(tx())];
    const view = await createSavedView(mine, VIEW);
    const shared = await createSavedView(mine, { ...VIEW, name: "全市重点", isShared: true });

    expect((await listSavedViews(mine)).items).toEqual([shared, view].toSorted((a, b) => (a.name < b.name ? -1 : 1)));
    expect((await listSavedViews(other)).items).toEqual([{ ...shared, isMine: false }]);
    expect(await entriesOf(tx(), view.id)).toMatchObject([{ operation: "ledger.view.create" }]);
  });

  test("only the owner deletes a view", async () => {
    const [mine, other] = [aCall(tx()), aCall(tx())];
    const view = await createSavedView(mine, { ...VIEW, isShared: true });
    await expect(deleteSavedView(other, view.id)).rejects.toMatchObject({ code: "ledger.view_not_found" });
    await deleteSavedView(mine, view.id);
    expect((await listSavedViews(mine)).items).toEqual([]);
    expect(await entriesOf(tx(), view.id)).toMatchObject([{}, { operation: "ledger.view.delete" }]);
  });
});
