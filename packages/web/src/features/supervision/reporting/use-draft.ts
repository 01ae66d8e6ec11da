import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { ReportDetail } from "@zhigang/contract/supervision";
import { useEffect, useState, useSyncExternalStore } from "react";
import { callEndpoint } from "../../../api/call-endpoint.ts";
import { DraftKeeper } from "./draft-keeper.ts";
import type { DraftView } from "./draft-keeper.ts";
import { useKeepReport } from "./queries.ts";

/** The draft of one report while its form is open. Give the form the report's id as its key. */
export function useDraft(report: ReportDetail): { keeper: DraftKeeper; draft: DraftView } {
  const onSaved = useKeepReport();
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        report,
        storage: localStorage,
        onSaved,
        send: (values, version) =>
          callEndpoint(supervisionEndpoints.saveReport, { params: { id: report.id }, body: values }, { version }),
      }),
  );
  useEffect(() => () => keeper.leave(), [keeper]);
  return { keeper, draft: useSyncExternalStore(keeper.subscribe, keeper.view) };
}
