import { describe, expect, test } from 'vitest';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { isTenth, toTenth } from './place.ts';
import { quadrant } from './rules.ts';
import { textKey } from './sayings.ts';
import { quadrantResult } from './schema.ts';
import { options, resultOf, rival, seat, someOptions, summary, table } from './someQuadrant.ts';

describe('what a worksheet takes', () => {
  test.each([
    ['own', { x: 6.6, y: 6.3 }, true],
    ['own', { x: 0, y: 10 }, true],
    ['own', null, true],
    ['own', { x: 6.66, y: 6.3 }, false],
    ['own', { x: 10.1, y: 6.3 }, false],
    ['own', { x: 6.6 }, false],
    ['own', { x: 6.6, y: 6.3, z: 1 }, false],
    ['own', [6.6, 6.3], false],
    ['own', '6.6', false],
    ['reason1', 'Check-in is slow', true],
    ['reason3', 'x'.repeat(200), true],
    ['reason3', 'x'.repeat(201), false],
    ['reason4', 'one too many', false],
    ['how', 'x'.repeat(600), true],
    ['how', 'x'.repeat(601), false],
    ['rivals.a.name', 'Harbour Hotel', true],
    ['rivals.a.at', { x: 8.4, y: 7.7 }, true],
    ['rivals.a.at', { x: 8.44, y: 7.7 }, false],
    ['rivals.a.at', null, true],
    ['rivals.a.order', 1, true],
    ['rivals.a.removed', true, true],
    ['rivals.a.region', 'topLeft', false],
    ['rows.a.name', 'Harbour Hotel', false],
    ['comment', 'x', false],
  ])('the field %s takes %j: %s', (field, value, taken) => {
    expect(quadrant.accepts(options, field, value)).toBe(taken);
  });

  test('where no text is asked for and no competitor, none is taken', () => {
    const { how: _how, ...bare } = { ...someOptions, rivals: 0, reasons: 0 };
    expect(quadrant.accepts(bare, 'how', 'x')).toBe(false);
    expect(quadrant.accepts(bare, 'rivals.a.name', 'x')).toBe(false);
    expect(quadrant.accepts(bare, 'reason1', 'x')).toBe(false);
  });

  test('a facilitator may hide by a text’s key, and mark nothing else', () => {
    expect(quadrant.acceptsMark(options, `hidden.${textKey('slow')}`, true)).toBe(true);
    expect(quadrant.acceptsMark(options, `hidden.${textKey('slow')}`, 'yes')).toBe(false);
    expect(quadrant.acceptsMark(options, 'group.x', true)).toBe(false);
  });

  test('placing ourselves is what makes it answered', () => {
    expect(quadrant.isReady(options, { reason1: 'Because' })).toBe(false);
    expect(quadrant.isReady(options, { own: { x: 1, y: 1 } })).toBe(true);
    expect(quadrant.isReady(options, { own: 'here' })).toBe(false);
  });
});

describe('competitors', () => {
  test('are one when their names differ only in case, width, spaces and marks; the usual spelling stands', () => {
    const { result } = summary([
      seat(1, { own: { x: 5, y: 5 }, ...rival('a', 'Harbour Hotel', 8, 8) }),
      seat(2, { own: { x: 5, y: 5 }, ...rival('b', 'harbour-hotel', 9, 7) }),
      seat(3, { own: { x: 5, y: 5 }, ...rival('c', 'Ｈａｒｂｏｕｒ　Ｈｏｔｅｌ', 7, 9) }),
      seat(4, {
        own: { x: 5, y: 5 },
        ...rival('d', ' Harbour  Hotel ', 8, 8),
        ...rival('e', '老城客栈', 2, 2, 1),
      }),
      seat(5, { own: { x: 5, y: 5 }, ...rival('f', '老城「客栈」', 3, 3) }),
    ]);
    expect(result.rivals).toEqual([
      { name: 'Harbour Hotel', n: 4, at: { x: 8, y: 8 } },
      { name: '老城「客栈」', n: 2, at: { x: 2.5, y: 2.5 } },
    ]);
  });

  test('without a name are left out; without a place are named but not placed; removed are gone', () => {
    const { result } = summary([
      seat(1, {
        own: { x: 5, y: 5 },
        'rivals.a.at': { x: 1, y: 1 },
        'rivals.b.name': 'Budget Inn',
        ...rival('c', 'Old Town', 4, 4),
        'rivals.c.removed': true,
      }),
    ]);
    expect(result.rivals).toEqual([{ name: 'Budget Inn', n: 1, at: null }]);
  });

  test('two spellings as frequent: always the same one stands', () => {
    const names = ['A-One', 'a one'];
    const shown = [names, names.toReversed()].map(
      (order) =>
        summary(order.map((name, index) => seat(index, { own: { x: 1, y: 1 }, ...rival('a', name, 1, 1) })))
          .result.rivals[0]?.name,
    );
    expect(new Set(shown).size).toBe(1);
  });
});

