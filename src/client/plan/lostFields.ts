import { inviteesOf, removedInvitees, tasksOf } from '#shared/plan/readPlan.ts';
import type { PlanRecord } from '#shared/plan/records.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PlanMessages } from './messages.en.ts';
import type { LostWrite } from './planDesk.ts';

/** What each field is called; fields that belong together share a name. */
const names: Readonly<Record<string, keyof PlanMessages>> = {
  name: 'fieldName',
  company: 'fieldCompany',
  email: 'fieldEmail',
  phone: 'fieldPhone',
  language: 'fieldLanguage',
  diet: 'fieldDiet',
  access: 'fieldAccess',
  note: 'fieldNote',
  table: 'fieldTable',
  business: 'fieldBusiness',
  invitedMs: 'fieldInvitation',
  reply: 'fieldReply',
  repliedMs: 'fieldReply',
  calledWeek: 'fieldWeekCall',
  calledDay: 'fieldDayCall',
  order: 'fieldOrder',
  removed: 'fieldRemoved',
  text: 'fieldText',
  owner: 'fieldOwner',
  days: 'fieldDays',
  doneBy: 'fieldDone',
  doneMs: 'fieldDone',
  address: 'fieldAddress',
  parking: 'fieldParking',
  refreshments: 'fieldRefreshments',
  contactName: 'fieldContact',
  contactPhone: 'fieldContact',
  contactEmail: 'fieldContact',
  wifiName: 'fieldWifi',
  wifiPassword: 'fieldWifi',
  prework: 'fieldPrework',
  replyBy: 'fieldReplyBy',
  keepDays: 'fieldKeepDays',
};

/** Fields whose value is what somebody typed, and says itself what it is. */
const spoken: ReadonlySet<string> = new Set([
  'name',
  'company',
  'email',
  'phone',
  'diet',
  'access',
  'note',
  'text',
  'owner',
  'address',
  'parking',
  'refreshments',
  'contactName',
  'contactPhone',
  'contactEmail',
  'wifiName',
  'prework',
]);

/** One thing that two people wrote differently. */
export interface LostField {
  readonly name: keyof PlanMessages;
  /** Both as they were typed; null where the value is no text that anybody typed. */
  readonly values: { readonly mine: string; readonly theirs: string } | null;
}

/** What a lost write would change in what is there now. */
export function lostFields({ record }: LostWrite, records: readonly PlanRecord[]): readonly LostField[] {
  const { list, id, fields } = record;
  const stands = records.find((one) => one.list === list && one.id === id)?.fields ?? {};
  const said = new Map<keyof PlanMessages, LostField>();
  for (const [field, mine] of Object.entries(fields)) {
    const theirs = stands[field] ?? null;
    const name = names[field];
    if (name === undefined || said.has(name) || JSON.stringify(mine) === JSON.stringify(theirs)) continue;
    const values = spoken.has(field) ? { mine: typed(mine), theirs: typed(theirs) } : null;
    said.set(name, { name, values });
  }
  return [...said.values()];
}

function typed(value: JsonValue): string {
  return typeof value === 'string' ? value : '';
}

/** Whom or what a lost write is about, in people's own words; empty where those are not known. */
export function lostSubject({ record: { list, id } }: LostWrite, records: readonly PlanRecord[]): string {
  if (list === 'tasks') return tasksOf(records).find((task) => task.id === id)?.text ?? '';
  if (list === 'place') return '';
  return [...inviteesOf(records), ...removedInvitees(records)].find((one) => one.id === id)?.name ?? '';
}
