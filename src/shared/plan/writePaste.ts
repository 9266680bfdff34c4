import { limits, jsonBytes } from '#shared/sync/limits.ts';
import { type JudgedRow, type TwinChoice, usualChoice } from './judgeInvitees.ts';
import type { PlanFields } from './records.ts';

/** An invitee to write. */
export interface InviteeWrite {
  readonly list: 'invitees';
  readonly id: string;
  readonly fields: PlanFields;
}

/** What pressing the one button does. */
export interface PasteWrites {
  readonly writes: readonly InviteeWrite[];
  readonly added: number;
  readonly updated: number;
  readonly skipped: number;
  /** Rows that are done with; the others stay to be mended or decided. */
  readonly settled: ReadonlySet<string>;
}

interface Beside {
  readonly choices: ReadonlyMap<string, TwinChoice>;
  readonly makeId: () => string;
  /** Where the first of the new people stands in the list's order. */
  readonly order: number;
}

/**
 * What is written when the rows that can be are taken over: good ones are added, twins as was chosen for them. A twin of
 * an earlier row waits with that row.
 */
export function writePaste(rows: readonly JudgedRow[], { choices, makeId, order }: Beside): PasteWrites {
  const writes = new Map<string, InviteeWrite>();
  const settled = new Set<string>();
  let added = 0;
  let updated = 0;
  let skipped = 0;
  for (const { row, read, twin, is } of rows) {
    const choice = is === 'twin' && twin ? (choices.get(row.key) ?? usualChoice(twin)) : null;
    if (is === 'good' || choice === 'add') {
      const fields = { ...read.fields, order: order + added };
      writes.set(row.key, { list: 'invitees', id: makeId(), fields });
      added += 1;
    } else if (twin && choice === 'update') {
      const first = writes.get(twin.key);
      if (twin.where === 'paste' && !first) continue;
      const back = twin.where === 'off' ? { removed: null } : {};
      const changes = Object.fromEntries(twin.changes.map(({ column, to }) => [column, to]));
      const fields = { ...first?.fields, ...back, ...changes };
      writes.set(twin.key, { list: 'invitees', id: first?.id ?? twin.key, fields });
      updated += 1;
    } else if (choice === 'skip') {
      skipped += 1;
    } else {
      continue;
    }
    settled.add(row.key);
  }
  const changed = [...writes.values()].filter(({ fields }) => Object.keys(fields).length > 0);
  return { writes: changed, added, updated, skipped, settled };
}

/** Records that one op of a plan holds at most. */
const mostRecords = 100;
/** Leaves room in a frame for what is around the records. */
const mostBytes = limits.frameBytes / 2;

/** Writes in the portions that one op can hold, in their order. */
export function inPortions<Write>(writes: readonly Write[]): readonly (readonly Write[])[] {
  const portions: Write[][] = [];
  let last: Write[] = [];
  let bytes = 0;
  for (const write of writes) {
    const size = jsonBytes(write);
    if (last.length === 0 || last.length === mostRecords || bytes + size > mostBytes) {
      last = [];
      bytes = 0;
      portions.push(last);
    }
    last.push(write);
    bytes += size;
  }
  return portions;
}
