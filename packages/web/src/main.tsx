import { createRoot } from "react-dom/client";
import { createBrowserRouter } from "react-router";
import { basePath } from "./api/document-settings.ts";
import { createQueryClient } from "./api/query-client.ts";
import { forgetSession } from "./api/session.ts";
import { App } from "./app/app.tsx";
import { fillInMethods } from "./app/older-browsers/fill-in-methods.ts";
import { routes } from "./app/router/routes.tsx";
import "./app/theme/base.css";
import { writeTokens } from "./app/theme/write-tokens.ts";
import { applyAppearance } from "./kit/appearance/appearance.ts";
import { applyLanguage } from "./kit/language/language.ts";

fillInMethods();
writeTokens();
applyAppearance();
applyLanguage();

const queryClient = createQueryClient(() => forgetSession(queryClient));
const router = createBrowserRouter(routes, { basename: basePath() });
const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(<App router={router} queryClient={queryClient} />);
