import type { SavedView } from "@zhigang/contract/ledger";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { fieldErrors } from "../../../api/refusal.ts";
import { Button, IconButton } from "../../../kit/button/button.tsx";
import { Checkbox } from "../../../kit/choice/checkbox.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { Popover } from "../../../kit/tooltip/tooltip.tsx";
import { useCreateSavedView, useDeleteSavedView, useSavedViews } from "../queries.ts";
import { ledgerTexts } from "../texts.ts";
import { taskListTexts } from "./texts.ts";
import styles from "./task-list.module.css";

/** What of an address belongs to the moment, not to the view. */
const PASSING = ["open"];

/** 我的视图: opens a kept view, keeps the one in sight, deletes one's own. A view is the table's address. */
export function SavedViews(props: { page: SavedView["page"] }) {
  const t = useTexts(taskListTexts);
  const [isOpen, setIsOpen] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  return (
    <>
      <Popover
        side="bottomRight"
        title={t.savedViews}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        content={
          <ViewList
            page={props.page}
            onApplied={() => setIsOpen(false)}
            onSave={() => {
              setIsOpen(false);
              setIsSaving(true);
            }}
          />
        }
      >
        <Button icon="star" trailingIcon="chevron-down">
          {t.views}
        </Button>
      </Popover>
      {isSaving && <SaveViewDialog page={props.page} onClose={() => setIsSaving(false)} />}
    </>
  );
}

function ViewList(props: { page: SavedView["page"]; onApplied: () => void; onSave: () => void }) {
  const { page, onApplied, onSave } = props;
  const t = useTexts(taskListTexts);
  const wordsOf = useErrorWords();
  const views = useSavedViews(page);
  const remove = useDeleteSavedView();
  const [search, setSearch] = useSearchParams();
  const current = settingsOf(search);
  const handleApply = (view: SavedView) => {
    setSearch(new URLSearchParams(view.settings));
    onApplied();
  };
  const handleDelete = ({ id, name }: SavedView) =>
    remove.mutate(
      { params: { id } },
      {
        onSuccess: () => showToast({ words: t.viewDeleted(name) }),
        onError: (error) => showToast({ tone: "bad", words: wordsOf(error) }),
      },
    );
  return (
    <div className={styles.views}>
      {views.length === 0 && <p className={styles.hint}>{t.noViews}</p>}
      <ul>
        {views.map((view) => (
          <li key={view.id} className={styles.view}>
            <button
              type="button"
              className={styles.viewName}
              aria-pressed={view.settings === current}
              onClick={() => handleApply(view)}
            >
              {view.name}
            </button>
            {view.isShared && <Tag tone="info">{t.shared}</Tag>}
            {view.isMine && (
              <IconButton
                icon="delete"
                size="small"
                label={t.deleteView(view.name)}
                onClick={() => handleDelete(view)}
              />
            )}
          </li>
        ))}
      </ul>
      <Button icon="plus" isWide onClick={onSave}>
        {t.saveView}
      </Button>
    </div>
  );
}

function SaveViewDialog(props: { page: SavedView["page"]; onClose: () => void }) {
  const { page, onClose } = props;
  const t = useTexts(taskListTexts);
  const shared = useTexts(ledgerTexts);
  const wordsOf = useErrorWords();
  const [search] = useSearchParams();
  const [name, setName] = useState("");
  const [isShared, setIsShared] = useState(false);
  const create = useCreateSavedView((view) => {
    showToast({ words: t.viewSaved(view.name) });
    onClose();
  });
  const handleSave = () =>
    name.trim() !== "" && create.mutate({ body: { name: name.trim(), page, settings: settingsOf(search), isShared } });
  const error = fieldErrors(create.error)["name"] ?? (create.error ? wordsOf(create.error) : undefined);
  return (
    <Dialog
      isOpen
      title={t.saveView}
      onClose={onClose}
      width={440}
      footer={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button kind="primary" isBusy={create.isPending} disabled={name.trim() === ""} onClick={handleSave}>
            {shared.save}
          </Button>
        </>
      }
    >
      <Form onSubmit={handleSave}>
        <FormField label={t.viewName} isRequired error={error}>
          <Input value={name} onChange={setName} maxLength={60} />
        </FormField>
        <Checkbox checked={isShared} onChange={setIsShared}>
          {t.shareView}
        </Checkbox>
        <p className={styles.hint}>{t.shareHint}</p>
      </Form>
    </Dialog>
  );
}

function settingsOf(search: URLSearchParams): string {
  const kept = new URLSearchParams(search);
  for (const name of PASSING) kept.delete(name);
  return kept.toString();
}
