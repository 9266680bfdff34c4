import type { TestRoom } from '../helpers/testRoom.ts';

/** Every table that a session's people can write to, as it stands: what must not have changed, or only so. */
export async function rowsOf({ store }: Pick<TestRoom, 'store'>, session: string) {
  const rows = async (table: 'op' | 'register' | 'seat' | 'tick' | 'token' | 'plan_field') =>
    (await store.database.selectFrom(table).selectAll().where('session', '=', session).execute()).map((row) =>
      JSON.stringify(row),
    );
  const own = await store.database.selectFrom('session').selectAll().where('id', '=', session).execute();
  return {
    session: own.map((row) => JSON.stringify(row)),
    op: await rows('op'),
    register: await rows('register'),
    seat: await rows('seat'),
    tick: await rows('tick'),
    token: await rows('token'),
    plan: await rows('plan_field'),
  };
}

/** What is in the second and not in the first, table by table. */
export function added(
  before: Readonly<Record<string, readonly string[]>>,
  after: Readonly<Record<string, readonly string[]>>,
): readonly (readonly [table: string, row: string])[] {
  return Object.entries(after).flatMap(([table, rows]) => {
    const known = new Set(before[table]);
    return rows.filter((row) => !known.has(row)).map((row) => [table, row] as const);
  });
}
