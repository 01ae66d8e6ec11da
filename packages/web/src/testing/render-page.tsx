import { render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { Language } from "@zhigang/domain/glossary";
import { createMemoryRouter } from "react-router";
import type { RouteObject } from "react-router";
import { createQueryClient } from "../api/query-client.ts";
import { forgetSession } from "../api/session.ts";
import { App } from "../app/app.tsx";
import { changeLanguage } from "../kit/language/language.ts";
import { standInServer } from "./answers.ts";
import type { Answered } from "./answers.ts";

/** How a page is opened in a test. */
export interface Opening {
  routes: RouteObject[];
  at?: string;
  language?: Language;
  server?: readonly Answered[];
}

/** Opens a page as the browser would, with a stand-in for the server. */
export function renderPage(opening: Opening) {
  const { routes, at = "/", language = "zh", server = [] } = opening;
  const { calls } = standInServer(server);
  changeLanguage(language);
  const queryClient = createQueryClient(() => forgetSession(queryClient));
  const router = createMemoryRouter([{ hydrateFallbackElement: <></>, children: routes }], { initialEntries: [at] });
  const view = render(<App router={router} queryClient={queryClient} />);
  return { ...view, calls, router, user: userEvent.setup() };
}

/** Renders one part inside the application's theme and words. */
export function renderPart(part: React.ReactElement, language: Language = "zh") {
  return renderPage({ routes: [{ path: "*", element: part }], language });
}
