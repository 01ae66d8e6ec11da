import type { Endpoint } from "@zhigang/contract/http";
import { useState } from "react";
import { fetchFile } from "../../../api/call-endpoint.ts";
import type { InputOf } from "../../../api/call-endpoint.ts";
import { saveFile } from "../../../api/save-file.ts";

/** Fetches a file and keeps it; says which one is under way and why one was refused. */
export function useFile() {
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const take = async <E extends Endpoint>(name: string, endpoint: E, input: InputOf<E>): Promise<void> => {
    setBusy(name);
    setError(null);
    try {
      saveFile(await fetchFile(endpoint, input));
    } catch (cause) {
      setError(cause as Error);
    }
    setBusy(null);
  };
  return { busy, error, take };
}
