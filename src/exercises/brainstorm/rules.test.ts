import { describe, expect, test } from 'vitest';
import { moderationQueue } from '#shared/moderation/queue.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { Fields, Worksheet } from '#exercises/contract.ts';
import { mergeMarks, splitMarks } from '#exercises/grouping/groupMarks.ts';
import { ballotMaterial } from '#exercises/voting/schema.ts';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { brainstorm } from './rules.ts';
import { brainstormResult, noteKey } from './schema.ts';

const lens = (id: string, en: string, zh: string) => ({ id, title: { en, 'zh-Hans': zh }, minutes: 2 });
const votes = {
  each: 2,
  stacking: false,
  minutes: 3,
  title: { en: 'Which would win us customers?', 'zh-Hans': '哪几条能打动客户？' },
};
const item = { en: 'An idea', 'zh-Hans': '想法' };
const lenses = [
  lens('better', 'What do we do better?', '哪里做得更好？'),
  lens('only', 'What do only we do?', '哪些只有我们做？'),
];
const tags = [
  { id: 'service', label: { en: 'Service', 'zh-Hans': '服务' } },
  { id: 'price', label: { en: 'Price', 'zh-Hans': '价格' } },
];
const options = { item, lenses, atMost: 3, tags, votes };

type Entry = readonly [lens: string, text: string, tag?: string];

function fieldsOf(entries: readonly Entry[], given: readonly string[] = []): Fields {
  const fields: Record<string, JsonValue> = {};
  for (const [at, [under, text, tag]] of entries.entries()) {
    fields[`notes.n${at}.lens`] = under;
    fields[`notes.n${at}.text`] = text;
    fields[`notes.n${at}.order`] = at;
    if (tag !== undefined) fields[`notes.n${at}.tag`] = tag;
  }
  for (const key of given) fields[`votes.${key}`] = 1;
  return fields;
}

const seat = (at: number, fields: Fields): Worksheet => ({
  owner: 'seat',
  key: `seat:s${at}`,
  table: 't',
  fields,
});

function summary(
  sheets: readonly Fields[],
  more: { room?: Fields; turn?: string | null; given?: object } = {},
) {
  const { room = {}, turn = null, given = options } = more;
  const worksheets = sheets.map((fields, at) => seat(at, fields));
  const all = brainstorm.summarize(given, { worksheets, room, related: {}, turn });
  return {
    all,
    n: all.n,
    result: brainstormResult.parse(all.result),
    hidden: moderationQueue.parse(all.moderation).queue.filter(({ state }) => state === 'hidden'),
    material: all.material === undefined ? null : ballotMaterial.parse(all.material),
  };
}

const marksOf = (marks: ReturnType<typeof mergeMarks>): Fields =>
  Object.fromEntries(marks.map(({ field, value }) => [field, value]));
const key = (under: string, text: string): string => noteKey({ lens: under, text });

