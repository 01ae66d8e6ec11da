import { QueryClientProvider } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
import { ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { useMemo } from "react";
import { RouterProvider } from "react-router";
import type { RouterProviderProps } from "react-router";
import { cspNonce } from "../api/document-settings.ts";
import { useAppearance, useIsDark } from "../kit/appearance/appearance.ts";
import { useLanguage } from "../kit/language/language.ts";
import { antdTheme } from "./theme/antd-theme.ts";

const ANTD_WORDS = { zh: zhCN, en: enUS };

/** The application: theme, words and server state around the router. */
export function App(props: { router: RouterProviderProps["router"]; queryClient: QueryClient }) {
  const language = useLanguage();
  const isDark = useIsDark();
  const { density, textSize } = useAppearance();
  const theme = useMemo(() => antdTheme({ isDark, density, textSize }), [isDark, density, textSize]);
  return (
    <ConfigProvider
      theme={theme}
      locale={ANTD_WORDS[language]}
      csp={{ nonce: cspNonce() }}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={props.queryClient}>
        <RouterProvider router={props.router} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
