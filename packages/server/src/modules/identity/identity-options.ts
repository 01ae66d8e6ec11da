import type { DemoPersona } from "@zhigang/contract/identity";
import type { PasswordProfile } from "@zhigang/domain/identity";
import type { Clock } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { Authenticator } from "./session/authenticator.ts";
import type { Hashing } from "./session/password-hash.ts";

/** What the identity room is told by the house. */
export interface IdentityOptions {
  readonly version: string;
  readonly isDemo: boolean;
  /** Told to everybody, so that nobody waits for an upload that will be refused. */
  readonly uploadLimitMb: number;
  /** Shown on the sign-in page of the demo; empty elsewhere. */
  readonly demoPersonas: readonly DemoPersona[];
  readonly passwordProfile: PasswordProfile;
  /** Minutes without use after which a session ends. */
  readonly idleMinutes: number;
  readonly authenticator: Authenticator;
  /** How new passwords are hashed; the recommended way unless given. */
  readonly hashing?: Hashing;
}

/** Where the room's work outside requests runs. */
export interface IdentityHousekeeping {
  readonly db: Tx;
  readonly clock: Clock;
}
