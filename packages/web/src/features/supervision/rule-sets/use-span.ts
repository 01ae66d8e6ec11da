import { calendarDateOf } from "@zhigang/domain/values";
import { useState } from "react";
import { useTexts } from "../../../kit/language/texts.ts";
import { ruleSetTexts } from "./texts.ts";

/** From when to when a version or a ladder holds, in words. */
export function useSpan() {
  const t = useTexts(ruleSetTexts);
  const [today] = useState(() => calendarDateOf(new Date()));
  return ({ inForceFrom, inForceTo }: { inForceFrom: string | null; inForceTo: string | null }): string => {
    if (inForceFrom === null) return t.neverInForce;
    if (inForceTo !== null) return t.untilThen(inForceFrom, inForceTo);
    return inForceFrom > today ? t.startsOn(inForceFrom) : t.inForceSince(inForceFrom);
  };
}
