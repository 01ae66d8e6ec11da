import { FormField } from "../../../../kit/form-field/form-field.tsx";
import { TextArea } from "../../../../kit/input/text-area.tsx";
import { useTexts } from "../../../../kit/language/texts.ts";
import { OverlapNotice } from "../../control/overlap-notice.tsx";
import { useOverlaps } from "../../queries.ts";
import type { FieldProps } from "./act-form.tsx";
import { actTexts } from "./texts.ts";

/** 重复督查: what supervises the same matter already is shown before it is filed; to go on, the reason is asked. */
export function OverlapField({ draft, onChange, itemId }: FieldProps & { itemId: string }) {
  const t = useTexts(actTexts);
  const overlaps = useOverlaps(itemId).data?.items ?? [];
  if (overlaps.length === 0) return null;
  return (
    <>
      <OverlapNotice overlaps={overlaps} />
      <FormField label={t.overlapReason} isRequired>
        <TextArea value={draft.reason} rows={2} maxLength={2000} onChange={(reason) => onChange({ reason })} />
      </FormField>
    </>
  );
}