describe('tables', () => {
  test('stand beside the dots of their members under their own name, and do not move the center', () => {
    const { n, result } = summary([
      seat(1, { own: { x: 2, y: 2 } }),
      seat(2, { own: { x: 4, y: 4 } }),
      table('t2', { own: { x: 9, y: 9 } }),
      table('t1', { own: { x: 8, y: 8 } }),
    ]);
    expect(n).toBe(2);
    expect(result).toMatchObject({ of: 'seat', n: 2, center: { x: 3, y: 3 } });
    expect(result.tables.map((one) => one.table)).toEqual(['t1', 't2']);
  });

  test('where only tables place, theirs are the result', () => {
    const { n, result } = summary([
      table('t1', { own: { x: 2, y: 8 } }),
      table('t2', { own: { x: 4, y: 8 } }),
    ]);
    expect(n).toBe(2);
    expect(result).toMatchObject({ of: 'table', center: { x: 3, y: 8 }, dots: [] });
  });
});

describe('from now to the future', () => {
  test('an arrow for the room and one for each table that placed both; seats are counted', () => {
    const before = [
      seat(1, { own: { x: 2, y: 2 } }),
      seat(2, { own: { x: 4, y: 4 } }),
      table('t1', { own: { x: 3, y: 3 } }),
      table('t2', { own: { x: 3, y: 3 } }),
    ];
    const now = [
      seat(1, { own: { x: 8, y: 8 } }),
      seat(2, { own: { x: 4, y: 4.5 } }),
      seat(3, { own: { x: 9, y: 7 } }),
      table('t1', { own: { x: 8, y: 7 } }),
    ];
    expect(summary(now, {}, before).result.moves).toEqual({
      center: { from: { x: 3, y: 3 }, to: { x: 7, y: 6.5 } },
      tables: [{ table: 't1', from: { x: 3, y: 3 }, to: { x: 8, y: 7 } }],
      paired: 2,
      crossed: 1,
    });
  });

  test('an exercise that refers to no other has no arrows', () => {
    const result = quadrantResult.parse(
      quadrant.summarize(someOptions, {
        worksheets: [seat(1, { own: { x: 1, y: 1 } })],
        room: {},
        related: {},
      }).result,
    );
    expect(result.moves).toBeNull();
    expect(quadrant.relatesTo(someOptions)).toEqual([]);
    expect(quadrant.relatesTo(options)).toEqual(['position-now']);
  });
});

describe('reasons', () => {
  test('the same reason twice is one that counts two; none carries whose it is', () => {
    const { result } = summary([
      seat(1, { own: { x: 1, y: 1 }, reason1: 'Check-in is slow.', reason2: '  ' }),
      seat(2, { own: { x: 1, y: 1 }, reason3: 'check-in is slow' }),
      table('t1', { own: { x: 1, y: 1 }, reason1: '房间干净' }),
    ]);
    expect(result.reasons).toHaveLength(2);
    expect(result.reasons[0]?.n).toBe(2);
    expect(JSON.stringify(result)).not.toContain('seat:');
  });

  test('rule 8: what is hidden leaves the result and stands in the moderation, until it is shown again', () => {
    const worksheets = [
      seat(1, {
        own: { x: 1, y: 1 },
        reason1: 'The boss is a fool',
        how: 'Fire him',
        ...rival('a', 'Rude Inn', 1, 1),
      }),
    ];
    const marks = Object.fromEntries(
      ['The boss is a fool', 'Fire him', 'Rude Inn'].map((text) => [`hidden.${textKey(text)}`, true]),
    );
    const hidden = summary(worksheets, marks);
    expect(JSON.stringify(hidden.result)).not.toMatch(/fool|Fire|Rude/);
    expect(JSON.stringify(hidden.moderation)).toMatch(/Rude Inn.*fool.*Fire him/);
    const shown = summary(worksheets, { ...marks, [`hidden.${textKey('Rude Inn')}`]: null });
    expect(JSON.stringify(shown.result)).toContain('Rude Inn');
  });

  test('a key says nothing but the text, and spellings share it', () => {
    expect(textKey('Check-in is slow.')).toBe(textKey('check in IS slow'));
    expect(textKey('Check-in is slow')).toMatch(/^[a-z0-9]{2,16}$/);
    expect(textKey('Check-in is slow')).not.toBe(textKey('Check-in is show'));
  });
});

