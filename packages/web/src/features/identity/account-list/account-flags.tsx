import type { Account } from "@zhigang/contract/identity";
import { ACCOUNT_STATUS_WORDS } from "@zhigang/domain/glossary";
import type { AccountStatus } from "@zhigang/domain/identity";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag, Tag } from "../../../kit/tag/tag.tsx";
import type { Tone } from "../../../kit/tone/tone.ts";
import { accountTexts } from "./texts.ts";
import styles from "./account-list.module.css";

/** The state of an account and what is unusual about it. */
export function AccountFlags(props: { account: Account }) {
  const { account } = props;
  const t = useTexts(accountTexts);
  const say = useWord();
  return (
    <span className={styles.flags}>
      <StatusTag tone={STATUS_TONES[account.status]} word={say(ACCOUNT_STATUS_WORDS[account.status])} />
      {account.isLocked && (
        <Tag tone="bad" icon="lock">
          {t.locked}
        </Tag>
      )}
      {!account.hasPassword && account.status !== "erased" && <Tag>{t.noPassword}</Tag>}
      {account.isIdle && <Tag tone="warn">{t.idle}</Tag>}
      {account.isExpired && <Tag tone="bad">{t.expired}</Tag>}
    </span>
  );
}

const STATUS_TONES: Readonly<Record<AccountStatus, Tone>> = {
  pending: "warn",
  active: "ok",
  disabled: "idle",
  erased: "idle",
};
