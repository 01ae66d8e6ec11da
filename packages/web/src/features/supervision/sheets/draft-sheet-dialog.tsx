import type { ItemDetail } from "@zhigang/contract/supervision";
import { ADDRESSEE_WORDS, INSTRUMENT_WORDS } from "@zhigang/domain/glossary";
import { ADDRESSEES, INSTRUMENTS } from "@zhigang/domain/supervision";
import type { Addressee, Instrument } from "@zhigang/domain/supervision";
import { useState } from "react";
import { useNavigate } from "react-router";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { sheetAddress } from "../addresses.ts";
import { useDraftSheet } from "./queries.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import { daysOf } from "./answer-days.ts";
import { sheetTexts } from "./texts.ts";

/** 起草督办单 by hand: its kind, for whom, how many days for the answer; the words are proposed. */
export function DraftSheetDialog({ item, onClose }: { item: ItemDetail; onClose: () => void }) {
  const t = useTexts(sheetTexts);
  const say = useWord();
  const navigate = useNavigate();
  const [instrument, setInstrument] = useState<Instrument>("yellow_sheet");
  const [addressee, setAddressee] = useState<Addressee>("department_head");
  const [days, setDays] = useState("");
  const draft = useDraftSheet(({ id }) => void navigate(sheetAddress(id)));
  const answerWithin = daysOf(days);
  const send = () => {
    if (answerWithin !== "wrong") draft.mutate({ body: { itemId: item.id, instrument, addressee, answerWithin } });
  };
  return (
    <FormDialog
      title={`${t.draftTitle} · ${item.title}`}
      verb={t.draftTitle}
      effect={t.draftEffect}
      isBusy={draft.isPending}
      error={draft.error}
      canSend={answerWithin !== "wrong"}
      onSend={send}
      onClose={onClose}
    >
      <FormField label={t.instrument} isRequired>
        <Select
          value={instrument}
          options={INSTRUMENTS.map((value) => ({ value, label: say(INSTRUMENT_WORDS[value]) }))}
          onChange={(value) => value && setInstrument(value)}
        />
      </FormField>
      <FormField label={t.addressee} isRequired>
        <Select
          value={addressee}
          options={ADDRESSEES.map((value) => ({ value, label: say(ADDRESSEE_WORDS[value]) }))}
          onChange={(value) => value && setAddressee(value)}
        />
      </FormField>
      <FormField label={t.days} hint={t.daysHint} error={answerWithin === "wrong" ? t.daysWrong : undefined}>
        <Input value={days} inputMode="numeric" onChange={setDays} />
      </FormField>
    </FormDialog>
  );
}
