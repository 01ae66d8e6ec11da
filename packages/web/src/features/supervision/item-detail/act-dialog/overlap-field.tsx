import { ITEM_STATUS_WORDS } from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { Alert } from "../../../../kit/alert/alert.tsx";
import { FormField } from "../../../../kit/form-field/form-field.tsx";
import { TextArea } from "../../../../kit/input/text-area.tsx";
import { useTexts, useWord } from "../../../../kit/language/texts.ts";
import { itemAddress } from "../../addresses.ts";
import { useOverlaps } from "../../queries.ts";
import type { FieldProps } from "./act-form.tsx";
import { actTexts } from "./texts.ts";

/** 重复督查: what supervises the same matter already is shown before it is filed; to go on, the reason is asked. */
export function OverlapField({ draft, onChange, itemId }: FieldProps & { itemId: string }) {
  const t = useTexts(actTexts);
  const say = useWord();
  const overlaps = useOverlaps(itemId).data?.items ?? [];
  if (overlaps.length === 0) return null;
  return (
    <>
      <Alert tone="warn" title={t.overlaps(String(overlaps.length))}>
        <ul>
          {overlaps.map(({ id, number, title, status, duties }) => (
            <li key={id}>
              <Link to={itemAddress(id)}>{[number, title].filter(Boolean).join(" ")}</Link>
              {` · ${[say(ITEM_STATUS_WORDS[status]), ...duties.map((duty) => duty.departmentName)].join(" · ")}`}
            </li>
          ))}
        </ul>
      </Alert>
      <FormField label={t.overlapReason} isRequired>
        <TextArea value={draft.reason} rows={2} maxLength={2000} onChange={(reason) => onChange({ reason })} />
      </FormField>
    </>
  );
}
