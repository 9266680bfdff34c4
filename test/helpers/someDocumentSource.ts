import type { DocumentSource } from '#shared/export/documentSource.ts';
import { placeId, type PlanFields, type PlanRecord } from '#shared/plan/records.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { someSettings } from './facilitator.ts';
import { someWorkshop } from './someWorkshop.ts';

interface PlannedSession {
  readonly settings?: Partial<SessionSettings>;
  /** What is known of each invitee; they stand in this order. */
  readonly invitees?: readonly PlanFields[];
  readonly place?: PlanFields;
  readonly changes?: Partial<DocumentSource>;
}

/** What documents are drawn from: a session of 34 people at four tables, and a plan as a test wants it. */
export function someDocumentSource({
  settings = {},
  invitees = [],
  place = {},
  changes = {},
}: PlannedSession = {}): DocumentSource {
  return {
    workshop: { ...someWorkshop(), exercises: [] },
    session: {
      id: 'session-1',
      code: 'K7M4QD',
      seats: 0,
      settings: someSettings({ tables: numberedTables(4), ...settings }),
    },
    ticks: [],
    plan: [...invitees.map(inviteeRecord), { list: 'place', id: placeId, revision: 1, fields: place }],
    seats: [],
    sheets: [],
    join: { address: 'http://192.168.1.20:4173', path: '/j/session1token' },
    replyLinks: {},
    printedAtMs: Date.UTC(2026, 10, 21, 6, 5),
    ...changes,
  };
}

/** Tables that go by their number, all of one business. */
export function numberedTables(count: number, business = 'b1'): SessionSettings['tables'] {
  return Array.from({ length: count }, (_, index) => ({ id: `t${index + 1}`, name: '', business }));
}

/** So many invitees, each with a name of their own, sent round the tables. */
export function manyInvitees(count: number, tables: number): readonly PlanFields[] {
  return Array.from({ length: count }, (_, index) => ({
    name: index % 2 === 0 ? `Guest Number ${index + 1}` : `王小明${index + 1}`,
    phone: `+86 138 0000 ${1000 + index}`,
    table: `t${(index % tables) + 1}`,
    reply: 'yes',
  }));
}

function inviteeRecord(fields: PlanFields, index: number): PlanRecord {
  return { list: 'invitees', id: `p${index + 1}`, revision: 1, fields: { order: index, ...fields } };
}
