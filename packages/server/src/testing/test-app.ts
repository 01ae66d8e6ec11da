import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { fillPath } from "@zhigang/contract/http";
import type { Endpoint } from "@zhigang/contract/http";
import type { SignIn } from "@zhigang/contract/identity";
import type { Role } from "@zhigang/domain/identity";
import { auditRoom, recordApart } from "../modules/audit/index.ts";
import { createAuthenticator, createDemoAccounts, identityRoom } from "../modules/identity/index.ts";
import type { IdentityOptions } from "../modules/identity/index.ts";
import { withTransaction } from "../platform/database/database.ts";
import { newId } from "../platform/ids.ts";
import { createServer } from "../platform/http/create-server.ts";
import { openSecretBox } from "../platform/secret-box.ts";
import { createRateLimiter } from "../platform/http/rate-limiter.ts";
import type { RateRules } from "../platform/http/rate-limiter.ts";
import { registerRoutes } from "../platform/http/register-routes.ts";
import type { Route } from "../platform/http/serve.ts";
import { createLogger } from "../platform/logger.ts";
import { TEST_NOW } from "./a-call.ts";
import type { ClonedDatabase } from "./worker-database.ts";

/** What a client sends besides path and body. */
export interface Sending {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back, its JSON read. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Somebody at the door: signed in or not. */
export interface Client {
  readonly accountId: string;
  call(endpoint: Endpoint, sending?: Sending): Promise<Answer>;
}

/** The application over a database of its own, without a port; the clock stands until it is moved. */
export interface TestApp {
  readonly database: ClonedDatabase;
  readonly server: FastifyInstance;
  readonly anonymous: Client;
  now: Date;
  /** Somebody with these roles, signed in by the sign-in page. */
  signedIn(...roles: readonly Role[]): Promise<Client>;
  /** The answer to the sign-in itself. */
  signedInAnswer(...roles: readonly Role[]): Promise<Answer>;
  /** The cookie, for requests over a real socket. */
  signedInByCookie(...roles: readonly Role[]): Promise<{ readonly cookie: string }>;
  signIn(
    loginName: string,
    password: string,
    address?: string,
    code?: string,
  ): Promise<Answer & { readonly client: Client }>;
  close(): Promise<void>;
}

/** So cheap that a test may sign in often. */
export const CHEAP_HASHING = { log2Cost: 8, blockSize: 8, lanes: 1 } as const;

/** What a test may say of the application. */
export interface TestAppWish extends Partial<Omit<IdentityOptions, "authenticator">> {
  readonly dataFolder?: string;
  /** Routes beside those of identity and audit. */
  readonly routes?: readonly Route[];
  /** How many requests an address may make; so many that no other test is slowed down. */
  readonly rates?: RateRules;
  /** As over TLS: cookies are `Secure` and carry the `__Host-` prefix. */
  readonly isOverTls?: boolean;
  readonly trustProxy?: boolean;
  /** Whether the disk has room; it has unless said. */
  readonly hasRoom?: boolean;
}

const UNHURRIED: RateRules = { credentials: 1_000_000, public: 1_000_000 };

const PASSWORD = "Teal-kettle-41";

/** Opens the application over a cloned database (`cloneDatabase()`). */
export async function openTestApp(database: ClonedDatabase, wish: TestAppWish = {}): Promise<TestApp> {
  const server = await createServer({
    logger: createLogger("error"),
    trustProxy: wish.trustProxy ?? true,
    overTls: wish.isOverTls ?? false,
  });
  const app: TestApp = {
    database,
    server,
    now: TEST_NOW,
    anonymous: clientOf(server, "", null),
    signedIn: async (...roles) => (await signInAs(app, roles)).client,
    signedInAnswer: (...roles) => signInAs(app, roles),
    signedInByCookie: async (...roles) => ({ cookie: cookieIn(await signInAs(app, roles)) }),
    signIn: (loginName, password, address = "192.0.2.1", code?: string) =>
      signIn(server, { loginName, password, ...(code !== undefined && { code }) }, address),
    async close() {
      await server.close();
      await database.drop();
    },
  };
  openDoor(app, wish);
  return app;
}

function openDoor(app: TestApp, wish: TestAppWish): void {
  const { dataFolder = "/nonexistent", routes = [], ...rest } = wish;
  const rules = { passwordProfile: "dengbao", idleMinutes: 30, secondFactor: "off", ...rest } as const;
  const { db } = app.database;
  const clock = { now: () => app.now };
  const authenticator = createAuthenticator({ db, clock, ...rules });
  const told = { version: "0.0.0", isDemo: true, uploadLimitMb: 1, demoPersonas: [], hashing: CHEAP_HASHING };
  const secrets = openSecretBox(join(tmpdir(), `zhigang-secret-${newId()}.key`));
  const rooms = [identityRoom({ secrets, ...told, ...rules, authenticator, db, clock }), auditRoom({ dataFolder })];
  registerRoutes(app.server, [...rooms.flatMap((room) => room.routes), ...routes], {
    db,
    clock,
    basePath: "",
    secureCookies: wish.isOverTls ?? false,
    uploadLimitBytes: 1024 * 1024,
    limiter: createRateLimiter(wish.rates ?? UNHURRIED, clock),
    hasRoom: () => wish.hasRoom ?? true,
    enqueue: async () => undefined,
    authenticate: (token, address) => authenticator.authenticate(token, address),
    onRefused: (actor, permission, requestId, address) =>
      recordApart(db, { actor, now: app.now, requestId, address }, permission, { kind: "permission", id: permission }),
  });
}

async function signInAs(app: TestApp, roles: readonly Role[]): Promise<Answer & { readonly client: Client }> {
  const loginName = `person-${newId()}`;
  const person = { loginName, name: "某甲", roles, departmentId: null, password: PASSWORD };
  await withTransaction(app.database.db, (tx) => createDemoAccounts(tx, [person], app.now, CHEAP_HASHING));
  return app.signIn(loginName, PASSWORD);
}

function cookieIn({ headers }: Answer): string {
  return String(headers["set-cookie"]).split(";")[0] ?? "";
}

async function signIn(server: FastifyInstance, typed: SignIn, address: string) {
  const response = await server.inject({
    method: "POST",
    url: "/api/session",
    headers: { "x-forwarded-for": address },
    payload: typed,
  });
  const answer = read(response);
  const account = answer.body["account"] as { id: string } | undefined;
  const cookie = response.cookies.find(({ name }) => name.endsWith("zhigang"));
  return { ...answer, client: clientOf(server, account?.id ?? "", cookie ? `${cookie.name}=${cookie.value}` : null) };
}

function clientOf(server: FastifyInstance, accountId: string, cookie: string | null): Client {
  return {
    accountId,
    async call(endpoint, { params, query = {}, body, headers = {} } = {}) {
      const response = await server.inject({
        method: endpoint.method.toUpperCase() as "GET",
        url: `/api${fillPath(endpoint.path, params)}`,
        query: { ...query },
        headers: { ...headers, ...(cookie !== null && { cookie }) },
        ...(body !== undefined && { payload: body }),
      });
      return read(response);
    },
  };
}

function read(response: { statusCode: number; body: string; headers: object }): Answer {
  const isJson = response.body.startsWith("{");
  return {
    status: response.statusCode,
    body: isJson ? (JSON.parse(response.body) as Record<string, unknown>) : {},
    headers: { ...response.headers },
  };
}
