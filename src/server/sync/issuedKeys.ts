/**
 * Who has answered an anonymous exercise, for as long as that is not written down: one bit a seat, and the name of
 * the worksheet for which it was given, so that an op which is tried again is not taken for a second answer. In memory
 * only: written at once, the rows would tell by their order whose answer came when.
 */
export interface IssuedKeys {
  /** Whether the seat may answer under this name: it has answered under no other. */
  claim(session: string, exercise: string, seat: string, name: string): boolean;
  /** Whoever had the one seat has the other: having answered under either is having answered. */
  move(session: string, from: string, to: string): void;
  /** The seats that have answered and are not written down. */
  unwritten(session: string, exercise: string): readonly string[];
  /** The exercises of which some are not written down. */
  open(): readonly { readonly session: string; readonly exercise: string }[];
  /** They are written down, and the commit is durable. */
  written(session: string, exercise: string, seats: readonly string[]): void;
}

export function createIssuedKeys(): IssuedKeys {
  const held = new Map<string, Map<string, string>>();
  const key = (session: string, exercise: string): string => `${session} ${exercise}`;
  return {
    claim(session, exercise, seat, name) {
      const here = held.get(key(session, exercise)) ?? new Map<string, string>();
      held.set(key(session, exercise), here);
      const known = here.get(seat);
      if (known === undefined) here.set(seat, name);
      return known === undefined || known === name;
    },
    move(session, from, to) {
      for (const [at, here] of held) {
        const name = at.startsWith(`${session} `) ? here.get(from) : undefined;
        if (name === undefined) continue;
        here.delete(from);
        if (!here.has(to)) here.set(to, name);
      }
    },
    unwritten: (session, exercise) => [...(held.get(key(session, exercise))?.keys() ?? [])],
    open: () =>
      [...held.keys()].map((one) => {
        const [session = '', exercise = ''] = one.split(' ');
        return { session, exercise };
      }),
    written(session, exercise, seats) {
      const here = held.get(key(session, exercise));
      for (const seat of seats) here?.delete(seat);
      if (here?.size === 0) held.delete(key(session, exercise));
    },
  };
}
