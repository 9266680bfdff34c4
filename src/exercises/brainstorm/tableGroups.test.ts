import { describe, expect, test } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import type { Fields, Worksheet } from '#exercises/contract.ts';
import { mergeMarks, splitMarks } from '#exercises/grouping/groupMarks.ts';
import { ballotMaterial, voteTurn } from '#exercises/voting/schema.ts';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { brainstorm } from './rules.ts';
import { type BrainstormGroup, brainstormResult, noteKey } from './schema.ts';

const options = {
  item: { en: 'An idea', 'zh-Hans': '想法' },
  lenses: [{ id: 'create', title: { en: 'What could we start?', 'zh-Hans': '能做什么？' }, minutes: 4 }],
  atMost: 10,
  votes: { each: 2, stacking: false, minutes: 2, title: { en: 'Which?', 'zh-Hans': '哪几条？' } },
};

const key = (text: string): string => noteKey({ lens: 'create', text });
const [umbrella, cards, early] = [key('Umbrella'), key('Cards'), key('Open early')];
const into = (...pairs: readonly (readonly [string, string])[]): Fields =>
  Object.fromEntries(pairs.map(([from, to]) => [`group.${from}`, to]));
const marksOf = (marks: ReturnType<typeof mergeMarks>): Fields =>
  Object.fromEntries(marks.map(({ field, value }) => [field, value]));

function notes(texts: readonly string[], marks: Fields = {}): Fields {
  const fields: Record<string, JsonValue> = {};
  for (const [at, text] of texts.entries()) {
    fields[`notes.n${at}.lens`] = 'create';
    fields[`notes.n${at}.text`] = text;
    fields[`notes.n${at}.order`] = at;
  }
  return { ...fields, ...marks };
}

const table = (at: number, fields: Fields): Worksheet => ({
  owner: 'table',
  key: `table:t${at}`,
  table: `t${at}`,
  fields,
});

function fold(tables: readonly Fields[], room: Fields = {}, voters: readonly Fields[] = []) {
  const worksheets = [
    ...tables.map((fields, at) => table(at, fields)),
    ...voters.map((fields, at) => ({ owner: 'seat' as const, key: `seat:s${at}`, table: 't0', fields })),
  ];
  const all = brainstorm.summarize(options, { worksheets, room, related: {}, turn: voteTurn });
  const { groups } = brainstormResult.parse(all.result);
  return { all, groups, ballot: ballotMaterial.parse(all.material).items };
}

const said = (groups: readonly BrainstormGroup[]) =>
  groups.map(({ text, notes: count, members }) => [text, count, members.map((one) => one.text)]);
const groupAt = (groups: readonly BrainstormGroup[], at: string): BrainstormGroup =>
  groups.find((group) => group.key === at)!;

