import { describe, expect, it } from 'vitest';
import type { ChecklistSection, Segment } from '#shared/content/workshop.ts';
import { checklistModel, groupedCode } from '#shared/export/checklist.ts';
import type { ChecklistTick } from '#shared/export/planChecklist.ts';
import { someSettings } from '../../../test/helpers/facilitator.ts';
import type { SessionSettings, SessionSummary } from '#shared/session/settings.ts';

const workshop = {
  title: { en: 'Exceptional Service', 'zh-Hans': '优质服务' },
  segments: [segment('welcome', 60), segment('positioning', 165)],
  checklist: [
    section('weeks', -21, [], {
      choose: ['Choose invitees', '定参会名单'],
      letter: ['Letters ({people})', '邀请信（{people}封）'],
    }),
    section('week', -7, [], {
      print: [
        'Print {workbooks} workbooks, {tableSigns} table signs, {nameTents} name tents',
        '打印工作手册{workbooks}本、桌牌{tableSigns}块、名牌{nameTents}个',
      ],
      room: ['Room set as {layout} for {tables} tables', '{tables}桌，{layout}'],
      buy: [
        'Pens {pens}, flipcharts {flipcharts}, dots {dots}',
        '笔{pens}支、白板纸{flipcharts}份、圆点贴{dots}枚',
      ],
    }),
    section('eve', -1, [], { call: ['Call again', '再打一遍电话'] }),
    section('day', 0, [60, 30, 10], { open: ['Code on screen: {code}', '投出房间号{code}'] }),
    section('after', 1, [], { check: ['30-day check on {checkDate}', '{checkDate}回访'] }),
  ],
};

const session: SessionSummary = {
  id: 'session-1',
  code: 'K7M4QD',
  seats: 0,
  settings: {
    ...someSettings(),
    title: 'Harbour Team, 10 December',
    businesses: [{ id: 'harbour', name: 'Harbour' }],
    tables: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id.toUpperCase(), business: 'harbour' })),
  },
};

describe('the checklist of a session', () => {
  it('says when, where and how many in both languages', () => {
    expect(print().facts).toEqual({
      title: 'Harbour Team, 10 December',
      client: '',
      code: 'K7M\u00a04QD',
      date: {
        en: 'Thu 10 Dec 2026',
        'zh-Hans': '2026年12月10日（周四）',
        'zh-Hant': '2026年12月10日（週四）',
      },
      time: '09:00–12:45 UTC+8',
      venue: 'Harbour Hotel, Room 3',
      layout: { en: 'cabaret', 'zh-Hans': '分组式', 'zh-Hant': '分組式' },
      people: { en: '34\u00a0people, 4\u00a0tables', 'zh-Hans': '34人，4桌', 'zh-Hant': '34人，4桌' },
    });
  });

  it('ends when the plan of the session ends, where it has one', () => {
    expect(print({ minutes: 240 }).facts?.time).toBe('09:00–13:00 UTC+8');
  });

  it('counts one person, one table and several businesses in words', () => {
    const small = print({ settings: { people: 1, tables: session.settings.tables.slice(0, 1) } });
    expect(small.facts?.people).toEqual({
      en: '1\u00a0person, 1\u00a0table',
      'zh-Hans': '1人，1桌',
      'zh-Hant': '1人，1桌',
    });
    const businesses = [...session.settings.businesses, { id: 'station', name: 'Station' }];
    const several = print({ settings: { people: 1500, businesses } });
    expect(several.facts?.people.en).toBe('1,500\u00a0people, 4\u00a0tables, 2\u00a0businesses');
  });

  it('works the due dates and clock times out from the date and the start', () => {
    expect(print().parts.map(({ due }) => due.en)).toEqual([
      'by 19 Nov',
      'by 3 Dec',
      '9 Dec',
      '10 Dec, 08:00 · 08:30 · 08:50',
      'by 11 Dec',
    ]);
    expect(print().parts.map(({ due }) => due['zh-Hans'])).toEqual([
      '11月19日前',
      '12月3日前',
      '12月9日',
      '12月10日08:00、08:30、08:50',
      '12月11日前',
    ]);
  });

  it('names the evening before when the start is so early that a time falls into it', () => {
    const night = print({ settings: { start: '00:30' } });
    expect(night.parts[3]?.due.en).toBe('10 Dec, 9 Dec, 23:30 · 00:00 · 00:20');
  });

  it('fills quantities, layout, code and the day of the follow-up into the items', () => {
    expect(texts(print(), 'en')).toEqual([
      'Choose invitees',
      'Letters (34)',
      'Print 38 workbooks, 4 table signs, 34 name tents',
      'Room set as cabaret for 4 tables',
      'Pens 40, flipcharts 4, dots 120',
      'Call again',
      'Code on screen: K7M\u00a04QD',
      '30-day check on 9 Jan',
    ]);
    expect(texts(print(), 'zh-Hans')).toContain('4桌，分组式');
    expect(texts(print(), 'zh-Hans')).toContain('1月9日回访');
  });

  it('keeps each tick with its name and date, and counts them by section', () => {
    const model = print({
      ticks: [
        { item: 'choose', by: 'Mei', on: '2026-11-12' },
        { item: 'call', by: 'Omar', on: '2026-12-09' },
      ],
    });
    expect(model.parts[0]?.lines[0]?.tick).toEqual({
      by: 'Mei',
      on: { en: '12 Nov', 'zh-Hans': '11月12日', 'zh-Hant': '11月12日' },
    });
    expect(model.parts[0]?.lines[1]?.tick).toBeNull();
    expect(model.parts.slice(0, 3).map(({ due }) => due.en)).toEqual([
      'by 19 Nov · 1 of 2 done',
      'by 3 Dec',
      '9 Dec · all 1 done',
    ]);
    expect(model.parts[0]?.due['zh-Hans']).toBe('11月19日前，2项已完成1项');
    expect(model.parts[2]?.due['zh-Hans']).toBe('12月9日，1项全部完成');
  });

  it('shows the last word on an item that was ticked twice, and drops ticks of items it does not have', () => {
    const model = print({
      ticks: [
        { item: 'choose', by: 'Mei', on: '2026-11-12' },
        { item: 'choose', by: 'Omar', on: '2026-11-13' },
        { item: 'gone', by: 'Omar', on: '2026-11-13' },
      ],
    });
    expect(model.parts[0]?.lines[0]?.tick?.by).toBe('Omar');
    expect(model.parts[0]?.due.en).toBe('by 19 Nov · 1 of 2 done');
  });
});

