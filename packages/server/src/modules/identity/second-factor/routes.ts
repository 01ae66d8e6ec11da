import { identityEndpoints as endpoints } from "@zhigang/contract/identity";
import { serve } from "../../../platform/http/serve.ts";
import type { Route } from "../../../platform/http/serve.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { enrolSecondFactor } from "./enrol-second-factor.ts";
import { getSecondFactor } from "./own-factor.ts";
import { prepareSecondFactor } from "./prepare-second-factor.ts";
import { removeSecondFactor } from "./remove-second-factor.ts";
import { renewRecoveryCodes } from "./renew-recovery-codes.ts";
import { resetSecondFactor } from "./reset-second-factor.ts";

/** One's own second factor, and the help of the security administrator for who lost it. */
export function secondFactorRoutes(options: IdentityOptions): Route[] {
  return [
    serve(endpoints.getSecondFactor, (call) => getSecondFactor(call, options)),
    serve(endpoints.prepareSecondFactor, (call, { body }) => prepareSecondFactor(call, body, options)),
    serve(endpoints.enrolSecondFactor, async (call, { body, cookie }) => {
      const { codes, token } = await enrolSecondFactor(call, body, options);
      cookie.set(token);
      return { codes };
    }),
    serve(endpoints.renewRecoveryCodes, (call, { body }) => renewRecoveryCodes(call, body, options)),
    serve(endpoints.removeSecondFactor, (call, { body }) => removeSecondFactor(call, body, options)),
    serve(endpoints.resetSecondFactor, (call, { params }) => resetSecondFactor(call, params.id, options)),
  ];
}
