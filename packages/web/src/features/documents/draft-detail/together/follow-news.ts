import type { DraftNews } from "@zhigang/contract/documents";
import { Refusal } from "../../../../api/refusal.ts";

/** Between two looks: each sees the other's step within two seconds; a window nobody sees asks less often. */
const LOOK_AGAIN_MS = 700;
const LOOK_HIDDEN_MS = 10_000;
const TRY_AGAIN_MS = 2_000;

/** How news are asked for, and who hears of them. */
interface NewsWanted {
  /** Asks for what is new; null while there is nothing to ask, as while a change of one's own is on its way. */
  readonly ask: (signal: AbortSignal) => Promise<DraftNews> | null;
  readonly onNews: (news: DraftNews) => void;
  /** The server did not answer. */
  readonly onAway: () => void;
}

/** Looks for news again and again until stopped; a window that comes into sight looks at once. */
export function followNews(wanted: NewsWanted): () => void {
  const stopped = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (pause: number) => {
    clearTimeout(timer);
    if (!stopped.signal.aborted) timer = setTimeout(() => void goRound(), pause);
  };
  const goRound = async () => wait(await look(wanted, stopped.signal));
  const lookAtOnce = () => !document.hidden && wait(0);
  wait(LOOK_AGAIN_MS);
  document.addEventListener("visibilitychange", lookAtOnce);
  return () => {
    stopped.abort();
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", lookAtOnce);
  };
}

async function look({ ask, onNews, onAway }: NewsWanted, signal: AbortSignal): Promise<number> {
  try {
    const news = await ask(signal);
    if (news !== null) onNews(news);
    return document.hidden ? LOOK_HIDDEN_MS : LOOK_AGAIN_MS;
  } catch (error) {
    const isAnswer = error instanceof Refusal && error.status < 500;
    if (!signal.aborted && !isAnswer) onAway();
    return TRY_AGAIN_MS;
  }
}
