import type { DemoPersona } from "@zhigang/contract/identity";
import type { Clock } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { SecretBox } from "../../platform/secret-box.ts";
import type { SessionRules } from "./session/actor-of.ts";
import type { Authenticator } from "./session/authenticator.ts";
import type { Hashing } from "./session/password-hash.ts";

/** A slot: another room forgets what it keeps about a person. */
export type ForgetPerson = (tx: Tx, person: ErasedPerson) => Promise<void>;

/** Who is forgotten, and the pseudonym that stands in the place of the name. */
export interface ErasedPerson {
  readonly accountId: string;
  readonly name: string;
}

/** What the identity room is told by the house. */
export interface IdentityOptions extends SessionRules {
  readonly version: string;
  readonly isDemo: boolean;
  /** Told to everybody, so that nobody waits for an upload that will be refused. */
  readonly uploadLimitMb: number;
  /** Shown on the sign-in page of the demo; empty elsewhere. */
  readonly demoPersonas: readonly DemoPersona[];
  readonly authenticator: Authenticator;
  /** Keeps what must be read again: the keys of second factors. */
  readonly secrets: SecretBox;
  /** What other rooms keep about a person and forget with the erasure of the account, in its transaction. */
  readonly forgetPerson?: readonly ForgetPerson[];
  /** How new passwords are hashed; the recommended way unless given. */
  readonly hashing?: Hashing;
}

/** Where the room's work outside requests runs. */
export interface IdentityHousekeeping {
  readonly db: Tx;
  readonly clock: Clock;
}
