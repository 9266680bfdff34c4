import * as z from 'zod/mini';
import { languages } from '#shared/content/language.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { type Along, mostAlongCharacters, mostCarriedCharacters } from '#shared/sync/carried.ts';
import { alongOf, type Carried, readCarried } from '#exercises/carried.ts';
import { withCarriedRows } from '#exercises/carry/withCarriedRows.ts';
import type { Fields } from '#exercises/contract.ts';
import { fieldOfRecord, recordPart } from '#exercises/records.ts';

const details = ['full', 'short'] as const;

export const actionOptions = z.strictObject({
  /** How many rows one worksheet is expected to hold: so many lines stand on paper. */
  rows: z.int().check(z.minimum(1), z.maximum(20)),
  atMost: z.int().check(z.minimum(1), z.maximum(30)),
  /** Within how many days of today an action is best done. */
  days: z.int().check(z.minimum(1), z.maximum(365)),
  /** `short`: action, who and by when alone. */
  detail: z._default(z.enum(details), 'full'),
});
export type ActionOptions = z.infer<typeof actionOptions>;

/** The texts of a row, in the order in which they are read. */
export const textKeys = ['situation', 'action', 'who', 'measure', 'firstStep', 'obstacle'] as const;
export type TextKey = (typeof textKeys)[number];

/** In UTF-16 units, as `maxlength` counts them. */
export const mostCharacters: Readonly<Record<TextKey, number>> = {
  situation: 160,
  action: mostCarriedCharacters,
  who: mostAlongCharacters.who,
  measure: mostAlongCharacters.measure,
  firstStep: 160,
  obstacle: 160,
};

export const rowsList = 'rows';

/** What an entry that is taken along brings here besides its words, and takes on from here. */
const alongKeys = ['who', 'when', 'measure'] as const;
export type RowKey = TextKey | 'when' | 'shared' | 'order' | 'removed';

/** The field that holds one value of a row: `rows.Xk29bTqf.action`. */
export function rowField(id: string, key: RowKey): string {
  return fieldOfRecord(rowsList, id, key);
}

export function isTextKey(key: string): key is TextKey {
  return textKeys.some((one) => one === key);
}

/** Whether a text is a day that there is, `yyyy-mm-dd`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

/** One row as it is stored; a row whose words were emptied or that was removed is still one. */
export interface Row extends Readonly<Record<TextKey, string>> {
  readonly id: string;
  /** A day, `yyyy-mm-dd`, or null. */
  readonly when: string | null;
  readonly shared: boolean;
  readonly order: number;
  readonly removed: boolean;
  /** The entry of an earlier exercise that it was taken from, or null. */
  readonly from: Carried | null;
  /** Whether anything of it was written here, and not only taken along. */
  readonly written: boolean;
}

const emptyRow: Omit<Row, 'id'> = {
  situation: '',
  action: '',
  who: '',
  measure: '',
  firstStep: '',
  obstacle: '',
  when: null,
  shared: false,
  order: 0,
  removed: false,
  from: null,
  written: false,
};

/** A row of which nothing is stored yet. */
export function unwrittenRow(id: string): Row {
  return { ...emptyRow, id, order: Infinity };
}

