import { documentsEndpoints } from "@zhigang/contract/documents";
import { useEffect, useState } from "react";
import { callEndpoint } from "../../../../api/call-endpoint.ts";
import { newKey } from "../../../../api/new-key.ts";

/** Said again before the server takes silence for leaving. */
const HEARTBEAT_MS = 10_000;
/** Moving through a list by key is said once, at the end. */
const SETTLED_MS = 300;

/** Tells the other reviewers which entry this window shows, and takes leave at the end; gives the name of this window. */
export function usePresence(
  draftId: string,
  isOpen: boolean,
  at: { itemId: string | null; isEditing: boolean },
): string {
  const [windowId] = useState(newKey);
  const { itemId, isEditing } = at;
  useEffect(() => {
    if (!isOpen) return undefined;
    const say = () => {
      if (!document.hidden) void tell(draftId, { windowId, itemId, isEditing, isLeaving: false });
    };
    const settled = setTimeout(say, SETTLED_MS);
    const heartbeat = setInterval(say, HEARTBEAT_MS);
    return () => {
      clearTimeout(settled);
      clearInterval(heartbeat);
    };
  }, [draftId, isOpen, windowId, itemId, isEditing]);
  useEffect(() => {
    if (!isOpen) return undefined;
    const leave = () => void tell(draftId, { windowId, itemId: null, isEditing: false, isLeaving: true });
    globalThis.addEventListener("pagehide", leave);
    return () => {
      globalThis.removeEventListener("pagehide", leave);
      leave();
    };
  }, [draftId, isOpen, windowId]);
  return windowId;
}

interface Said {
  windowId: string;
  itemId: string | null;
  isEditing: boolean;
  isLeaving: boolean;
}

/** Being seen is a courtesy: where it cannot be said the review goes on. */
async function tell(draftId: string, body: Said): Promise<void> {
  await callEndpoint(documentsEndpoints.markPresence, { params: { id: draftId }, body }).catch(() => undefined);
}
