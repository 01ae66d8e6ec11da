import { useState } from "react";

/** A number as people type it, in full-width digits, with thousands or a percent sign; null for anything else. */
export function readTypedNumber(text: string): string | null {
  const plain = text.normalize("NFKC").replaceAll(/[,\s%]/g, "");
  return /^\d{1,12}(\.\d{1,6})?$/.test(plain) ? plain : null;
}

/** A field in which a number is typed: what is being typed stays as it is, what came from elsewhere is shown. */
export function useTypedNumber(value: string | null, onRead: (value: string | null) => void) {
  const [typed, setTyped] = useState(value ?? "");
  const read = readTypedNumber(typed);
  const isWrong = typed.trim() !== "" && read === null;
  const change = (text: string) => {
    setTyped(text);
    const next = readTypedNumber(text);
    if (next !== null || text.trim() === "") onRead(next);
  };
  return { shown: isWrong || read === value ? typed : (value ?? ""), isWrong, change };
}
