import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { serve } from "../../../platform/http/serve.ts";
import type { Route } from "../../../platform/http/serve.ts";
import { getBurden } from "./get-burden.ts";
import { endAskForm, listAskForms, registerAskForm } from "./keep-ask-forms.ts";

/** The routes of what units are asked. */
export const burdenRoutes: readonly Route[] = [
  serve(e.getBurden, (call, { query }) => getBurden(call, query)),
  serve(e.listAskForms, (call) => listAskForms(call)),
  serve(e.registerAskForm, (call, { body }) => registerAskForm(call, body)),
  serve(e.endAskForm, (call, { params }) => endAskForm(call, params.id)),
];
