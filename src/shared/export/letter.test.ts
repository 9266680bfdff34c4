import { describe, expect, test } from 'vitest';
import { someSettings } from '../../../test/helpers/facilitator.ts';
import { someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import type { DocumentText } from '#shared/content/workshop.ts';
import type { PlanFields, PlanRecord } from '#shared/plan/records.ts';
import { inviteesOf } from '#shared/plan/readPlan.ts';
import { calendarEvent } from './calendar.ts';
import { letterLanguage, type LetterModel, lettersModel, plainRuns } from './letter.ts';

const letter: DocumentText = {
  title: { en: 'You are invited: {workshop}', 'zh-Hans': '邀请您：{workshop}' },
  blocks: [
    { kind: 'paragraph', sentences: { en: ['Dear {name},'], 'zh-Hans': ['{name}，您好：'] } },
    {
      kind: 'paragraph',
      sentences: {
        en: ['Tell us.', 'It helps by {replyBy}.', 'Here: {link}'],
        'zh-Hans': ['告诉我们。', '{replyBy}前回复。', '在这里：{link}'],
      },
    },
    {
      kind: 'list',
      items: [
        {
          label: { en: 'When', 'zh-Hans': '时间' },
          text: { en: '{date}, {time}', 'zh-Hans': '{date}，{time}' },
        },
        { label: { en: 'Parking', 'zh-Hans': '停车' }, text: { en: '{parking}', 'zh-Hans': '{parking}' } },
      ],
    },
    { kind: 'paragraph', sentences: { en: ['Questions: {contact}'], 'zh-Hans': ['有问题：{contact}'] } },
    { kind: 'paragraph', sentences: { en: ['{host}'], 'zh-Hans': ['{host}'] } },
  ],
};

const invitee: PlanRecord = {
  list: 'invitees',
  id: 'mei',
  revision: 1,
  fields: { name: '欧阳明月', language: 'zh-Hans' },
};

function source(place: PlanFields = {}, links: Readonly<Record<string, string>> = {}) {
  const plan: readonly PlanRecord[] = [invitee, { list: 'place', id: 'place', revision: 4, fields: place }];
  return {
    workshop: someWorkshop({ letter, title: { en: 'Service', 'zh-Hans': '服务' } }),
    session: { id: 's1', settings: someSettings() },
    plan,
    replyLinks: links,
  };
}

const [mei] = inviteesOf([invitee]);
if (!mei) throw new Error('There is no invitee.');

/** The letter as somebody reads it, a line a block or an item. */
function read({ title, blocks }: LetterModel): readonly string[] {
  const lines = blocks.flatMap((block) => {
    if (block === null) return [];
    if (block.kind === 'paragraph') return [plainRuns(block.runs)];
    return block.items.flatMap((item) => (item ? [`${item.label}: ${plainRuns(item.runs)}`] : []));
  });
  return [title, ...lines];
}

describe('a letter', () => {
  test('is filled with what the session and its plan know', () => {
    const known = source(
      { replyBy: '2026-11-26', parking: 'Behind the house', contactName: 'Ines', contactPhone: '139 1234' },
      { mei: 'https://halfday.test/r/abc' },
    );
    expect(read(lettersModel(known, mei, 'en'))).toEqual([
      'You are invited: Service',
      'Dear 欧阳明月,',
      'Tell us. It helps by Thu 26 Nov 2026. Here: https://halfday.test/r/abc',
      'When: Thu 10 Dec 2026, 09:00–09:10 (UTC+8)',
      'Parking: Behind the house',
      'Questions: Ines, 139 1234',
      'Harbour Hotel',
    ]);
  });

  test('leaves out the sentence that needs what nobody knows, and never shows a gap or a brace', () => {
    expect(read(lettersModel(source(), mei, 'zh-Hans'))).toEqual([
      '邀请您：服务',
      '欧阳明月，您好：',
      '告诉我们。',
      '时间: 2026年12月10日（周四），09:00–09:10（UTC+8）',
      'Harbour Hotel',
    ]);
  });

  test('names the zone as the clocks stand on the day, across a change of the clocks', () => {
    const settings = { ...someSettings({ timeZone: 'Europe/Berlin', date: '2026-10-29' }) };
    const after = lettersModel({ ...source(), session: { settings } }, mei, 'en');
    const before = lettersModel(
      { ...source(), session: { settings: { ...settings, date: '2026-10-22' } } },
      mei,
      'en',
    );
    expect(read(after)).toContain('When: Thu 29 Oct 2026, 09:00–09:10 (UTC+1)');
    expect(read(before)).toContain('When: Thu 22 Oct 2026, 09:00–09:10 (UTC+2)');
  });

  test('tells what people wrote from its own words, so that each can be read out in its language', () => {
    const [dear] = lettersModel(source(), mei, 'en').blocks;
    expect(dear).toEqual({
      kind: 'paragraph',
      runs: [
        { kind: 'text', text: 'Dear ' },
        { kind: 'words', text: '欧阳明月' },
        { kind: 'text', text: ',' },
      ],
    });
  });

  test('is blank before there is a session: places for a pen where name, date and time come', () => {
    const blank = lettersModel({ ...source(), session: null, plan: [] }, null, 'en');
    expect(read(blank)).toEqual(['You are invited: Service', 'Dear ____,', 'Tell us.', 'When: ____, ____']);
  });

  test('has the same blocks in each language, so that two can be read side by side', () => {
    const kinds = (model: LetterModel) => model.blocks.map((block) => block?.kind ?? null);
    const known = source({ contactName: 'Ines' });
    expect(kinds(lettersModel(known, mei, 'zh-Hant'))).toEqual(kinds(lettersModel(known, mei, 'en')));
  });

  test('of a workshop that has written none says what it must, in every language', () => {
    const { letter: _, ...workshop } = someWorkshop({ letter });
    for (const language of ['en', 'zh-Hans', 'zh-Hant'] as const) {
      const lines = read(lettersModel({ ...source({ address: '1 Quay' }), workshop }, mei, language));
      expect(lines.join('\n')).toContain('1 Quay');
      expect(lines.join('\n')).not.toMatch(/[{}]|undefined|__/);
    }
  });

  test('is in the language of whom it is for; where nobody has said, in the session’s first', () => {
    expect(letterLanguage(source(), mei)).toBe('zh-Hans');
    expect(letterLanguage(source(), { language: null })).toBe('en');
    expect(letterLanguage(source(), { language: 'zh-Hant' })).toBe('en');
  });
});

describe('the calendar entry of an invitee', () => {
  test('keeps its name for ever, and says when, where and where to reply', () => {
    const known = source(
      { address: '1 Quay', contactName: 'Ines', contactEmail: 'ines@halfday.test' },
      { mei: 'https://halfday.test/r/abc' },
    );
    expect(calendarEvent(known, mei, 'en', 9)).toMatchObject({
      uid: 's1.mei@halfday',
      sequence: 9,
      start: '2026-12-10T09:00',
      end: '2026-12-10T09:10',
      timeZone: 'Asia/Shanghai',
      summary: 'Harbour Team',
      location: 'Harbour Hotel, Room 3, 1 Quay',
      description: 'Service\nHarbour Hotel\nInes, ines@halfday.test\nYour reply: https://halfday.test/r/abc',
      organizer: { name: 'Ines', email: 'ines@halfday.test' },
      alarms: [1440, 60],
    });
  });

  test('ends the day after where the session goes past midnight', () => {
    const late = { ...source(), session: { id: 's1', settings: someSettings({ start: '23:55' }) } };
    expect(calendarEvent(late, mei, 'en', 1)).toMatchObject({
      start: '2026-12-10T23:55',
      end: '2026-12-11T00:05',
    });
  });
});
