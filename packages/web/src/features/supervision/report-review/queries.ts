import type { QueryOf } from "@zhigang/contract/http";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { BulkResult, ReportDetail } from "@zhigang/contract/supervision";
import type { ReportAction } from "@zhigang/domain/supervision";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { callEndpoint } from "../../../api/call-endpoint.ts";
import { endpointKey, useEndpoint, useEndpointPages, useSend } from "../../../api/use-endpoint.ts";
import { REPORT_READS } from "../reporting/queries.ts";

export type ReportQuery = QueryOf<typeof supervisionEndpoints.listReports>;

/** 进展报告, page by page. */
export function useReports(query: ReportQuery) {
  return useEndpointPages(supervisionEndpoints.listReports, { query });
}

export function useReportPeriods() {
  return useEndpoint(supervisionEndpoints.listReportPeriods, { query: {} });
}

export function useReportRules() {
  return useEndpoint(supervisionEndpoints.listReportRules, {});
}

/** The targets of a plan that stand in reports: those of its tasks. */
export function usePlanTargets(planId: string | null): { value: string; label: string }[] {
  const query = { ...(planId !== null && { planId }), limit: MOST_TARGETS };
  const targets = useEndpoint(ledgerEndpoints.listTargets, { query }, { isEnabled: planId !== null });
  return (targets.data?.items ?? [])
    .filter(({ taskId }) => taskId !== null)
    .map(({ id, name, unit, taskTitle }) => ({
      value: id,
      label: `${unit === "" ? name : `${name} (${unit})`} · ${taskTitle ?? ""}`,
    }));
}

const MOST_TARGETS = 200;

export function useSetReportRule(onSuccess: () => void) {
  return useSend(supervisionEndpoints.setReportRule, { touches: [supervisionEndpoints.listReportRules], onSuccess });
}

/** Signs or passes several at once; what was skipped is told. */
export function useBulk(action: "sign" | "pass", onSuccess: (result: BulkResult) => void) {
  const endpoint = action === "sign" ? supervisionEndpoints.signReports : supervisionEndpoints.passReports;
  return useSend(endpoint, { touches: REPORT_READS, onSuccess });
}

/** The endpoint of each act on one report that brings no values of its own. */
const ENDPOINTS = {
  submit: supervisionEndpoints.submitReport,
  take_back: supervisionEndpoints.takeBackReport,
  sign: supervisionEndpoints.signReport,
  send_back: supervisionEndpoints.sendBackReport,
  pass: supervisionEndpoints.passReport,
  return: supervisionEndpoints.returnReport,
  withdraw_change: supervisionEndpoints.withdrawReportChange,
  sign_change: supervisionEndpoints.signReportChange,
  pass_change: supervisionEndpoints.passReportChange,
  reject_change: supervisionEndpoints.rejectReportChange,
} as const;
export type PlainReportAction = keyof typeof ENDPOINTS;

/** Whether an act needs nothing but a reason. */
export function isPlainAction(action: ReportAction): action is PlainReportAction {
  return action in ENDPOINTS;
}

/** Does one act to one report, against the version that was read. */
export function useReportAct(report: ReportDetail, onSuccess: () => void) {
  const client = useQueryClient();
  return useMutation<ReportDetail, Error, { action: PlainReportAction; reason: string }>({
    mutationFn: ({ action, reason }) => {
      const input = { params: { id: report.id }, body: reason === "" ? {} : { reason } };
      return callEndpoint(ENDPOINTS[action], input as { params: { id: string }; body: { reason: string } }, {
        version: report.version,
      });
    },
    onSuccess: async () => {
      onSuccess();
      await Promise.all(REPORT_READS.map((read) => client.invalidateQueries({ queryKey: endpointKey(read) })));
    },
  });
}

export function useChangeReport(onSuccess: () => void) {
  return useSend(supervisionEndpoints.changeReport, { touches: REPORT_READS, onSuccess });
}

export function useSupportReport(onSuccess: () => void) {
  return useSend(supervisionEndpoints.supportReport, { touches: REPORT_READS, onSuccess });
}

export function useExtendReport(onSuccess: () => void) {
  return useSend(supervisionEndpoints.grantReportException, { touches: REPORT_READS, onSuccess });
}