describe('what the room wrote', () => {
  test('is each idea once under its lens, with how many wrote it', () => {
    const { n, result } = summary([
      fieldsOf([
        ['better', 'Free umbrella'],
        ['only', '生日贺卡'],
      ]),
      fieldsOf([['better', 'the free umbrellas']]),
    ]);
    expect(n).toBe(2);
    expect(result).toMatchObject({ n: 2, notes: 3, different: 2, lenses: [1, 1], left: 0 });
    expect(result.groups.map(({ lens: under, text, count, notes }) => [under, text, count, notes])).toEqual([
      ['better', 'Free umbrella', 2, 2],
      ['only', '生日贺卡', 1, 1],
    ]);
  });

  test('the same words under two lenses are two ideas', () => {
    const { result } = summary([
      fieldsOf([
        ['better', 'Price'],
        ['only', 'Price'],
      ]),
    ]);
    expect(result.lenses).toEqual([1, 1]);
  });

  test('counts how many notes were put together, and stands under the lens of most of them', () => {
    const sheets = [
      fieldsOf([
        ['better', 'Umbrella'],
        ['only', 'Lend umbrellas'],
      ]),
      fieldsOf([['only', 'Lend umbrellas']]),
    ];
    const groups = summary(sheets).result.groups;
    const first = groups.find(({ text }) => text === 'Umbrella')!;
    const other = groups.find(({ text }) => text === 'Lend umbrellas')!;
    const merged = marksOf(mergeMarks([first, other]));
    const { result } = summary(sheets, { room: merged });
    expect(result.groups).toMatchObject([{ lens: 'only', notes: 3, count: 2 }]);
    const split = { ...merged, ...marksOf(splitMarks(result.groups[0]!)) };
    expect(summary(sheets, { room: split }).result).toEqual(summary(sheets).result);
  });

  test('of nobody is nothing, and emptied, removed or unreadable notes count for nothing', () => {
    expect(summary([]).result).toMatchObject({ n: 0, notes: 0, groups: [] });
    const { n } = summary([
      {
        'notes.a.text': '  ',
        'notes.b.text': 'Gone',
        'notes.b.removed': true,
        'notes.c.text': 7,
        'other.d.text': 'x',
      },
    ]);
    expect(n).toBe(0);
  });

  test('once hidden is with the facilitator alone, and not voted on', () => {
    const { result, hidden, material } = summary(
      [
        fieldsOf([
          ['better', 'Rude words'],
          ['better', 'Umbrella'],
        ]),
      ],
      {
        room: { [`hidden.${key('better', 'Rude words')}`]: true },
        turn: 'vote',
      },
    );
    expect(JSON.stringify([result, material])).not.toContain('Rude');
    expect(hidden.map(({ text }) => text)).toEqual(['Rude words']);
  });

  test('of a large room stays small, says how many have no room, and leaves out no lens', () => {
    const sheets = Array.from({ length: 400 }, (_, at) =>
      fieldsOf([
        ['better', `${'客'.repeat(100)}${at}`],
        ['only', `Idea ${at}`],
      ]),
    );
    const { all, result, material } = summary(sheets, { turn: 'vote' });
    expect(new TextEncoder().encode(JSON.stringify(all.result)).length).toBeLessThan(48 * 1024);
    expect(new TextEncoder().encode(JSON.stringify(all.material)).length).toBeLessThan(48 * 1024);
    expect(result.groups.length + result.left).toBe(800);
    expect(new Set(result.groups.map(({ lens: under }) => under)).size).toBe(2);
    expect((material?.items.length ?? 0) + (material?.left ?? 0)).toBe(800);
  });

  test('rule 9: is the same in whatever order the worksheets come', () => {
    const sheet = fc
      .tuple(
        fc.array(
          fc.tuple(
            fc.constantFrom('better', 'only'),
            fc.constantFrom('Umbrella', 'umbrellas', '雨伞', 'Cards'),
          ),
          { maxLength: 4 },
        ),
        fc.subarray([key('better', 'Umbrella'), key('only', '雨伞'), key('only', 'Cards')]),
      )
      .map(([entries, given]) => fieldsOf(entries, given));
    const rooms = fc
      .array(sheet, { maxLength: 6 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    const room = { [`group.${key('better', '雨伞')}`]: key('better', 'Umbrella') };
    fc.assert(
      fc.property(rooms, ([all, shuffled]) => {
        expect(summary(shuffled, { room, turn: 'vote' }).all).toEqual(
          summary(all, { room, turn: 'vote' }).all,
        );
      }),
    );
  });
});

describe('the vote', () => {
  const [umbrella, cards, early] = [
    key('better', 'Umbrella'),
    key('better', 'Cards'),
    key('only', 'Open early'),
  ];
  const sheets = [
    fieldsOf(
      [
        ['better', 'Umbrella'],
        ['better', 'Cards'],
        ['only', 'Open early'],
      ],
      [cards],
    ),
    fieldsOf([['better', 'Umbrella']], [cards, early]),
    fieldsOf([], [umbrella]),
  ];

  test('ranks the ideas of each lens; who wrote no note has votes all the same', () => {
    const { n, result } = summary(sheets);
    expect(n).toBe(2);
    expect(result.vote).toEqual({ voters: 3, votes: 4 });
    expect(result.groups.map(({ text, votes: count, voters }) => [text, count, voters])).toEqual([
      ['Cards', 2, 2],
      ['Open early', 1, 1],
      ['Umbrella', 1, 1],
    ]);
  });

  test('goes along with an idea that is put together with another', () => {
    const groups = summary(sheets).result.groups;
    const { result } = summary(sheets, { room: marksOf(mergeMarks(groups.slice(0, 2))) });
    expect(result.groups[0]).toMatchObject({ text: 'Cards', votes: 2, notes: 2 });
    expect(result.groups.map(({ notes }) => notes).reduce((a, b) => a + b)).toBe(result.notes);
  });

  test('shows devices the ideas without counts and in another order than the ranking, only when it is on', () => {
    expect(summary(sheets, { turn: 'better' }).material).toBeNull();
    expect(summary(sheets).material).toBeNull();
    const { all, material } = summary(sheets, { turn: 'vote' });
    expect(JSON.stringify(all.material)).not.toMatch(/votes|voters|count|notes/);
    expect(material?.items.map((one) => one.key)).toEqual([umbrella, cards, early].sort());
    expect(material?.items.find((one) => one.key === early)).toMatchObject({
      text: 'Open early',
      lens: 'only',
    });
    const unvoted = sheets.map((fields) =>
      Object.fromEntries(Object.entries(fields).filter(([field]) => !field.startsWith('votes'))),
    );
    expect(summary(unvoted, { turn: 'vote' }).material).toEqual(material);
  });

  test('of nobody is none, and there is none where the content asks for none', () => {
    expect(summary([fieldsOf([['better', 'Umbrella']])]).result.vote).toEqual({ voters: 0, votes: 0 });
    const { votes: _votes, ...without } = options;
    expect(summary(sheets, { given: without }).result.vote).toBeNull();
  });
});

describe('the turns of a brainstorm', () => {
  test('are its lenses one after another, then the vote, which is everybody’s own', () => {
    expect(brainstorm.turns(options).map(({ id, minutes, owner }) => [id, minutes, owner])).toEqual([
      ['better', 2, 'exercise'],
      ['only', 2, 'exercise'],
      ['vote', 3, 'seat'],
    ]);
    expect(brainstorm.turns({ item, lenses: [lenses[0]], atMost: 3 })).toEqual([]);
  });

  test('know who is ready: with a note in this lens, with a vote, or at all', () => {
    const noted = fieldsOf([['better', 'Umbrella']]);
    expect(brainstorm.isReady(options, noted, 'better')).toBe(true);
    expect(brainstorm.isReady(options, noted, 'only')).toBe(false);
    expect(brainstorm.isReady(options, noted, 'vote')).toBe(false);
    expect(brainstorm.isReady(options, { 'votes.a1': 1 }, 'vote')).toBe(true);
    expect(brainstorm.isReady(options, { 'votes.a1': 1 })).toBe(false);
    expect(brainstorm.isReady(options, noted)).toBe(true);
  });

  test('are filled in one by one in a rehearsal', () => {
    const sample = {
      language: 'en',
      notes: { better: [{ text: 'Umbrella', tag: 'service' }], only: [{ text: 'Early', tag: 'nowhere' }] },
    };
    expect(brainstorm.parseSample(options, sample)).toEqual([]);
    expect(brainstorm.parseSample(options, { notes: { better: [{ text: ' ' }] } })).not.toEqual([]);
    let made = 0;
    const fill = (turn: string | null, material: JsonValue | null = null) =>
      brainstorm.answersOf(options, sample, () => `n${(made += 1)}`, { turn, material });
    expect(fill('better')).toEqual([
      { field: 'notes.n1.order', value: 0 },
      { field: 'notes.n1.lens', value: 'better' },
      { field: 'notes.n1.text', value: 'Umbrella' },
      { field: 'notes.n1.tag', value: 'service' },
    ]);
    expect(fill('only').map(({ value }) => value)).toEqual([0, 'only', 'Early']);
    expect(fill(null).filter(({ field }) => field.endsWith('.text'))).toHaveLength(2);
    const given = fill(
      'vote',
      summary(
        [
          fieldsOf([
            ['better', 'Umbrella'],
            ['only', 'Early'],
          ]),
        ],
        { turn: 'vote' },
      ).all.material ?? null,
    );
    expect(given.map(({ value }) => value)).toEqual([1, 1]);
    expect(given.every(({ field, value }) => brainstorm.accepts(options, field, value))).toBe(true);
  });
});

describe('what was taken along from an earlier exercise', () => {
  const carried = { exercise: 'usp-lenses', record: 'x1', text: 'Open early' };

  test('stands in a worksheet as a note of the first lens, until it is changed or taken out', () => {
    const sheet: Fields = { 'carried.c1': carried };
    expect(summary([sheet]).result.groups).toMatchObject([{ text: 'Open early', lens: 'better' }]);
    expect(summary([{ ...sheet, 'notes.c1.text': 'Open at six' }]).result.groups).toMatchObject([
      { text: 'Open at six' },
    ]);
    expect(summary([{ ...sheet, 'carried.c1': null, 'notes.c1.text': 'Open at six' }]).result.groups).toEqual(
      [],
    );
  });

  test('is taken in, and devices are given material', () => {
    expect([brainstorm.takesCarried, brainstorm.givesMaterial]).toEqual([true, true]);
  });

  test('by the facilitator is there for everybody, or for one business', () => {
    const input = { worksheets: [], related: {}, room: { 'carried.c1': { ...carried, business: 'north' } } };
    const different = (business: string | null): number =>
      brainstormResult.parse(brainstorm.summarize(options, { ...input, business }).result).different;
    expect([different(null), different('north'), different('south')]).toEqual([1, 1, 0]);
  });
});

describe('the fields of a brainstorm', () => {
  test.each([
    ['notes.n1.text', 'Umbrella', true],
    ['notes.n1.text', 'x'.repeat(301), false],
    ['notes.n1.text', 7, false],
    ['notes.n1.lens', 'only', true],
    ['notes.n1.lens', 'vote', false],
    ['notes.n1.lens', 'elsewhere', false],
    ['notes.n1.tag', 'price', true],
    ['notes.n1.tag', null, true],
    ['notes.n1.tag', 'color', false],
    ['notes.n1.order', 2, true],
    ['notes.n1.order', '2', false],
    ['notes.n1.removed', true, true],
    ['notes.n1.votes', 1, false],
    ['votes.a1', 1, true],
    ['votes.a1', 2, false],
    ['rows.n1.text', 'Umbrella', false],
    ['notes', 'Umbrella', false],
  ])('%s takes %j: %s', (field, value, taken) => {
    expect(brainstorm.accepts(options, field, value)).toBe(taken);
  });

  test('are told by name but for the votes', () => {
    const fields = fieldsOf([['better', 'Umbrella']], ['a1']);
    expect(Object.keys(brainstorm.publicFields(options, fields))).toEqual([
      'notes.n0.lens',
      'notes.n0.text',
      'notes.n0.order',
    ]);
  });

  test('take no votes where there is no vote', () => {
    expect(brainstorm.accepts({ item, lenses, atMost: 3 }, 'votes.a1', 1)).toBe(false);
  });

  test('are said in words', () => {
    const said = (field: string, value: JsonValue, language: 'en' | 'zh-Hans' = 'en') => {
      const { label, text } = brainstorm.say(options, field, value, language);
      return `${label}: ${text}`;
    };
    expect(said('notes.n1.text', 'Umbrella')).toBe('An idea: Umbrella');
    expect(said('notes.n1.lens', 'only')).toBe('An idea, question: What do only we do?');
    expect(said('notes.n1.tag', 'price', 'zh-Hans')).toBe('想法的标记: 价格');
    expect(said('notes.n1.tag', null)).toBe('An idea, mark: Not marked');
    expect(said('notes.n1.removed', true)).toBe('An idea: Removed');
    expect(said('votes.a1', 1)).toBe('Vote: 1 vote');
    expect(said('carried.c1', { exercise: 'a', record: 'b', text: 'Cards' })).toBe('An idea: Cards');
  });

  test('an author’s options name their texts; two of one id, a lens called vote and no lens are refused', () => {
    const parsed = brainstorm.parseOptions(options);
    expect(parsed.ok && parsed.texts).toHaveLength(6);
    const refused = (changes: object): boolean => !brainstorm.parseOptions({ ...options, ...changes }).ok;
    expect(refused({ lenses: [] })).toBe(true);
    expect(refused({ lenses: [lenses[0], lenses[0]] })).toBe(true);
    expect(refused({ lenses: [{ ...lenses[0], id: 'vote' }] })).toBe(true);
    expect(refused({ tags: [tags[0], tags[0]] })).toBe(true);
    expect(refused({ atMost: 31 })).toBe(true);
    expect(refused({ votes: { ...votes, each: 0 } })).toBe(true);
  });

  test('what a participant is told is what the form is made of', () => {
    expect(brainstorm.publicContent({ ...options })).toEqual(options);
  });
});
