import type { FastifyInstance } from "fastify";
import type { Measure } from "../metrics.ts";

const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

interface Durations {
  readonly counts: number[];
  sum: number;
  count: number;
}

/** Counts the answers of a server by route and status, and how long they took; the routes are few, so are the series. */
export function measureRequests(server: FastifyInstance): () => readonly Measure[] {
  const answers = new Map<string, number>();
  const durations = new Map<string, Durations>();

  server.addHook("onResponse", async (request, reply) => {
    const method = request.method;
    const route = request.routeOptions.url ?? "unmatched";
    const key = JSON.stringify({ method, route, status: reply.statusCode });
    answers.set(key, (answers.get(key) ?? 0) + 1);
    note(durations, JSON.stringify({ method, route }), reply.elapsedTime / 1000);
  });

  return () => [
    {
      name: "zhigang_http_requests_total",
      type: "counter",
      help: "Answers by route and status.",
      samples: [...answers].map(([labels, value]) => ({ labels: parse(labels), value })),
    },
    {
      name: "zhigang_http_request_duration_seconds",
      type: "histogram",
      help: "How long answers took.",
      samples: [...durations].flatMap(([labels, taken]) => samplesOf(parse(labels), taken)),
    },
  ];
}

function note(durations: Map<string, Durations>, key: string, seconds: number): void {
  const taken = durations.get(key) ?? { counts: BUCKETS_SECONDS.map(() => 0), sum: 0, count: 0 };
  for (const [index, most] of BUCKETS_SECONDS.entries()) {
    if (seconds <= most) taken.counts[index] = (taken.counts[index] ?? 0) + 1;
  }
  taken.sum += seconds;
  taken.count += 1;
  durations.set(key, taken);
}

function samplesOf(labels: Readonly<Record<string, string>>, { counts, sum, count }: Durations) {
  const buckets = BUCKETS_SECONDS.map((most, index) => ({
    suffix: "_bucket",
    labels: { ...labels, le: String(most) },
    value: counts[index] ?? 0,
  }));
  return [
    ...buckets,
    { suffix: "_bucket", labels: { ...labels, le: "+Inf" }, value: count },
    { suffix: "_sum", labels, value: sum },
    { suffix: "_count", labels, value: count },
  ];
}

function parse(labels: string): Record<string, string> {
  const values = JSON.parse(labels) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
