import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import type { BulletinDetail } from "@zhigang/contract/supervision";
import { useEndpoint, useEndpointPages, useSend } from "../../../api/use-endpoint.ts";

const READS = [e.listBulletins, e.getBulletin, e.listPapers];

export function useBulletins() {
  return useEndpointPages(e.listBulletins, { query: {} });
}

export function useBulletin(id: string) {
  return useEndpoint(e.getBulletin, { params: { id } });
}

export function useDraftBulletin(onSuccess: (bulletin: BulletinDetail) => void) {
  return useSend(e.draftBulletin, { touches: READS, onSuccess });
}

export function useEditBulletin(onSuccess: () => void) {
  return useSend(e.editBulletin, { touches: READS, onSuccess });
}

export function useIssueBulletin(onSuccess: () => void) {
  return useSend(e.issueBulletin, { touches: READS, onSuccess });
}

export function useDiscardBulletin(onSuccess: () => void) {
  return useSend(e.discardBulletin, { touches: READS, onSuccess });
}

export function useCorrectBulletin(onSuccess: (bulletin: BulletinDetail) => void) {
  return useSend(e.correctBulletin, { touches: READS, onSuccess });
}

export function useBulletinRules() {
  return useEndpoint(e.listBulletinRules, {});
}

export function useSetBulletinRule(onSuccess: () => void) {
  return useSend(e.setBulletinRule, { touches: [e.listBulletinRules, ...READS], onSuccess });
}
