/** How long a session lasts: unused, and at all (GB/T 22239-2019 8.1.4.1b). */
export const SESSION_LIMITS = { idleMinutes: 30, absoluteHours: 12 } as const;

/** How long a one-time set-up token is good: for the first administrators, and for every later account. */
export const SET_UP_LIMITS = { firstStartMinutes: 30, laterMinutes: 24 * 60 } as const;

/** What decides whether a session still holds. */
export interface SessionTimes {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

/** Whether the session holds at this moment: not ended, not past its absolute end, and used within the idle limit. */
export function isSessionAlive(
  { lastSeenAt, expiresAt, endedAt }: SessionTimes,
  now: Date,
  idleMinutes: number = SESSION_LIMITS.idleMinutes,
): boolean {
  if (endedAt !== null || now >= expiresAt) return false;
  return now.getTime() - lastSeenAt.getTime() < idleMinutes * 60_000;
}
