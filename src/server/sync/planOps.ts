import { acceptsPlanField, contactFields } from '#shared/plan/fields.ts';
import { type PlanList, placeId, planLists } from '#shared/plan/records.ts';
import { mayWritePlanList } from '#shared/session/permissions.ts';
import type { JsonValue, PlanErase, PlanSet } from '#shared/sync/op.ts';
import { goneParts, planKey, type PlanPart } from '#shared/sync/planView.ts';
import { refuse } from '#shared/sync/reasons.ts';
import { revokeLinks } from '#server/accounts/links.ts';
import { erasedField, type PlanFieldRow, planRecordsOf } from '#server/storage/planStore.ts';
import type { SessionRow } from '#server/storage/store.ts';
import type { Applied, Applying } from './opContext.ts';

/** Records of a list in one session: more than its largest room holds, and an end for a page that runs wild. */
const mostRecords: Readonly<Record<PlanList, number>> = {
  invitees: 6000,
  letters: 6000,
  tasks: 500,
  place: 1,
};

/** Some fields of some records of the plan, all or none of them. */
export async function setPlan(op: PlanSet, applying: Applying): Applied {
  const { writer, session, revision, context } = applying;
  const { records, client } = op;
  if (records.some(({ list }) => !mayWritePlanList(context.actor, list))) return refuse('not-allowed');
  if (new Set(records.map(planKey)).size < records.length) return refuse('bad-value');
  if (!records.every((record) => isSound(record, session))) return refuse('bad-value');
  const lists = planLists.filter((list) => records.some((record) => record.list === list));
  const stored = await writer.planFields(session.id, { lists, records: records.map(({ id }) => id) });
  const known = byRecord(stored);
  for (const record of records) {
    if (cameTooLate(record, known.get(planKey(record)) ?? [], client)) return refuse('stale');
  }
  for (const list of lists) {
    const added = records.filter((record) => record.list === list && !known.has(planKey(record))).length;
    if (added > 0 && (await writer.planSize(session.id, list)) + added > mostRecords[list])
      return refuse('too-large');
  }
  const written = records.flatMap(({ list, id, fields }) =>
    Object.entries(fields).map(([field, value]) => ({ list, record: id, field, value, revision, client })),
  );
  await writer.putPlanFields(session.id, written);
  const isOverwritten = new Set(
    written.map(({ list, record, field }) => `${planKey({ list, id: record })}\n${field}`),
  );
  const kept = records.flatMap((record) =>
    (known.get(planKey(record)) ?? []).filter(
      ({ field }) => !isOverwritten.has(`${planKey(record)}\n${field}`),
    ),
  );
  return { ok: true, outcome: 'applied', parts: planParts([...kept, ...written]), touched: [] };
}

/** Whether a record may hold this, in this session. */
function isSound({ list, id, fields }: PlanSet['records'][number], { settings }: SessionRow): boolean {
  if (list === 'place' && id !== placeId) return false;
  return Object.entries(fields).every(([field, value]) => {
    if (!acceptsPlanField(list, field, value)) return false;
    if (list !== 'invitees' || value === '' || value === null) return true;
    if (field === 'table') return settings.tables.some((table) => table.id === value);
    return field !== 'business' || settings.businesses.some((business) => business.id === value);
  });
}

/**
 * Whether somebody else has written to one of these fields what the writer had not seen (rule 6), or has erased the
 * record altogether (rule 11). Two who write the same agree.
 */
function cameTooLate(
  { fields, base }: PlanSet['records'][number],
  stored: readonly PlanFieldRow[],
  client: string,
): boolean {
  return stored.some((row) => {
    if (row.field === erasedField) return true;
    if (base === undefined || !Object.hasOwn(fields, row.field)) return false;
    return row.revision > base && row.client !== client && !isSame(row.value, fields[row.field] ?? null);
  });
}

function isSame(a: JsonValue, b: JsonValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function byRecord(rows: readonly PlanFieldRow[]): ReadonlyMap<string, readonly PlanFieldRow[]> {
  const records = new Map<string, PlanFieldRow[]>();
  for (const row of rows) {
    const key = planKey({ list: row.list, id: row.record });
    const held = records.get(key);
    if (held) held.push(row);
    else records.set(key, [row]);
  }
  return records;
}

/** The records that these fields make up, as their readers are told of them. */
function planParts(rows: readonly PlanFieldRow[]): readonly PlanPart[] {
  return planRecordsOf(rows).map((record) => ({ part: 'plan', ...record }));
}

/** Invitees go for good, with what became of their letters and the links by which they reply (rule 11). */
export async function erasePlanned({ invitees, client }: PlanErase, applying: Applying): Applied {
  const { writer, session, revision } = applying;
  const gone = [...new Set(invitees)];
  await writer.erasePlanned(session.id, gone, { revision, client });
  await revokeLinks(writer, session.id, gone);
  return { ok: true, outcome: 'applied', parts: goneParts(gone, revision), touched: [] };
}

/** The plan's time for contacts is over: what invitees are reached by goes, and their letters. */
export async function forgetContacts({ client }: { readonly client: string }, applying: Applying): Applied {
  const { writer, session, revision } = applying;
  const before = await writer.planFields(session.id);
  const forgotten: ReadonlySet<string> = new Set(contactFields);
  const isForgotten = ({ list, field, value }: PlanFieldRow): boolean =>
    list === 'invitees' && forgotten.has(field) && value !== null;
  const touched = new Set(before.filter(isForgotten).map(({ record }) => record));
  await writer.forgetContacts(session.id, { revision, client });
  const left = before
    .filter(({ list, record }) => list === 'invitees' && touched.has(record))
    .map((row) => (isForgotten(row) ? { ...row, value: null, revision } : row));
  const letters = before.filter(({ list, field }) => list === 'letters' && field !== erasedField);
  const goneLetters: readonly PlanPart[] = [...new Set(letters.map(({ record }) => record))].map((id) => ({
    part: 'plan',
    revision,
    list: 'letters',
    id,
    fields: null,
  }));
  return { ok: true, outcome: 'applied', parts: [...planParts(left), ...goneLetters], touched: [] };
}
