import { createContext, use } from "react";

/** What a form field tells the control inside it. */
export interface ControlSettings {
  id: string;
  describedBy: string | undefined;
  isInvalid: boolean;
  isRequired: boolean;
}

/** Carries the settings from the field to its control. */
export const ControlContext = createContext<ControlSettings | null>(null);

const ALONE: ControlSettings = { id: "", describedBy: undefined, isInvalid: false, isRequired: false };

/** The attributes that bind a control to the label, hint and error of the field around it; its own win. */
export function useControl(ownId?: string, isInvalid?: boolean) {
  const field = use(ControlContext) ?? ALONE;
  const id = ownId ?? field.id;
  return {
    ...(id !== "" && { id }),
    ...(field.describedBy !== undefined && { "aria-describedby": field.describedBy }),
    ...((isInvalid ?? field.isInvalid) && { "aria-invalid": true as const }),
    ...(field.isRequired && { "aria-required": true as const }),
  };
}
