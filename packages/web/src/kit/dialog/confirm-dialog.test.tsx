import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { axeIn } from "../../testing/axe-in.ts";
import { renderPart } from "../../testing/render-page.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";

function Asking(props: { onConfirm: (reason: string) => void; onClose?: () => void }) {
  return (
    <ConfirmDialog
      isOpen
      title="作废草稿"
      effect="将作废 46 项任务，30 天内可恢复。"
      verb="作废草稿"
      isDangerous
      reason={{ isRequired: true }}
      onConfirm={props.onConfirm}
      onClose={props.onClose ?? (() => undefined)}
    />
  );
}

test("danger names the effect, its button is the verb, and it waits for the reason", async () => {
  const confirmed = vi.fn();
  const { user, baseElement } = renderPart(<Asking onConfirm={confirmed} />);
  const dialog = within(await screen.findByRole("dialog", { name: "作废草稿" }));
  expect(dialog.getByText(/30 天内可恢复/)).toBeTruthy();
  const verb = dialog.getByRole("button", { name: "作废草稿" });
  await user.click(verb);
  expect(confirmed).not.toHaveBeenCalled();
  await user.type(dialog.getByRole("textbox", { name: /理由/ }), "  重复导入 ");
  await user.click(verb);
  expect(confirmed.mock.calls).toEqual([["重复导入"]]);
  expect(await axeIn(baseElement)).toEqual([]);
});

test("Esc leaves without doing anything", async () => {
  const [confirmed, left] = [vi.fn(), vi.fn()];
  const { user } = renderPart(<Asking onConfirm={confirmed} onClose={left} />);
  await screen.findByRole("dialog");
  await user.keyboard("{Escape}");
  expect(left).toHaveBeenCalledOnce();
  expect(confirmed).not.toHaveBeenCalled();
});
