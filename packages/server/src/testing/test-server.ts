import type { ClusterConnections, ConnectionSettings } from "../platform/database/embedded-postgres.ts";

/** The PostgreSQL that one test run works on. */
export interface TestServer extends ClusterConnections {
  /** Begins the name of every database of this run. */
  readonly prefix: string;
  createDatabase(name: string): Promise<void>;
  end(): Promise<void>;
}

/** What the workers are told about it. */
export interface ProvidedDatabase {
  readonly admin: ConnectionSettings;
  readonly migrator: ConnectionSettings;
  readonly app: ConnectionSettings;
  readonly prefix: string;
  readonly template: string;
}

declare module "vitest" {
  interface ProvidedContext {
    database: ProvidedDatabase;
  }
}

/** Every database of the run with process id `pid` begins with this. */
export function prefixFor(pid: number): string {
  return `zhigang_test_${pid}`;
}

/** The process id that a name made by `prefixFor` carries. */
export function pidInName(name: string): number | undefined {
  const pid = /^zhigang[_-]test[_-](\d+)/.exec(name)?.[1];
  return pid === undefined ? undefined : Number(pid);
}
