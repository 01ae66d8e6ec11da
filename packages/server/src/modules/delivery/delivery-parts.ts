import type { CalendarDate } from "@zhigang/domain/values";
import type { Clock } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { Logger } from "../../platform/logger.ts";
import type { SecretBox } from "../../platform/secret-box.ts";
import type { AddressRules } from "./sending/guard-address.ts";

/** What the room is given: the facts there are, where secrets lie, which addresses of the intranet may be told, and the calendar. */
export interface DeliveryParts {
  readonly db: Tx;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly secrets: SecretBox;
  readonly addresses: AddressRules;
  readonly facts: readonly string[];
  /** Where people reach the application, for links in what they are told outside it; null where nobody has said. */
  readonly publicAddress: string | null;
  /** Whether people work on a day: digests go on no other. */
  readonly isWorkday: (day: CalendarDate) => Promise<boolean>;
  /** Certificates to believe of mail servers instead of those the machine believes. */
  readonly authorities?: readonly string[];
}