describe('the blank checklist, before any session', () => {
  const blank = checklistModel({ workshop, session: null, ticks: [] });

  it('has no facts, no ticks and the title of the workshop', () => {
    expect(blank.facts).toBeNull();
    expect(blank.workshop).toMatchObject({ en: 'Exceptional Service', 'zh-Hans': '优质服务' });
    expect(blank.parts.flatMap(({ lines }) => lines).every(({ tick }) => tick === null)).toBe(true);
  });

  it('counts days and minutes from a day that nobody knows yet, with a gap for the date', () => {
    expect(blank.parts.map(({ due }) => due.en)).toEqual([
      'T−21\u2003____',
      'T−7\u2003____',
      'T−1\u2003____',
      'T−60 min · T−30 min · T−10 min',
      'T+1\u2003____',
    ]);
    expect(blank.parts[0]?.due['zh-Hans']).toBe(blank.parts[0]?.due.en);
    expect(blank.parts[3]?.due['zh-Hans']).toBe('T−60分钟、T−30分钟、T−10分钟');
  });

  it('leaves a gap to write in for everything the session would fill', () => {
    expect(texts(blank, 'en')).toContain('Print ____ workbooks, ____ table signs, ____ name tents');
    expect(texts(blank, 'zh-Hans')).toContain('投出房间号____');
  });
});

describe('a room code on paper', () => {
  it('stands in two halves', () => {
    expect(groupedCode('K7M4QD')).toBe('K7M\u00a04QD');
    expect(groupedCode('K7M4QD2P')).toBe('K7M4\u00a0QD2P');
  });
});

interface Changes {
  readonly settings?: Partial<SessionSettings>;
  readonly ticks?: readonly ChecklistTick[];
  readonly minutes?: number;
}

function print({ settings, ticks = [], ...rest }: Changes = {}) {
  const changed = { ...session, settings: { ...session.settings, ...settings } };
  return checklistModel({ workshop, session: changed, ticks, ...rest });
}

function texts(model: ReturnType<typeof checklistModel>, language: 'en' | 'zh-Hans') {
  return model.parts.flatMap(({ lines }) => lines.map(({ text }) => text[language]));
}

function segment(id: string, minutes: number): Segment {
  const title = { en: id };
  return { id, number: 1, title, promise: title, minutes, minimum: minutes, timing: 'fixed' };
}

function section(
  id: string,
  days: number,
  minutesBefore: readonly number[],
  items: Record<string, readonly [en: string, zh: string]>,
): ChecklistSection {
  return {
    id,
    title: { en: id, 'zh-Hans': id },
    days,
    minutesBefore,
    items: Object.entries(items).map(([item, [en, zh]]) => ({
      id: item,
      text: { en, 'zh-Hans': zh },
    })),
  };
}
