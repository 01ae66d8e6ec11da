import { useQueryClient } from "@tanstack/react-query";
import type { QueryKey } from "@tanstack/react-query";
import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftContent, DraftNews, Reviewer } from "@zhigang/contract/documents";
import { useEffect, useState } from "react";
import { callEndpoint } from "../../../../api/call-endpoint.ts";
import { followNews } from "./follow-news.ts";
import { mergeRows } from "./merge-rows.ts";

/** Who is there, and whether the server answers. */
export interface Together {
  readonly reviewers: readonly Reviewer[];
  readonly isAway: boolean;
}

/** Follows the steps of all reviewers of an open draft: asks for what changed since the version in hand, and lays it in. */
export function useDraftNews(id: string, key: QueryKey, isUnderWay: () => boolean): Together {
  const client = useQueryClient();
  const [together, setTogether] = useState<Together>(ALONE);
  useEffect(() => {
    let after = 0;
    return followNews({
      ask: (signal) => {
        const content = client.getQueryData<DraftContent>(key);
        if (content?.draft.status !== "open" || isUnderWay()) return null;
        after = content.draft.version;
        return callEndpoint(documentsEndpoints.getDraftNews, { params: { id }, query: { after } }, { signal });
      },
      onNews: (news) => {
        // A change of one's own that came in between has its own answer; these news are asked for again.
        if (!isUnderWay())
          client.setQueryData<DraftContent>(key, (now) => (now?.draft.version === after ? laidIn(now, news) : now));
        setTogether((before) => sameOr(before, { reviewers: news.reviewers.map(withoutMoment), isAway: false }));
      },
      onAway: () => setTogether((before) => sameOr(before, { reviewers: [], isAway: true })),
    });
  }, [client, id, key, isUnderWay]);
  return together;
}

const ALONE: Together = { reviewers: [], isAway: false };

function laidIn(content: DraftContent, news: DraftNews): DraftContent {
  return news.draft === null ? content : mergeRows(content, { ...news, draft: news.draft });
}

/** The moment changes all the time and is not shown. */
function withoutMoment(reviewer: Reviewer): Reviewer {
  return { ...reviewer, seenAt: "" };
}

/** Nothing is drawn again as long as nobody came, moved or left. */
function sameOr(before: Together, next: Together): Together {
  return JSON.stringify(before) === JSON.stringify(next) ? before : next;
}
