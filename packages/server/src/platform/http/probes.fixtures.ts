import Type from "typebox";
import { endpoint, Day, Id, nullable } from "@zhigang/contract/http";
import { sql } from "kysely";
import { serve, type Route, type UploadedFile } from "./serve.ts";
import { requireVersion } from "./version.ts";

const closed = { additionalProperties: false } as const;
const summary = { zh: "试", en: "try" };
const base = { permission: "signed_in", summary } as const;

/** Endpoints of every kind that the door knows, with nothing behind them but what a test looks at. */
export const probe = {
  form: endpoint({
    ...base,
    method: "post",
    path: "/probe/form",
    body: Type.Object(
      {
        name: Type.String({ minLength: 1, maxLength: 5 }),
        dueOn: Day,
        count: Type.Integer({ minimum: 1, maximum: 9 }),
        kind: Type.Unsafe<"甲" | "乙">({ type: "string", enum: ["甲", "乙"] }),
        lines: Type.Array(Type.Object({ departmentId: Id }, closed), { maxItems: 2 }),
        note: Type.Optional(nullable(Type.String())),
      },
      closed,
    ),
    answer: Type.Object({ name: Type.String() }),
  }),
  create: endpoint({
    ...base,
    method: "post",
    path: "/probe/rows",
    creates: true,
    body: Type.Object({ key: Type.String() }, closed),
    answer: Type.Object({ key: Type.String(), at: Type.String() }),
  }),
  edit: endpoint({
    ...base,
    method: "patch",
    path: "/probe/thing",
    edits: true,
    body: Type.Object({}, closed),
    answer: Type.Object({ version: Type.Integer() }),
  }),
  read: endpoint({
    ...base,
    method: "get",
    path: "/probe/thing",
    answer: Type.Object({ version: Type.Integer(), name: Type.String() }),
  }),
  snapshot: endpoint({
    ...base,
    method: "get",
    path: "/probe/snapshot",
    snapshot: true,
    answer: Type.Object({ level: Type.String(), isReadOnly: Type.String() }),
  }),
  upload: endpoint({
    ...base,
    method: "post",
    path: "/probe/files",
    uploads: true,
    creates: true,
    answer: Type.Object({ names: Type.Array(Type.String()), sizes: Type.Array(Type.Integer()) }),
  }),
  download: endpoint({
    ...base,
    method: "get",
    path: "/probe/file",
    query: Type.Object({ name: Type.String() }, closed),
    answer: "file",
  }),
  bug: endpoint({ ...base, method: "get", path: "/probe/bug", answer: "none" }),
  sqlBug: endpoint({ ...base, method: "get", path: "/probe/sql-bug", answer: "none" }),
  open: endpoint({ ...base, permission: "public", method: "get", path: "/probe/open", answer: "none" }),
  address: endpoint({
    ...base,
    method: "get",
    path: "/probe/address",
    answer: Type.Object({ address: Type.String() }),
  }),
};

/** What came through, for tests to look at. */
export interface Seen {
  readonly files: UploadedFile[];
  creates: number;
}

/** The routes behind the probes. */
export function probeRoutes(seen: Seen): Route[] {
  return [
    serve(probe.form, async (_call, { body }) => ({ name: body.name, secret: "never" })),
    serve(probe.create, async ({ now }, { body }) => {
      seen.creates += 1;
      return { key: body.key, at: `${now.toISOString()} ${seen.creates}` };
    }),
    serve(probe.edit, async (call) => {
      requireVersion(call, { version: 3 }, { name: "现状" });
      return { version: 4 };
    }),
    serve(probe.read, async () => ({ version: 3, name: "名" })),
    serve(probe.snapshot, async ({ tx }) => {
      const { rows } = await sql<{ level: string; isReadOnly: string }>`
        select current_setting('transaction_isolation') as level,
          current_setting('transaction_read_only') as is_read_only`.execute(tx);
      return rows[0] ?? { level: "", isReadOnly: "" };
    }),
    serve(probe.upload, async (_call, { files }) => {
      seen.files.push(...files);
      return { names: files.map(({ fileName }) => fileName), sizes: files.map(({ bytes }) => bytes.byteLength) };
    }),
    serve(probe.download, async (_call, { query }) => ({
      fileName: query.name,
      contentType: "text/html",
      body: new TextEncoder().encode("<script>alert(1)</script>"),
    })),
    serve(probe.bug, () => {
      throw new TypeError("secret-word in /srv/zhigang/file.ts");
    }),
    serve(probe.sqlBug, async ({ tx }) => {
      await sql`select secret_column from nowhere.secret_table`.execute(tx);
    }),
    serve(probe.open, async () => undefined),
    serve(probe.address, async ({ address }) => ({ address: address ?? "" })),
  ];
}
