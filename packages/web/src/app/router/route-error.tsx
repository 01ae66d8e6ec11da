import { isRouteErrorResponse, useRouteError } from "react-router";
import { Button } from "../../kit/button/button.tsx";
import { EmptyState } from "../../kit/empty-state/empty-state.tsx";
import { bothLanguages, useTexts } from "../../kit/language/texts.ts";
import { NotFoundPage } from "./not-found-page.tsx";

const texts = bothLanguages(
  {
    broken: "此页面出现意外错误",
    brokenWords: "您已保存的内容不受影响。请刷新页面；若仍然出现，请将时间和操作告知管理员。",
    newVersion: "系统刚刚更新",
    newVersionWords: "请刷新页面以使用新版本。",
    reload: "刷新页面",
  },
  {
    broken: "This page met an unexpected error",
    brokenWords:
      "What you saved is not affected. Please reload; if it comes back, tell the administrator the time and what you did.",
    newVersion: "The system has just been updated",
    newVersionWords: "Please reload to use the new version.",
    reload: "Reload",
  },
);

/** What stands in place of a page that broke; the frame around it goes on working. */
export function RouteError() {
  const t = useTexts(texts);
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  const isStale = error instanceof TypeError && /import|module/i.test(error.message);
  return (
    <EmptyState
      icon={isStale ? "refresh" : "warning"}
      title={isStale ? t.newVersion : t.broken}
      action={
        <Button kind="primary" icon="refresh" onClick={() => window.location.reload()}>
          {t.reload}
        </Button>
      }
    >
      {isStale ? t.newVersionWords : t.brokenWords}
    </EmptyState>
  );
}