describe('the notes that a table puts together', () => {
  const together = notes(['Umbrella', 'Cards', 'Open early'], into([cards, umbrella]));

  test('are one idea in the room, which keeps the words of each', () => {
    expect(said(fold([together]).groups)).toEqual([
      ['Cards', 2, ['Cards', 'Umbrella']],
      ['Open early', 1, []],
    ]);
  });

  test('are each for itself again once the marks are taken back', () => {
    const apart = { ...together, [`group.${cards}`]: null };
    expect(fold([apart]).groups).toEqual(fold([notes(['Umbrella', 'Cards', 'Open early'])]).groups);
  });

  test('leave the notes of another table as they are, whatever their words', () => {
    const { groups } = fold([together, notes(['Cards']), notes(['Open early'])]);
    expect(said(groups)).toEqual([
      ['Open early', 2, []],
      ['Cards', 2, ['Cards', 'Umbrella']],
      ['Cards', 1, []],
    ]);
    expect(groupAt(groups, cards)).toMatchObject({ count: 1, notes: 1 });
    expect(groupAt(groups, umbrella)).toMatchObject({ count: 1, notes: 2 });
  });

  test('stand together with another table’s note of the words that they go by', () => {
    const { groups } = fold([together, notes(['umbrellas'])]);
    expect(groupAt(groups, umbrella)).toMatchObject({ count: 2, notes: 3 });
  });

  test('do not join another table’s note once their own of those words has others', () => {
    const reworded = notes(['Shuttle', 'Cards'], into([cards, umbrella]));
    expect(said(fold([reworded, notes(['Umbrella'])]).groups)).toEqual([
      ['Cards', 1, []],
      ['Shuttle', 1, []],
      ['Umbrella', 1, []],
    ]);
    const three = notes(['Shuttle', 'Cards', 'Open early'], into([cards, umbrella], [early, umbrella]));
    expect(said(fold([three, notes(['Umbrella'])]).groups)).toEqual([
      ['Cards', 2, ['Cards', 'Open early']],
      ['Shuttle', 1, []],
      ['Umbrella', 1, []],
    ]);
  });

  test('may lead in a circle: they are one', () => {
    const circle = notes(['Umbrella', 'Cards', 'Open early'], into([cards, umbrella], [umbrella, cards]));
    expect(said(fold([circle]).groups)).toEqual([
      ['Cards', 2, ['Cards', 'Umbrella']],
      ['Open early', 1, []],
    ]);
  });

  test('go by the name that the table gives them, unless more notes of others go by their own words', () => {
    const named = { ...together, [`label.${umbrella}`]: ' When it rains ' };
    expect(said([groupAt(fold([named]).groups, umbrella)])).toEqual([
      ['When it rains', 2, ['Cards', 'Umbrella']],
    ]);
    const others = Array.from({ length: 3 }, () => notes(['Umbrella']));
    expect(groupAt(fold([named, ...others]).groups, umbrella).text).toBe('Umbrella');
    const alone = notes(['Umbrella'], { [`label.${umbrella}`]: 'When it rains' });
    expect(said(fold([alone]).groups)).toEqual([['Umbrella', 1, []]]);
  });

  test('count for nothing on a person’s own worksheet', () => {
    const worksheets = [{ ...table(0, together), owner: 'seat' as const }];
    const { result } = brainstorm.summarize(options, { worksheets, room: {}, related: {} });
    expect(brainstormResult.parse(result).different).toBe(3);
  });

  test('rule 9: are the same in whatever order the tables come', () => {
    const words = fc.constantFrom('Umbrella', 'Cards', 'Open early', '雨伞');
    const sheet = fc
      .tuple(
        fc.array(words, { maxLength: 5 }),
        fc.array(fc.tuple(words.map(key), words.map(key)), { maxLength: 4 }),
      )
      .map(([texts, pairs]) => notes(texts, { ...into(...pairs), [`label.${umbrella}`]: 'Rain' }));
    const rooms = fc
      .array(sheet, { maxLength: 5 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    const marks = fc.array(fc.tuple(words.map(key), words.map(key)), { maxLength: 2 });
    const voter = { [`votes.${cards}`]: 1, [`votes.${umbrella}`]: 1 };
    fc.assert(
      fc.property(rooms, marks, ([all, shuffled], pairs) => {
        const folded = fold(all, into(...pairs), [voter]).all;
        expect(fold(shuffled, into(...pairs), [voter]).all).toEqual(folded);
        const { groups, notes: total } = brainstormResult.parse(folded.result);
        expect(groups.reduce((sum, group) => sum + group.notes, 0)).toBe(total);
      }),
    );
  });
});

describe('what the facilitator does with them', () => {
  const together = notes(['Umbrella', 'Cards'], into([cards, umbrella]));
  const apart = [
    ['Cards', 1, []],
    ['Open early', 1, []],
    ['Umbrella', 1, []],
  ];

  test('a split stands for the room over the table’s merge, and another merge over the split', () => {
    const tables = [together, notes(['Open early'])];
    const split = marksOf(splitMarks(groupAt(fold(tables).groups, umbrella)));
    expect(said(fold(tables, split).groups)).toEqual(apart);
    const first = groupAt(fold(tables, split).groups, cards);
    const second = groupAt(fold(tables, split).groups, early);
    const merged = { ...split, ...marksOf(mergeMarks([second, first])) };
    expect(said(fold(tables, merged).groups)).toEqual([
      ['Cards', 2, ['Cards', 'Open early']],
      ['Umbrella', 1, []],
    ]);
    const again = { ...merged, ...marksOf(splitMarks(groupAt(fold(tables, merged).groups, early))) };
    expect(said(fold(tables, again).groups)).toEqual(apart);
  });

  test('a merge takes what the table put together along, and no other table’s note of the same words', () => {
    const tables = [together, notes(['Open early']), notes(['Cards'])];
    const { groups } = fold(tables);
    const room = marksOf(mergeMarks([groupAt(groups, early), groupAt(groups, umbrella)]));
    expect(said(fold(tables, room).groups)).toEqual([
      ['Cards', 3, ['Cards', 'Open early', 'Umbrella']],
      ['Cards', 1, []],
    ]);
    const split = marksOf(splitMarks(groupAt(fold(tables, room).groups, early)));
    expect(said(fold(tables, { ...room, ...split }).groups)).toEqual([
      ['Cards', 2, []],
      ['Open early', 1, []],
      ['Umbrella', 1, []],
    ]);
  });

  test('a split leaves none of the table’s name behind, nor does taking all but one note out of it', () => {
    const named = [{ ...together, [`label.${umbrella}`]: 'When it rains' }];
    const split = marksOf(splitMarks(groupAt(fold(named).groups, umbrella)));
    for (const room of [split, into([cards, cards])]) {
      expect(fold(named, room).groups.map(({ text }) => text)).toEqual(['Cards', 'Umbrella']);
    }
  });

  test('their name stands over the table’s', () => {
    const named = { ...together, [`label.${umbrella}`]: 'When it rains' };
    expect(said(fold([named], { [`label.${umbrella}`]: 'Small gifts' }).groups)[0]?.[0]).toBe('Small gifts');
  });

  test('what they have hidden no table brings back by putting it together with something else', () => {
    const { groups } = fold([together], { [`hidden.${cards}`]: true });
    expect(said(groups)).toEqual([['Umbrella', 1, []]]);
    expect(JSON.stringify(groups)).not.toContain('Cards');
  });
});

describe('the vote on them', () => {
  const tables = [notes(['Umbrella', 'Cards'], into([cards, umbrella])), notes(['Cards'])];

  test('goes to the group that stands under these words, and to no second one', () => {
    expect(fold(tables).ballot.map((item) => [item.key, item.keys])).toEqual(
      [
        [umbrella, undefined],
        [cards, undefined],
      ].sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
    );
    const { groups } = fold(tables, {}, [{ [`votes.${cards}`]: 1 }]);
    expect([groupAt(groups, cards).votes, groupAt(groups, umbrella).votes]).toEqual([1, 0]);
  });

  test('for a note counts also once nobody’s note has the words that its group goes by', () => {
    const { groups } = fold([notes(['Cards'])], into([cards, umbrella]), [{ [`votes.${cards}`]: 1 }]);
    expect(groups).toMatchObject([{ key: umbrella, text: 'Cards', notes: 1, votes: 1 }]);
  });

  test('for a note counts for the group that it is in', () => {
    const { groups } = fold(tables.slice(0, 1), {}, [{ [`votes.${cards}`]: 1 }]);
    expect(groupAt(groups, umbrella).votes).toBe(1);
  });
});

describe('the fields of a table’s groups', () => {
  test.each([
    ['group.abc', 'def', true],
    ['group.abc', null, true],
    ['group.abc', 'Not a key', false],
    ['group.abc', true, false],
    ['group.Not', 'def', false],
    ['group.abc.def', 'def', false],
    ['label.abc', 'When it rains', true],
    ['label.abc', null, true],
    ['label.abc', 'x'.repeat(121), false],
    ['label.abc', 7, false],
    ['hidden.abc', true, false],
    ['hidden.abc', null, false],
  ])('%s takes %j: %s', (field, value, taken) => {
    expect(brainstorm.accepts(options, field, value)).toBe(taken);
  });

  test('are said in words, and the keys are no answer to be exported', () => {
    const says = (field: string, value: JsonValue, language: 'en' | 'zh-Hans' = 'en') => {
      const { label, text } = brainstorm.say(options, field, value, language);
      return `${label}: ${text}`;
    };
    expect(says('label.abc', 'When it rains')).toBe('Name of this group: When it rains');
    expect(says('group.abc', 'def')).toBe('An idea, group: Put together with others');
    expect(says('group.abc', null, 'zh-Hans')).toBe('想法的分组: 单独一条');
    const fields = notes(['Umbrella'], { 'group.abc': 'def', 'label.def': 'When it rains' });
    expect(Object.keys(brainstorm.publicFields(options, fields, 'table'))).toContain('label.def');
    expect(Object.keys(brainstorm.publicFields(options, fields, 'table'))).not.toContain('group.abc');
  });
});
