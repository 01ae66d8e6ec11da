import type { Exchange } from "@zhigang/contract/ledger";
import { useState } from "react";
import { Link } from "react-router";
import { Button } from "../../../kit/button/button.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useConfirmExchange, useDiscardExchange, useDownloadErrors } from "../queries.ts";
import { ledgerTexts } from "../texts.ts";
import { exchangeTexts } from "./texts.ts";

/** 确认写入, 放弃, and the file with its mistakes marked. */
export function ExchangeActions({ exchange, taken }: { exchange: Exchange; taken: ReadonlySet<number> }) {
  const t = useTexts(exchangeTexts);
  const format = useFormat();
  const wordsOf = useErrorWords();
  const [isAsking, setIsAsking] = useState(false);
  const fail = (error: Error) => showToast({ tone: "bad", words: wordsOf(error) });
  const discard = useDiscardExchange(() => showToast({ words: t.discarded }), fail);
  const download = useDownloadErrors(exchange.id, fail);
  const { counts, state, id, version, subjectKind } = exchange;
  const writing = counts.changed + counts.conflict + counts.new;
  return (
    <>
      {counts.wrong > 0 && (
        <Button icon="download" isBusy={download.isPending} onClick={() => download.mutate()}>
          {t.errors}
        </Button>
      )}
      {state === "proposed" ? (
        <>
          <Button isBusy={discard.isPending} onClick={() => discard.mutate({ params: { id }, options: { version } })}>
            {t.discard}
          </Button>
          <Button kind="primary" icon="check" disabled={writing === 0} onClick={() => setIsAsking(true)}>
            {t.confirm(format.number(writing))}
          </Button>
        </>
      ) : (
        <>
          <Link to="/ledger/exchange">{t.again}</Link>
          {subjectKind === "target" ? (
            <Link to="/ledger/targets">{t.toTargets}</Link>
          ) : (
            <Link to="/ledger/tasks">{t.toTasks}</Link>
          )}
        </>
      )}
      {isAsking && <ConfirmExchange exchange={exchange} taken={taken} onClose={() => setIsAsking(false)} />}
    </>
  );
}

function ConfirmExchange(props: { exchange: Exchange; taken: ReadonlySet<number>; onClose: () => void }) {
  const { exchange, taken, onClose } = props;
  const t = useTexts(exchangeTexts);
  const shared = useTexts(ledgerTexts);
  const format = useFormat();
  const { counts, id, version } = exchange;
  const confirm = useConfirmExchange(() => {
    showToast({ words: t.written });
    onClose();
  });
  const changed = counts.changed + counts.conflict;
  return (
    <ConfirmDialog
      isOpen
      title={t.confirm(format.number(changed + counts.new))}
      effect={t.confirmEffect(format.number(changed), format.number(counts.new), format.number(counts.wrong))}
      error={confirm.error}
      verb={t.confirm(format.number(changed + counts.new))}
      isBusy={confirm.isPending}
      reason={{ label: shared.reason, isRequired: true }}
      onConfirm={(reason) =>
        confirm.mutate({ params: { id }, body: { reason, takeRows: [...taken] }, options: { version } })
      }
      onClose={onClose}
    />
  );
}
