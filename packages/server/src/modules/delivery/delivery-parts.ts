import type { Clock } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { Logger } from "../../platform/logger.ts";
import type { SecretBox } from "./secret-box.ts";
import type { AddressRules } from "./sending/guard-address.ts";

/** What the room is given: the facts there are, where secrets lie, and which addresses of the intranet may be told. */
export interface DeliveryParts {
  readonly db: Tx;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly secrets: SecretBox;
  readonly addresses: AddressRules;
  readonly facts: readonly string[];
}
