import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Report, ReportDetail, ReportFile, ReportSheet } from "@zhigang/contract/supervision";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { callEndpoint, fetchFile } from "../../../api/call-endpoint.ts";
import { saveFile } from "../../../api/save-file.ts";
import { uploadFiles } from "../../../api/upload-files.ts";
import { endpointKey, useEndpoint, useSend } from "../../../api/use-endpoint.ts";

/** What changes whenever something is done to a report. */
export const REPORT_READS = [
  supervisionEndpoints.listReports,
  supervisionEndpoints.getReport,
  supervisionEndpoints.listReportPeriods,
] as const;

const MOST_DUE = 200;

/** The reports that the reader's department has to fill in, those that were returned first, then by their last day. */
export function useDueReports() {
  const due = useEndpoint(supervisionEndpoints.listReports, { query: { toWrite: true, limit: MOST_DUE } });
  return {
    items: (due.data?.items ?? []).filter(({ isMissed }) => !isMissed).sort(byUrgency),
    isLoading: due.isPending,
    error: due.error,
    retry: () => void due.refetch(),
  };
}

function byUrgency(a: Report, b: Report): number {
  const rank = ({ status, closesOn, itemNumber, id }: Report) =>
    [status === "returned" ? 0 : 1, closesOn, itemNumber ?? "", id].join(" ");
  return rank(a) < rank(b) ? -1 : 1;
}

export function useReport(id: string) {
  return useEndpoint(supervisionEndpoints.getReport, { params: { id } });
}

/** Writes the answer of a deed in place of what was read, so that the next deed knows its version. */
export function useKeepReport(): (report: ReportDetail) => void {
  const client = useQueryClient();
  return useCallback(
    (report) => client.setQueryData(endpointKey(supervisionEndpoints.getReport, { params: { id: report.id } }), report),
    [client],
  );
}

export function useSubmitReport(onSuccess: (report: ReportDetail) => void) {
  return useSend(supervisionEndpoints.submitReport, { touches: REPORT_READS, onSuccess });
}

/** Uploads and removes evidence; the report is read anew afterwards. */
export function useEvidence(reportId: string) {
  const client = useQueryClient();
  const [error, setError] = useState<Error | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const run = async (work: () => Promise<unknown>) => {
    setError(null);
    try {
      await work();
    } catch (cause) {
      setError(cause as Error);
    }
    setShare(null);
    await client.invalidateQueries({ queryKey: endpointKey(supervisionEndpoints.getReport) });
  };
  const params = { id: reportId };
  return {
    error,
    share,
    add: (files: readonly File[]) =>
      run(async () => {
        for (const file of files) {
          setShare(0);
          await uploadFiles(supervisionEndpoints.addReportFile, { params, files: [file], onProgress: setShare });
        }
      }),
    remove: (fileId: string) =>
      run(() => callEndpoint(supervisionEndpoints.removeReportFile, { params: { ...params, fileId } })),
    open: ({ id: fileId }: ReportFile) =>
      run(async () =>
        saveFile(await fetchFile(supervisionEndpoints.downloadReportFile, { params: { ...params, fileId } })),
      ),
  };
}

/** The sheet of what is due: out, back, compared, and written once it is confirmed. */
export function useReportSheet() {
  const [sheet, setSheet] = useState<ReportSheet | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const run = async (work: () => Promise<void>) => {
    setIsBusy(true);
    setError(null);
    try {
      await work();
    } catch (cause) {
      setError(cause as Error);
    }
    setIsBusy(false);
  };
  return {
    sheet,
    error,
    isBusy,
    forget: () => setSheet(null),
    download: () => run(async () => saveFile(await fetchFile(supervisionEndpoints.exportReportSheet, {}))),
    compare: (files: readonly File[]) =>
      run(async () => setSheet(await uploadFiles(supervisionEndpoints.compareReportSheet, { files }))),
  };
}

export function useWriteDrafts() {
  return useSend(supervisionEndpoints.saveReports, { touches: REPORT_READS });
}
