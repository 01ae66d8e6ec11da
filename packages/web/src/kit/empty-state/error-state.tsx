import type { ReactNode } from "react";
import { Button } from "../button/button.tsx";
import { classNames } from "../class-names/class-names.ts";
import { Icon } from "../icon/icon.tsx";
import { bothLanguages, useTexts } from "../language/texts.ts";
import styles from "./empty-state.module.css";

const texts = bothLanguages(
  {
    failed: "没有取到内容",
    noAnswer: "连接中断或服务暂未响应，请稍后重试。",
    unknownResult: "连接在提交时中断，结果未知。请先核对是否已经生效，再决定是否重试。",
    retry: "重试",
    number: (id: string) => `编号 ${id}`,
  },
  {
    failed: "The content could not be fetched",
    noAnswer: "The line is down or the service does not answer. Please try again shortly.",
    unknownResult:
      "The line broke while this was being sent; the result is not known. Please check before you send it again.",
    retry: "Try again",
    number: (id: string) => `Number ${id}`,
  },
);

/** What went wrong in the reader's words: a refusal speaks for itself, a broken line is explained. */
export function useErrorWords(): (error: unknown) => string {
  const t = useTexts(texts);
  return (error) => {
    if (isNoAnswer(error)) return error.isResultUnknown ? t.unknownResult : t.noAnswer;
    return hasCode(error) ? error.message : t.failed;
  };
}

/** A failure in place of content: what, why, the number to quote, and a way to try again. */
export function ErrorState(props: { error: unknown; onRetry?: (() => void) | undefined; action?: ReactNode }) {
  const { error, onRetry, action } = props;
  const t = useTexts(texts);
  const wordsOf = useErrorWords();
  const words = wordsOf(error);
  const requestId = hasCode(error) ? error.requestId : "";
  return (
    <div className={styles.empty} role="alert">
      <span className={classNames(styles.sign, styles.bad)}>
        <Icon name={isNoAnswer(error) ? "offline" : "warning"} />
      </span>
      <p className={styles.title}>{t.failed}</p>
      {words !== t.failed && <div className={styles.words}>{words}</div>}
      {requestId !== "" && <div className={styles.number}>{t.number(requestId)}</div>}
      <div className={styles.action}>
        {onRetry && (
          <Button icon="refresh" onClick={onRetry}>
            {t.retry}
          </Button>
        )}
        {action}
      </div>
    </div>
  );
}

function hasCode(error: unknown): error is Error & { code: string; requestId: string } {
  return error instanceof Error && "code" in error && "requestId" in error;
}

function isNoAnswer(error: unknown): error is Error & { isResultUnknown: boolean } {
  return error instanceof Error && "isResultUnknown" in error;
}
