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

/** The attributes that bind a control to the label, hint and error of the field around it. */
export function useControl(id?: string, isInvalid?: boolean) {
  const field = use(ControlContext);
  const invalid = isInvalid ?? field?.isInvalid ?? false;
  return {
    ...((id ?? field?.id) !== undefined && { id: id ?? field?.id }),
    ...(field?.describedBy !== undefined && { "aria-describedby": field.describedBy }),
    ...(invalid && { "aria-invalid": true as const }),
    ...(field?.isRequired && { "aria-required": true as const }),
  };
}
