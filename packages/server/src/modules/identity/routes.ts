import { identityEndpoints as endpoints } from "@zhigang/contract/identity";
import { serve } from "../../platform/http/serve.ts";
import type { Route, SessionCookie } from "../../platform/http/serve.ts";
import { accountRoutes } from "./account/routes.ts";
import { departmentRoutes } from "./department/routes.ts";
import type { IdentityOptions } from "./identity-options.ts";
import { secondFactorRoutes } from "./second-factor/routes.ts";
import { changeLanguage } from "./session/change-language.ts";
import { changePassword } from "./session/change-password.ts";
import { endSession } from "./session/end-session.ts";
import { getAbout } from "./session/get-about.ts";
import { getSession } from "./session/get-session.ts";
import { listOwnSessions } from "./session/list-own-sessions.ts";
import { setUpPassword } from "./session/set-up-password.ts";
import { signIn } from "./session/sign-in.ts";
import type { SignedIn } from "./session/sign-in.ts";
import { signOut } from "./session/sign-out.ts";

/** The routes of the identity room. */
export function identityRoutes(options: IdentityOptions): Route[] {
  return [
    serve(endpoints.getAbout, () => getAbout(options)),
    serve(endpoints.signIn, async (call, { body, cookie }) => keepToken(await signIn(call, body, options), cookie)),
    serve(endpoints.getSession, (call, { cookie }) => getSession(call, cookie.token, options)),
    serve(endpoints.signOut, (call, { cookie }) => signOut(call, cookie, options)),
    serve(endpoints.changeLanguage, (call, { body, cookie }) => changeLanguage(call, body, cookie.token, options)),
    serve(endpoints.changePassword, async (call, { body, cookie }) =>
      keepToken(await changePassword(call, body, options), cookie),
    ),
    serve(endpoints.setUpPassword, (call, { body }) => setUpPassword(call, body, options)),
    serve(endpoints.listOwnSessions, (call, { cookie }) => listOwnSessions(call, cookie.token, options)),
    serve(endpoints.endSession, (call, { params }) => endSession(call, params.id, options)),
    ...secondFactorRoutes(options),
    ...accountRoutes(options),
    ...departmentRoutes(),
  ];
}

function keepToken({ session, token }: SignedIn, cookie: SessionCookie) {
  cookie.set(token);
  return session;
}