/** Every row of a worksheet, what was taken along among them, in order; unreadable values count as not there. */
export function allRows(fields: Fields): readonly Row[] {
  const carried = new Map(readCarried(fields).map((one) => [one.id, one]));
  const written = new Set(
    Object.entries(fields).flatMap(([field, value]) => {
      const part = recordPart(field);
      const isWords = part?.list === rowsList && (isTextKey(part.key) || part.key === 'when');
      return isWords && value !== null && value !== '' ? [part.id] : [];
    }),
  );
  const rows = new Map<string, Row>();
  for (const [field, value] of Object.entries(withCarriedRows(fields, rowsList, 'action', alongKeys))) {
    const part = recordPart(field);
    if (part?.list !== rowsList || value === null) continue;
    const { id } = part;
    const row = rows.get(id) ?? {
      ...emptyRow,
      id,
      from: carried.get(id) ?? null,
      written: written.has(id),
    };
    rows.set(id, { ...row, ...valueOf(part.key, value) });
  }
  return [...rows.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

function valueOf(key: string, value: JsonValue): Partial<Row> {
  if (isTextKey(key) && typeof value === 'string') return { [key]: value };
  if (key === 'when' && typeof value === 'string' && isDay(value)) return { when: value };
  if (key === 'order' && typeof value === 'number') return { order: value };
  if (key === 'shared') return { shared: value === true };
  if (key === 'removed') return { removed: value === true };
  return {};
}

/** Rows that say what is to be done and stand. */
export function standingRows(fields: Fields): readonly Row[] {
  return allRows(fields).filter(({ action, removed }) => !removed && action.trim() !== '');
}

/** What a row brings along to a later exercise besides its action. */
export function alongOfRow({ who, when, measure }: Pick<Row, (typeof alongKeys)[number]>): Along {
  return alongOf({ who, when, measure });
}

const along = z.object({
  who: z.exactOptional(z.string()),
  when: z.exactOptional(z.string()),
  measure: z.exactOptional(z.string()),
});
const origin = z.object({
  exercise: z.string(),
  record: z.string(),
  text: z.string(),
  along: z.exactOptional(along),
});

/** What the facilitator has sent to a plan, for devices to take. */
export const actionMaterial = z.object({
  items: z.readonly(z.array(z.extend(origin, { id: z.string() }))),
});

const member = z.object({
  /** Of the words that it began with: what marks are about. */
  key: z.string(),
  action: z.string(),
  who: z.string(),
  when: z.nullable(z.string()),
  /** Null for what the facilitator sent and nobody has taken. */
  table: z.nullable(z.string()),
});
/** One row as somebody wrote it. */
export type Member = z.infer<typeof member>;

const planRow = z.object({
  key: z.string(),
  text: z.string(),
  situation: z.string(),
  /** Everybody who is named, each once. */
  who: z.readonly(z.array(z.string())),
  /** The first day that is named. */
  when: z.nullable(z.string()),
  measure: z.string(),
  firstStep: z.string(),
  obstacle: z.string(),
  /** Those that it comes from, by id; never who at them. */
  tables: z.readonly(z.array(z.string())),
  /** The exercises that it was taken from, by id. */
  origins: z.readonly(z.array(z.string())),
  members: z.readonly(z.array(member)),
});
/** One action of the merged plan: rows of the same words or the same origin, and those put together by hand. */
export type PlanRow = z.infer<typeof planRow>;

export const actionResult = z.object({
  /** Actions, all of them. */
  actions: z.number(),
  withoutWho: z.number(),
  withoutWhen: z.number(),
  /** By day, those without one last. */
  rows: z.readonly(z.array(planRow)),
  /** Actions that a result has no room for. */
  left: z.number(),
});
export type ActionResult = z.infer<typeof actionResult>;

const filled = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

export const actionSample = z.strictObject({
  language: z.exactOptional(z.enum(languages)),
  rows: z
    .array(
      z.strictObject({
        action: filled(mostCharacters.action),
        owner: z.exactOptional(filled(mostCharacters.who)),
        /** By when, counted from the day of the rehearsal. */
        inDays: z.exactOptional(z.int().check(z.minimum(0), z.maximum(365))),
        situation: z.exactOptional(filled(mostCharacters.situation)),
        measure: z.exactOptional(filled(mostCharacters.measure)),
        firstStep: z.exactOptional(filled(mostCharacters.firstStep)),
        obstacle: z.exactOptional(filled(mostCharacters.obstacle)),
        shared: z.exactOptional(z.boolean()),
      }),
    )
    .check(z.minLength(1)),
});
export type ActionSample = z.infer<typeof actionSample>;
