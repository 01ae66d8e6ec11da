import { CamelCasePlugin } from "kysely";
import type { PluginTransformResultArgs, QueryResult, UnknownRow } from "kysely";

/** snake_case in the database, camelCase in code; `jsonb` stays as it is. The columns are named once per result, not once per row. */
export class CamelCaseRows extends CamelCasePlugin {
  constructor() {
    super({ maintainNestedObjectKeys: true });
  }

  override async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const [first] = result.rows;
    if (first === undefined) return result;
    const columns = Object.keys(first).map((column) => [column, this.camelCase(column)] as const);
    const rows = result.rows.map((row) => {
      const named: Record<string, unknown> = {};
      for (const [column, name] of columns) named[name] = row[column];
      return named;
    });
    return { ...result, rows };
  }
}
