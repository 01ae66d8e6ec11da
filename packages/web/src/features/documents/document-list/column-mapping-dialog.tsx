import { documentsEndpoints } from "@zhigang/contract/documents";
import type { Import, MappingProposal } from "@zhigang/contract/documents";
import { useState } from "react";
import { useSend } from "../../../api/use-endpoint.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Checkbox, Switch } from "../../../kit/choice/checkbox.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { mappingTexts } from "../texts.ts";
import styles from "./document-list.module.css";

type Sheet = MappingProposal["sheets"][number];
type RoleWords = (typeof mappingTexts)["zh"]["roles"];
interface Choice {
  readonly sheet: string;
  readonly isUsed: boolean;
  readonly roles: readonly string[];
}

/** What a table may be read for. */
const SUBJECTS: readonly string[] = ["task", "measure", "indicator"];

/** A person says what the columns of each sheet hold; remembered by the header, so that it is asked once. */
export function ColumnMappingDialog(props: { row: Import; mapping: MappingProposal; onClose: () => void }) {
  const { row, mapping, onClose } = props;
  const t = useTexts(mappingTexts);
  const [choices, setChoices] = useState<readonly Choice[]>(() =>
    mapping.sheets.map(({ sheet, columns, isHidden = false }) => ({
      sheet,
      isUsed: !isHidden,
      roles: columns.map((column) => column.role),
    })),
  );
  const [isRemembered, setIsRemembered] = useState(true);
  const send = useSend(documentsEndpoints.mapColumns, {
    touches: [documentsEndpoints.listImports],
    onSuccess: onClose,
  });
  const hasSubject = choices.some((choice) => choice.isUsed && choice.roles.some((role) => SUBJECTS.includes(role)));
  const change = (sheet: string, to: Partial<Choice>) =>
    setChoices((before) => before.map((choice) => (choice.sheet === sheet ? { ...choice, ...to } : choice)));
  const handleConfirm = () =>
    send.mutate({
      params: { id: row.id },
      body: { sheets: choices.map((choice) => ({ ...choice, roles: [...choice.roles] })), remember: isRemembered },
    });
  return (
    <Dialog
      isOpen
      title={t.title(row.fileName)}
      width={760}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button kind="primary" disabled={!hasSubject} isBusy={send.isPending} onClick={handleConfirm}>
            {t.confirm}
          </Button>
        </>
      }
    >
      <div className={styles.mapping}>
        <p className={styles.explain}>{t.explain}</p>
        {mapping.sheets.map((sheet) => (
          <SheetColumns
            key={sheet.sheet}
            sheet={sheet}
            choice={
              choices.find((each) => each.sheet === sheet.sheet) ?? { sheet: sheet.sheet, isUsed: true, roles: [] }
            }
            onChange={(to) => change(sheet.sheet, to)}
          />
        ))}
        {!hasSubject && <Alert tone="warn">{t.needsSubject}</Alert>}
        {send.isError && <ErrorState error={send.error} />}
        <Checkbox checked={isRemembered} onChange={setIsRemembered}>
          {t.remember}
        </Checkbox>
      </div>
    </Dialog>
  );
}

function SheetColumns(props: { sheet: Sheet; choice: Choice; onChange: (to: Partial<Choice>) => void }) {
  const { sheet, choice, onChange } = props;
  const t = useTexts(mappingTexts);
  const options = Object.keys(t.roles).map((role) => ({ value: role, label: t.roles[role as keyof RoleWords] }));
  return (
    <section aria-label={sheet.sheet}>
      <header className={styles.sheetHead}>
        <h3>{sheet.isHidden ? t.hidden(sheet.sheet) : sheet.sheet}</h3>
        <Switch checked={choice.isUsed} onChange={(isUsed) => onChange({ isUsed })}>
          {t.use}
        </Switch>
      </header>
      {choice.isUsed && (
        <table className={styles.columns}>
          <thead>
            <tr>
              <th scope="col">{t.column}</th>
              <th scope="col">{t.samples}</th>
              <th scope="col">{t.role}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.columns.map((column, index) => (
              <tr key={column.column}>
                <td>{column.header || t.noHeader}</td>
                <td className={styles.samples}>{column.samples.join("；")}</td>
                <td>
                  <Select
                    label={`${t.role} ${column.header}`}
                    options={options}
                    value={choice.roles[index] ?? "other"}
                    onChange={(role) =>
                      onChange({ roles: choice.roles.map((each, at) => (at === index ? (role ?? "other") : each)) })
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