describe('the whole result', () => {
  const place = fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
    .map(([x, y]) => ({ x: x / 10, y: y / 10 }));
  const name = fc.constantFrom('Harbour', 'harbour ', 'ＨＡＲＢＯＵＲ', 'Budget Inn', '老城客栈', '');
  const sheet = fc
    .tuple(place, name, place, fc.constantFrom('slow', 'Slow!', '慢', ''), fc.boolean())
    .map(([own, rivalName, at, reason1, isTable]) => ({
      isTable,
      fields: { own, reason1, how: reason1, ...rival('a', rivalName, at.x, at.y) },
    }));

  test('rule 9: is the same in whatever order the worksheets come', () => {
    fc.assert(
      fc.property(
        fc.array(sheet, { maxLength: 40 }).chain((sheets) =>
          fc.tuple(
            fc.constant(sheets),
            fc.shuffledSubarray(
              sheets.map((_, index) => index),
              {
                minLength: sheets.length,
              },
            ),
          ),
        ),
        ([sheets, order]) => {
          const worksheets = sheets.map(({ isTable, fields }, index) =>
            isTable ? table(`t${index}`, fields) : seat(index, fields),
          );
          const turned = order.flatMap((index) => worksheets.slice(index, index + 1));
          expect(summary(turned, {}, turned)).toEqual(summary(worksheets, {}, worksheets));
        },
      ),
    );
  });

  test('unreadable fields count as nothing', () => {
    const { n, result } = summary([
      seat(1, { own: 'here', reason1: 'x' }),
      seat(2, { own: { x: 1, y: 1 }, reason1: 7, how: null, 'rivals.a.name': { en: 'x' } }),
    ]);
    expect(n).toBe(1);
    expect(result).toMatchObject({ reasons: [], how: [], rivals: [] });
  });

  test('of 500 people who write all they can stays under 40 KB', () => {
    const worksheets = Array.from({ length: 500 }, (_, index) => {
      const long = `${index}${'满'.repeat(190)}`;
      return seat(index, {
        own: { x: toTenth((index * 7) % 10.1), y: toTenth((index * 3.7) % 10.1) },
        reason1: `一${long}`,
        reason2: `"${long}"`,
        reason3: `三${long}`,
        how: `${long}\n${long}\n${long}`,
        ...rival('a', `对手${index}${'名'.repeat(50)}`, 1, 2),
        ...rival('b', `另一${index}${'名'.repeat(50)}`, 1, 2),
      });
    });
    const tables = Array.from({ length: 60 }, (_, index) =>
      table(`table-${index}`, { own: { x: 6.5, y: 6.5 } }),
    );
    const { n, result } = summary([...worksheets, ...tables], {}, [...worksheets, ...tables]);
    expect(n).toBe(500);
    expect(new TextEncoder().encode(JSON.stringify(result)).length).toBeLessThan(40_000);
    expect(result.reasons.length + result.moreReasons).toBe(1500);
    expect(result.dots.reduce((sum, [, , count]) => sum + count, 0) + result.moreDots).toBe(500);
  });

  test('every place that is shown is one that the map has', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1 }), (places) => {
        const { center } = resultOf(places.map(({ x, y }) => [x, y] as const));
        expect([isTenth(center?.x), isTenth(center?.y)]).toEqual([true, true]);
      }),
    );
  });
});

describe('a rehearsal', () => {
  test('writes what a worksheet takes, with a record for each competitor', () => {
    let made = 0;
    const fields = quadrant.answersOf(
      options,
      {
        own: { x: 6.6, y: 6.3 },
        rivals: [
          { name: 'Harbour', x: 8, y: 8 },
          { name: '老城客栈', x: 2, y: 3 },
        ],
        reasons: ['Rooms are spotless'],
        how: 'Train everyone',
      },
      () => `id${(made += 1)}`,
    );
    for (const { field, value } of fields) expect(quadrant.accepts(options, field, value)).toBe(true);
    expect(fields.map(({ field }) => field)).toContain('rivals.id2.at');
    expect(fields).toHaveLength(9);
    expect(quadrant.parseSample(options, { own: { x: 11, y: 1 } })).not.toEqual([]);
  });
});
