import { Link } from "react-router";
import { EmptyState } from "../../kit/empty-state/empty-state.tsx";
import { bothLanguages, useTexts } from "../../kit/language/texts.ts";
import { Page } from "../../kit/page/page.tsx";

const texts = bothLanguages(
  {
    notFound: "没有这个页面",
    notFoundWords: "地址可能有误，或内容已不存在。",
    notPermitted: "您的角色不能打开此页面",
    notPermittedWords: "如工作需要，请联系安全管理员授予相应角色。",
    home: "回到首页",
  },
  {
    notFound: "There is no such page",
    notFoundWords: "The address may be wrong, or what was here is gone.",
    notPermitted: "Your role may not open this page",
    notPermittedWords: "If your work needs it, please ask the security administrator for the role.",
    home: "Go home",
  },
);

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const t = useTexts(texts);
  return (
    <Page title={t.notFound}>
      <EmptyState icon="search" title={t.notFound} action={<Link to="/">{t.home}</Link>}>
        {t.notFoundWords}
      </EmptyState>
    </Page>
  );
}

/** For a page that the person's roles do not open. */
export function NotPermittedPage() {
  const t = useTexts(texts);
  return (
    <Page title={t.notPermitted}>
      <EmptyState icon="lock" title={t.notPermitted} action={<Link to="/">{t.home}</Link>}>
        {t.notPermittedWords}
      </EmptyState>
    </Page>
  );
}
