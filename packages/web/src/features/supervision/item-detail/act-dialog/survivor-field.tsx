import { useState } from "react";
import { FormField } from "../../../../kit/form-field/form-field.tsx";
import { useTexts } from "../../../../kit/language/texts.ts";
import { Select } from "../../../../kit/select/select.tsx";
import { useItems } from "../../queries.ts";
import type { FieldProps } from "./act-form.tsx";
import { actTexts } from "./texts.ts";

/** 并入: the item in which this one lives on, found by its title or number. */
export function SurvivorField({ draft, onChange, itemId }: FieldProps & { itemId: string }) {
  const t = useTexts(actTexts);
  const [words, setWords] = useState("");
  const found = useItems(words.trim() === "" ? { limit: 20 } : { q: words.trim(), limit: 20 });
  return (
    <FormField label={t.fields.survivor} hint={t.survivorHint} isRequired>
      <Select
        label={t.fields.survivor}
        isSearchable
        isLoading={found.isLoading}
        onSearch={setWords}
        value={draft.survivorId}
        options={found.items
          .filter(({ id }) => id !== itemId)
          .map(({ id, title, number }) => ({ value: id, label: title, note: number ?? undefined }))}
        onChange={(survivorId) => onChange({ survivorId })}
      />
    </FormField>
  );
}
