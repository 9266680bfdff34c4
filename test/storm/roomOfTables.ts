import type { SessionSettings } from '#shared/session/settings.ts';

/** As many as sit well together at one table. */
const peopleAtATable = 9;

/** Settings of a room of this many people, half of its tables of one business and half of another. */
export function roomOfTables(people: number): Partial<SessionSettings> {
  const tables = Math.ceil(people / peopleAtATable);
  return {
    people,
    businesses: [
      { id: 'b1', name: 'Harbor Hotel' },
      { id: 'b2', name: 'Lake Hotel' },
    ],
    tables: Array.from({ length: tables }, (_, index) => ({
      id: `t${index + 1}`,
      name: '',
      business: index < tables / 2 ? 'b1' : 'b2',
    })),
  };
}
