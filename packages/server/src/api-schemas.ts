import * as audit from "@zhigang/contract/audit";
import * as delivery from "@zhigang/contract/delivery";
import * as documents from "@zhigang/contract/documents";
import * as http from "@zhigang/contract/http";
import * as identity from "@zhigang/contract/identity";
import * as ledger from "@zhigang/contract/ledger";
import * as supervision from "@zhigang/contract/supervision";

/** Every schema that a room exports by name, for the components of the API's description. */
export const SCHEMAS: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries({ ...http, ...audit, ...identity, ...documents, ...ledger, ...delivery, ...supervision }).filter(
    ([name, value]) => /^[A-Z][a-z]/.test(name) && isSchema(value),
  ),
);

function isSchema(value: unknown): boolean {
  return typeof value === "object" && value !== null && ("type" in value || "anyOf" in value);
}
