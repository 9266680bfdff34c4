import { expect, test } from 'vitest';
import type { Sample } from '#shared/content/parseSamples.ts';
import { rulesByKind } from '#exercises/registry.ts';
import { planAnswer, type Step, type Task } from './plan.ts';
import { profiles } from './profile.ts';
import { seededRandom } from './seededRandom.ts';

const list: Task = {
  kind: rulesByKind.get('list')!,
  options: {
    item: { en: 'A customer' },
    atMost: 12,
    tags: [
      { id: 'external', label: { en: 'External' } },
      { id: 'internal', label: { en: 'Internal' } },
    ],
  },
  owner: 'table',
  samples: [
    ...rowsIn('en', ['Hotel guests', 'Travel agents', 'The night porter', 'Housekeeping', 'Suppliers']),
    ...rowsIn('zh-Hans', ['住店的客人', '合作的旅行社', '夜班的保安']),
  ],
};
const writer = { language: 'en', line: 'shaky' } as const;

function rowsIn(language: 'en' | 'zh-Hans', texts: readonly string[]): readonly Sample[] {
  return [{ language, rows: texts.map((text) => ({ text, tag: 'external' })) }];
}

/** Row ids that count up, so that plans can be compared. */
function counting(): () => string {
  let made = 0;
  return () => `row${(made += 1)}`;
}

function plans(seed: number, people = 40, who: Parameters<typeof planAnswer>[2] = writer) {
  return Array.from({ length: people }, (_, number) =>
    planAnswer(seededRandom(seed, number), list, who, counting()),
  );
}

function written(steps: readonly Step[]) {
  return steps.flatMap((step) => (step.does === 'write' ? [step] : []));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

test('the same seed thinks up the same people, who do the same', () => {
  const offer = { languages: ['en', 'zh-Hans'], tables: ['t1', 't2'] } as const;
  expect(profiles(60, 7, offer)).toEqual(profiles(60, 7, offer));
  expect(profiles(60, 7, offer)).not.toEqual(profiles(60, 8, offer));
  expect(plans(7)).toEqual(plans(7));
  expect(plans(7)).not.toEqual(plans(8));
});

test('tables fill evenly, both languages are spoken, and no name comes twice', () => {
  const people = profiles(60, 7, { languages: ['en', 'zh-Hans'], tables: ['t1', 't2', 't3'] });
  expect([...Map.groupBy(people, ({ table }) => table).values()].map(({ length }) => length)).toEqual([
    20, 20, 20,
  ]);
  expect(new Set(people.map(({ language }) => language)).size).toBe(2);
  expect(new Set(people.map(({ name }) => name)).size).toBe(60);
});

test('however few come, and by whatever seed, every language of the room is spoken', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const few = profiles(2, seed, { languages: ['en', 'zh-Hans'], tables: ['t1'] });
    expect(new Set(few.map(({ language }) => language)).size, `seed ${seed}`).toBe(2);
  }
});

test('the kind takes whatever is written, half typed or whole', () => {
  const values = plans(3, 200).flatMap(written);
  const refused = values.filter(({ field, value }) => !list.kind.accepts(list.options, field, value));
  expect(values.length).toBeGreaterThan(500);
  expect(refused).toEqual([]);
  expect(values.filter(({ field }) => field.endsWith('.tag')).map(({ value }) => value)).not.toContain('ext');
});

test('a text grows while it is typed', () => {
  const texts = plans(3).map((steps) =>
    written(steps).flatMap(({ field, value }) => (field === 'rows.row1.text' ? [textOf(value)] : [])),
  );
  const typed = texts.find(({ length }) => length === 3) ?? [];
  expect(typed).toHaveLength(3);
  expect(typed[2]?.startsWith(typed[1] ?? '-')).toBe(true);
  expect(typed[1]?.startsWith(typed[0] ?? '-')).toBe(true);
});

test('people write in their own language; who reads Traditional writes as the Chinese samples do', () => {
  const words = (language: 'en' | 'zh-Hant') =>
    plans(5, 40, { language, line: 'steady' })
      .flatMap(written)
      .filter(({ field }) => field.endsWith('.text'))
      .map(({ value }) => textOf(value));
  expect(words('en').filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  expect(words('zh-Hant').filter((text) => /[a-z]/i.test(text))).toEqual([]);
});

test('a member brings three rows to the table at most, one after another', () => {
  for (const steps of plans(9)) {
    const rows = new Set(written(steps).map(({ field }) => field.split('.')[1]));
    expect(rows.size).toBeLessThanOrEqual(3);
    const moments = steps.map(({ at }) => at);
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
  }
});

test('some never answer, some lines break in the middle, some pages are loaded anew', () => {
  const all = plans(1, 200);
  expect(all.filter(({ length }) => length === 0).length).toBeGreaterThan(0);
  expect(all.filter((steps) => steps.some(({ does }) => does === 'goOffline')).length).toBeGreaterThan(60);
  const steady = plans(1, 200, { language: 'en', line: 'steady' });
  expect(steady.filter((steps) => steps.some(({ does }) => does === 'goOffline'))).toEqual([]);
  expect(steady.filter((steps) => steps.some(({ does }) => does === 'reload')).length).toBeGreaterThan(5);
});
