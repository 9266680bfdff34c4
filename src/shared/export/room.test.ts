import { describe, expect, it } from 'vitest';
import type { PlanFields, PlanRecord } from '#shared/plan/records.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { someSettings } from '../../../test/helpers/facilitator.ts';
import { someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import type { DocumentSource } from './documentSource.ts';
import { roomModel } from './room.ts';

const tables = (count: number): SessionSettings['tables'] =>
  Array.from({ length: count }, (_, index) => ({ id: `t${index + 1}`, name: '', business: 'b1' }));

function sourceOf(settings: Partial<SessionSettings>, plan: readonly PlanRecord[] = []): DocumentSource {
  return {
    workshop: { ...someWorkshop(), exercises: [] },
    session: { id: 's1', code: 'K7M4QD', seats: 0, settings: someSettings(settings) },
    ticks: [],
    plan,
    seats: [],
    sheets: [],
    join: null,
    replyLinks: {},
    printedAtMs: 0,
  };
}

const people = (count: number, fields: (index: number) => PlanFields = () => ({})): PlanRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    list: 'invitees',
    id: `p${index}`,
    revision: 1,
    fields: { name: `P${String(index).padStart(2, '0')}`, order: index, ...fields(index) },
  }));

describe('what the diagram of a room says', () => {
  it('47 people at tables of 8: 6 tables (5 of 8 and 1 of 7)', () => {
    const { seating, remark, tables: drawn } = roomModel(sourceOf({ people: 47, tables: tables(6) }));
    expect(seating).toEqual({
      en: '47 people at tables of 8: 6 tables (5 of 8 and 1 of 7)',
      'zh-Hans': '47人，每桌8人：共6桌（5桌8人，1桌7人）',
      'zh-Hant': '47人，每桌8人：共6桌（5桌8人，1桌7人）',
    });
    expect(remark).toBeNull();
    expect(drawn.map(({ people: count }) => count)).toEqual([8, 8, 8, 8, 8, 7]);
  });

  it('48 people at 6 tables of 8, and 5 around one', () => {
    expect(roomModel(sourceOf({ people: 48, tables: tables(6) })).seating?.en).toBe(
      '48 people at 6 tables of 8',
    );
    expect(roomModel(sourceOf({ people: 5, tables: tables(1) })).seating?.en).toBe(
      '5 people around one table',
    );
  });

  it('counts who may come: who declined takes no chair', () => {
    const { seating, notes } = roomModel(
      sourceOf(
        { people: 14, tables: tables(2) },
        people(14, (index) => ({ reply: index < 2 ? 'no' : 'yes' })),
      ),
    );
    expect(seating?.en).toBe('12 people at 2 tables of 6');
    expect(notes.map(({ en }) => en)).toContain('12 chairs, and two more by the wall.');
    expect(notes[0]?.en).toMatch(/^2 round tables, 1.52 m \(60 in\)/);
  });

  it('draws the tables as they are given out, and lists who sits where and who nowhere yet', () => {
    const model = roomModel(
      sourceOf(
        { people: 13, tables: [{ id: 't1', name: 'Harbor', business: 'b1' }, ...tables(2).slice(1)] },
        people(13, (index) => ({ table: index < 8 ? 't1' : index < 12 ? 't2' : '' })),
      ),
    );
    expect(model.tables.map(({ label, names }) => [label.en, names.length])).toEqual([
      ['Harbor', 8],
      ['Table 2', 4],
    ]);
    expect(model.unplaced).toEqual(['P12']);
    expect(model.plan?.groups, 'one still without a table: spread evenly').toEqual([7, 6]);
    const settled = roomModel(
      sourceOf(
        { people: 12, tables: tables(2) },
        people(12, (index) => ({ table: index < 8 ? 't1' : 't2' })),
      ),
    );
    expect(settled.plan?.groups).toEqual([8, 4]);
  });

  it('a boardroom for 21 is drawn as a cabaret, and says why', () => {
    const { plan, remark } = roomModel(sourceOf({ layout: 'boardroom', people: 21, tables: tables(3) }));
    expect(plan?.layout).toBe('cabaret');
    expect(remark?.en).toContain('A boardroom seats 20 at most');
    expect(remark?.['zh-Hans']).toContain('最多坐20人');
  });

  it('says when the session has too few tables', () => {
    expect(roomModel(sourceOf({ people: 47, tables: tables(4) })).remark?.en).toMatch(
      /^5 tables are drawn; the session has 4\./,
    );
  });

  it('a classroom counts desks and rows; a boardroom the size of its table', () => {
    const classroom = roomModel(sourceOf({ layout: 'classroom', people: 34, tables: tables(4) }));
    expect(classroom.seating?.en).toMatch(/^34 people at 17 desks in \d rows$/);
    const boardroom = roomModel(sourceOf({ layout: 'boardroom', people: 12, tables: tables(2) }));
    expect(boardroom.notes[0]?.en).toBe('One table of 1.4 × 3.9 m, or smaller ones pushed together.');
  });

  it('names what people need to get about', () => {
    const { notes } = roomModel(
      sourceOf(
        {},
        people(3, (index) => ({ access: index === 0 ? '轮椅' : '' })),
      ),
    );
    expect(notes[notes.length - 1]).toMatchObject({
      en: 'Access: 1 轮椅.',
      'zh-Hans': '无障碍需要：轮椅×1。',
    });
  });

  it('with everybody declined there is nothing to draw; before a session there is an example', () => {
    expect(
      roomModel(
        sourceOf(
          { people: 2 },
          people(2, () => ({ reply: 'no' })),
        ),
      ).plan,
    ).toBeNull();
    const blank = roomModel({ ...sourceOf({}), session: null });
    expect(blank.seating?.en).toBe('32 people at 4 tables of 8');
    expect(blank.remark?.en).toMatch(/^An example\./);
  });
});
