/** Channels of the open lines that end together when somebody may no longer have them (SPEC rule 4). */
export const lineEnds = {
  /** Of one browser that signs out. */
  signIn: (signIn: string) => `end:sign-in:${signIn}`,
  /** Of somebody whose account is gone. */
  account: (account: string) => `end:account:${account}`,
  /** Of somebody who was taken off a session. */
  facilitator: (session: string, account: string) => `end:session:${session}:account:${account}`,
  /** Of somebody whose seat is gone. */
  seat: (session: string, seat: string) => `end:session:${session}:seat:${seat}`,
  /** Of the projector links of a session. */
  projectors: (session: string) => `end:session:${session}:projectors`,
};
