import type { Plan } from "@zhigang/contract/ledger";
import { decidePlanAction } from "@zhigang/domain/ledger";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Menu } from "../../../kit/menu/menu.tsx";
import type { MenuEntry } from "../../../kit/menu/menu.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { tasksAddress } from "../addresses.ts";
import { ExportMenu } from "../parts/export-menu.tsx";
import { useExportTasks, useWithdrawPlan } from "../queries.ts";
import { EditPlanDialog } from "./edit-plan-dialog.tsx";
import { planTreeTexts } from "./texts.ts";

/** What can be done with a plan: take its division table out, go to its other faces, edit its head, withdraw it. */
export function PlanActions({ plan }: { plan: Plan }) {
  const t = useTexts(planTreeTexts);
  const wordsOf = useErrorWords();
  const [asked, setAsked] = useState<"edit" | "withdraw" | null>(null);
  const send = useExportTasks({ planId: plan.id }, (error) => showToast({ tone: "bad", words: wordsOf(error) }));
  const entries = useEntries(plan, setAsked);
  const close = () => setAsked(null);
  return (
    <>
      <Menu entries={entries} side="bottomRight">
        <Button icon="more" trailingIcon="chevron-down">
          {t.actions}
        </Button>
      </Menu>
      {plan.status === "published" && <ExportMenu send={send} of="tasks" />}
      {asked === "edit" && <EditPlanDialog plan={plan} onClose={close} />}
      {asked === "withdraw" && <WithdrawDialog plan={plan} onClose={close} />}
    </>
  );
}

function useEntries(plan: Plan, ask: (what: "edit" | "withdraw") => void): MenuEntry[] {
  const t = useTexts(planTreeTexts);
  const may = useMay();
  const navigate = useNavigate();
  const go = (to: string) => () => void navigate(to);
  const places: MenuEntry[] = [
    { key: "table", icon: "table", label: t.inTable, onSelect: go(tasksAddress({ planId: plan.id })) },
    { key: "targets", icon: "target", label: t.openTargets, onSelect: go(`/ledger/targets?planId=${plan.id}`) },
    { key: "coverage", icon: "coverage", label: t.openCoverage, onSelect: go(`/ledger/coverage?planId=${plan.id}`) },
    { key: "versions", icon: "history", label: t.openVersions, onSelect: go(`/ledger/versions?planId=${plan.id}`) },
    ...(may("documents.document.read")
      ? [
          {
            key: "document",
            icon: "document" as const,
            label: t.openDocument,
            onSelect: go(`/documents/${plan.documentId}`),
          },
        ]
      : []),
  ];
  const deeds: MenuEntry[] = [
    ...(may("ledger.plan.edit") && decidePlanAction(plan, "edit").allowed
      ? [{ key: "edit", icon: "edit" as const, label: t.editPlan, onSelect: () => ask("edit") }]
      : []),
    ...(may("ledger.plan.withdraw") && decidePlanAction(plan, "withdraw").allowed
      ? [
          {
            key: "withdraw",
            icon: "undo" as const,
            label: t.withdraw,
            isDangerous: true,
            onSelect: () => ask("withdraw"),
          },
        ]
      : []),
  ];
  return deeds.length === 0 ? places : [...places, { key: "line", kind: "line" }, ...deeds];
}

function WithdrawDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const t = useTexts(planTreeTexts);
  const format = useFormat();
  const withdraw = useWithdrawPlan(() => {
    showToast({ words: t.withdrawn });
    onClose();
  });
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      title={t.withdrawTitle(plan.title)}
      effect={t.withdrawEffect(format.number(plan.taskCount), format.number(plan.targetCount))}
      verb={t.withdraw}
      isBusy={withdraw.isPending}
      reason={{ label: t.withdrawReason, isRequired: true }}
      error={withdraw.error}
      onConfirm={(reason) =>
        withdraw.mutate({ params: { id: plan.id }, body: { reason }, options: { version: plan.version } })
      }
      onClose={onClose}
    />
  );
}
