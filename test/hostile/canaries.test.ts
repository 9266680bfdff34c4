import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import { keyOfText } from '#exercises/text/rules.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { asFacilitator, someOwner } from '../helpers/facilitator.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { someExercise, someSlide, someWorkshop } from '../helpers/someWorkshop.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';

const second = 1000;
vi.setConfig({ testTimeout: 60 * second, hookTimeout: 60 * second });
const readers = ['ana', 'ben', 'cy', 'projector'] as const;
type Reader = (typeof readers)[number];

/**
 * What is planted, and whose socket may ever be sent it, in a whole session that ends with everything revealed.
 * Ana and Ben sit at table 1, which is Harbour's; Cy sits at table 2, which is Hill's.
 */
const mayHear = {
  'mark-notes': [],
  'mark-hidden-slide': [],
  'mark-later-slide': [],
  'mark-title-before-rewording': [],
  'mark-title-in-own-words': readers,
  'mark-shown-exercise': readers,
  'mark-draft-question': [],
  'mark-draft-debrief': [],
  'mark-hidden-exercise': [],
  'mark-checklist': [],
  'mark-ticked-by': [],
  'mark-venue': [],
  'mark-other-session': [],
  'mark-helper': [],
  'mark-name-of-ana': ['ana', 'ben'],
  'mark-name-of-ben': ['ana', 'ben'],
  'mark-name-of-cy': ['cy'],
  // Of two businesses, each hears its own; the wall shows all.
  'mark-shared-by-ana': ['ana', 'ben', 'projector'],
  'mark-shared-by-cy': ['cy', 'projector'],
  'mark-kept-by-ana': ['ana'],
  'mark-hidden-of-ben': ['ben'],
  'mark-late-of-ben': ['ben'],
  'mark-set-aside-of-ana': ['ana'],
  'mark-back-again-of-ana': ['ana', 'ben', 'projector'],
  'mark-wish-of-table-1': ['ana', 'ben', 'projector'],
  'mark-lost-at-table-1': ['ana', 'ben'],
  'mark-wish-of-table-2': ['cy', 'projector'],
  'mark-how-of-cy': ['cy', 'projector'],
  'mark-reason-never-shown': ['ana'],
  'mark-reason-of-too-few': ['ana'],
} as const satisfies Readonly<Record<string, readonly Reader[]>>;
type Mark = keyof typeof mayHear;

/** What each may get over HTTP besides, with what it holds: the wall draws all its slides without a network. */
const mayFetch: Readonly<Record<Reader, readonly Mark[]>> = {
  ana: ['mark-title-in-own-words', 'mark-shown-exercise'],
  ben: ['mark-title-in-own-words', 'mark-shown-exercise'],
  cy: ['mark-title-in-own-words', 'mark-shown-exercise'],
  projector: [
    'mark-title-in-own-words',
    'mark-shown-exercise',
    'mark-later-slide',
    'mark-draft-question',
    'mark-draft-debrief',
  ],
};

const say = (text: string) => ({ en: [{ text }] });
const notes = { en: [{ part: 'say', text: [{ text: 'mark-notes' }] }] } as const;
const text = { kind: 'text', options: { lines: 2, sharing: 'always' } } as const;
const scale = { min: 1, max: 10, low: { en: 'low' }, high: { en: 'high' }, because: { en: 'Why?' } };
const axis = { label: { en: 'axis' }, low: { en: 'low' }, high: { en: 'high' } };
const region = { name: { en: 'region' }, note: { en: 'note' } };

const workshop = someWorkshop({
  id: 'canaries',
  slides: [
    someSlide('welcome', { notes }),
    someSlide('rate', { title: say('mark-title-before-rewording'), notes }),
    someSlide('secret', { title: say('mark-hidden-slide') }),
    someSlide('later', { title: say('mark-later-slide') }),
  ],
  exercises: [
    someExercise('words', {
      kind: 'text',
      options: { lines: 2, sharing: 'choice' },
      question: { en: 'mark-shown-exercise' },
    }),
    someExercise('shared', text),
    someExercise('again', text),
    someExercise('back', text),
    someExercise('wishes', { kind: 'list', owner: 'table', options: { item: { en: 'wish' }, atMost: 9 } }),
    someExercise('map', {
      kind: 'quadrant',
      options: {
        x: axis,
        y: axis,
        regions: { topLeft: region, topRight: region, bottomLeft: region, bottomRight: region },
        own: { en: 'We' },
        rivals: 1,
        reasons: 1,
        how: { en: 'How?' },
      },
    }),
    someExercise('never', { options: scale, visibility: 'never' }),
    someExercise('few', { options: scale, minimum: 5 }),
    someExercise('next', { question: { en: 'mark-draft-question' }, debrief: { en: 'mark-draft-debrief' } }),
    someExercise('unasked', { question: { en: 'mark-hidden-exercise' } }),
  ],
  checklist: [
    {
      id: 'before',
      title: { en: 'Before' },
      days: -7,
      minutesBefore: [],
      items: [{ id: 'venue', text: { en: 'mark-checklist' } }],
    },
  ],
});

const settings = {
  venue: 'mark-venue',
  businesses: [
    { id: 'b1', name: 'Harbour' },
    { id: 'b2', name: 'Hill' },
  ],
  tables: [
    { id: 't1', name: 'Table 1', business: 'b1' },
    { id: 't2', name: 'Table 2', business: 'b2' },
  ],
  hidden: { slides: ['secret'], exercises: ['unasked'] },
  wording: [
    { of: 'slide', id: 'rate', text: 'title', language: 'en', words: 'mark-title-in-own-words' } as const,
  ],
};

let room: TestRoom;
let session: TestSession;
let seats: Readonly<Record<'ana' | 'ben' | 'cy', TestSeat>>;
let pages: Readonly<Record<Reader | 'console', RawPage>>;

beforeAll(async () => {
  room = await openTestRoom();
  await room.newSession({ settings: { title: 'mark-other-session' } });
  session = await room.newSession({ workshop, settings });
  const invitation = await (
    await room.facilitator.post(`/api/sessions/${session.id}/invitations`, {})
  ).text();
  const account = { name: 'mark-helper', email: 'mark-helper@halfday.test', password: 'a short sentence' };
  const helper = asFacilitator(
    room.base,
    await fetch(`${room.base}/api/invitations/accept`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: /#([\w-]{22})/.exec(invitation)?.[1], account }),
    }),
  );
  seats = {
    ana: await session.join({ name: 'mark-name-of-ana' }),
    ben: await session.join({ name: 'mark-name-of-ben' }),
    cy: await session.join({ name: 'mark-name-of-cy', table: 't2' }),
  };
  pages = {
    ana: await session.page(seats.ana),
    ben: await session.page(seats.ben),
    cy: await session.page(seats.cy),
    projector: await session.projector(),
    console: await session.console(),
  };
  for (const page of Object.values(pages)) {
    page.hello();
    await page.frame('welcome');
  }
  await helper.op(session.id, { type: 'plan.tick', item: 'venue', done: true, by: 'mark-ticked-by' });
  await wholeSession();
});
afterAll(async () => {
  for (const page of Object.values(pages)) page.close();
  await room.close();
});

async function write(
  who: 'ana' | 'ben' | 'cy',
  exercise: string,
  fields: Readonly<Record<string, JsonValue>>,
  changes: object = {},
): Promise<string> {
  let outcome = '';
  const phaseRevision = (await room.store.session(session.id))?.stage.exercises[exercise]?.phaseRevision ?? 0;
  for (const [field, value] of Object.entries(fields)) {
    const op = {
      ...someAnswer({ client: pages[who].client, exercise, field, value, phaseRevision }),
      ...changes,
    };
    pages[who].op(op);
    const answer = await pages[who].answer(op.id);
    outcome = answer.type === 'ack' ? answer.outcome : `${answer.type} ${JSON.stringify(answer)}`;
    expect(outcome).toMatch(/^(?:applied|late|conflict)$/);
  }
  return outcome;
}

const end = (exercise: string) => session.phase(exercise, 'closed', 'closed', 'revealed');
const atTable = { owner: 'table' } as const;

/** Everything that happens on a day: late, lost, hidden, reset, taken back, revealed. */
async function wholeSession(): Promise<void> {
  await session.go('rate');
  const open = await session.phase('words', 'open');
  await write('ana', 'words', { text: 'mark-kept-by-ana', shared: false });
  await write('ben', 'words', { text: 'mark-hidden-of-ben', shared: true });
  const mark = {
    owner: 'room',
    exercise: 'words',
    field: `hidden.${keyOfText('mark-hidden-of-ben')}`,
    value: true,
  } as const;
  const hidden = { type: 'worksheet.set', ...mark, base: 0, phaseRevision: 0 } as const;
  expect((await room.facilitator.op(session.id, hidden)).status).toBe(200);
  await session.phase('words', 'closed', 'closed');
  expect(await write('ben', 'words', { text: 'mark-late-of-ben' }, { phaseRevision: open })).toBe('late');
  await session.phase('words', 'revealed');

  await session.phase('shared', 'open');
  await write('ana', 'shared', { text: 'mark-shared-by-ana' });
  await write('cy', 'shared', { text: 'mark-shared-by-cy' });
  await end('shared');

  const reset = async (exercise: string): Promise<void> => {
    const stage = (await room.store.session(session.id))?.stage.exercises[exercise];
    const op = { type: 'exercise.reset', exercise, phaseRevision: stage?.phaseRevision ?? 0 } as const;
    expect((await room.facilitator.op(session.id, op)).status).toBe(200);
  };
  await session.phase('back', 'open');
  await write('ana', 'back', { text: 'mark-back-again-of-ana' });
  await reset('back');
  const epoch = (await room.store.session(session.id))?.stage.epoch ?? 0;
  expect((await room.facilitator.op(session.id, { type: 'stage.undo', epoch })).status).toBe(200);
  await end('back');
  await session.phase('again', 'open');
  await write('ana', 'again', { text: 'mark-set-aside-of-ana' });
  await reset('again');

  await session.phase('wishes', 'open');
  await write('ana', 'wishes', { 'rows.aaaaaaaa.text': 'mark-wish-of-table-1' }, atTable);
  const lost = { 'rows.aaaaaaaa.text': 'mark-lost-at-table-1' };
  expect(await write('ben', 'wishes', lost, atTable)).toBe('conflict');
  await write('cy', 'wishes', { 'rows.bbbbbbbb.text': 'mark-wish-of-table-2' }, atTable);
  await end('wishes');

  await session.phase('map', 'open');
  await write('cy', 'map', { own: { x: 2, y: 3 }, how: 'mark-how-of-cy' });
  await end('map');

  for (const [exercise, because] of [
    ['never', 'mark-reason-never-shown'],
    ['few', 'mark-reason-of-too-few'],
  ] as const) {
    await session.phase(exercise, 'open');
    await write('ana', exercise, { rating: 7, because });
    await end(exercise);
  }
}

const said = (page: RawPage): string => JSON.stringify(page.frames.all);

function marksIn(words: string): readonly string[] {
  return Object.keys(mayHear).filter((mark) => words.includes(mark));
}

async function fetchAll(reader: Reader): Promise<string> {
  const link = JSON.stringify(
    await (await room.facilitator.post(`/api/sessions/${session.id}/projector-link`, {})).json(),
  );
  const token = reader === 'projector' ? (/#([\w-]{22})/.exec(link)?.[1] ?? '') : seats[reader].token;
  const paths = ['/api/device/slides', '/api/projector/deck', `/api/join/${session.code}`, '/api/health'];
  // And whatever else there is, in case a token of theirs opens it.
  paths.push('/api/home', '/api/me', '/api/people', `/api/sessions/${session.id}`);
  for (const own of ['report', 'report.csv', 'facilitators', `seats/${seats.cy.seat}/return-code`]) {
    paths.push(`/api/sessions/${session.id}/${own}`);
  }
  for (const paper of ['checklist', 'exercises']) paths.push(`/api/documents/${paper}?session=${session.id}`);
  const answers = paths.map(async (path) =>
    (await fetch(room.base + path, { headers: { authorization: `Bearer ${token}` } })).text(),
  );
  return (await Promise.all(answers)).join('\n');
}

describe('rule 8: a whole session with marks in it', () => {
  test('rule 8: each socket is sent the marks that are its own to see, and no other, to the last frame', async () => {
    const revision = (await room.store.session(session.id))?.revision ?? 0;
    await pages.console.frame('parts', ({ parts }) =>
      parts.some((part) => part.part === 'result' && part.exercise === 'few' && part.revision >= revision),
    );
    // And from the start once more, as after a reload.
    for (const page of Object.values(pages)) {
      page.hello();
      await page.frames.count(({ type }) => type === 'welcome', 2);
      await page.roundTrip();
    }
    const heard = Object.fromEntries(readers.map((reader) => [reader, marksIn(said(pages[reader]))]));
    const expected = Object.fromEntries(
      readers.map((reader) => [
        reader,
        Object.entries(mayHear).flatMap(([mark, who]) => (who.some((one) => one === reader) ? [mark] : [])),
      ]),
    );
    expect(heard).toEqual(expected);
  });

  test('rule 8: over HTTP each gets what stands here, and no more', async () => {
    for (const reader of readers) {
      const marks = marksIn(await fetchAll(reader));
      expect([reader, marks.filter((mark) => !mayFetch[reader].some((one) => one === mark))]).toEqual([
        reader,
        [],
      ]);
    }
    // The slides that were shown, and the wall's deck, are really among it.
    expect(await fetchAll('ana')).toContain('mark-title-in-own-words');
    expect(marksIn(await fetchAll('projector')).toSorted()).toEqual(mayFetch.projector.toSorted());
  });

  test('rule 8: no secret is in anybody’s frames but the own return code in the own', async () => {
    const codeOf = async (seat: string): Promise<string> => {
      const path = `/api/sessions/${session.id}/seats/${seat}/return-code`;
      return /"code":"(\w+)"/.exec(await (await room.facilitator.get(path)).text())?.[1] ?? '';
    };
    const codes = {
      ana: await codeOf(seats.ana.seat),
      ben: await codeOf(seats.ben.seat),
      cy: await codeOf(seats.cy.seat),
    };
    for (const reader of readers) {
      const words = said(pages[reader]);
      for (const who of ['ana', 'ben', 'cy'] as const) {
        expect(codes[who]).toHaveLength(8);
        expect([reader, who, words.includes(codes[who])]).toEqual([reader, who, reader === who]);
        expect(words).not.toContain(seats[who].token);
      }
      for (const secret of [someOwner.email, 'halfday.test', room.facilitator.cookie])
        expect(words).not.toContain(secret);
    }
  });

  test('rule 8: ids of seats are known at the own table alone, and worksheets come by their owner', async () => {
    for (const [reader, strangers] of [
      ['ana', ['cy']],
      ['ben', ['cy']],
      ['cy', ['ana', 'ben']],
      ['projector', ['ana', 'ben', 'cy']],
    ] as const) {
      for (const stranger of strangers) expect(said(pages[reader])).not.toContain(seats[stranger].seat);
    }
    const ownersIn = (page: RawPage) =>
      new Set(
        page.frames.all.flatMap((frame) =>
          'parts' in frame
            ? frame.parts.flatMap((part) => (part.part === 'register' ? [part.owner] : []))
            : [],
        ),
      );
    expect(ownersIn(pages.ana)).toEqual(new Set([`seat:${seats.ana.seat}`, 'table:t1']));
    expect(ownersIn(pages.cy)).toEqual(new Set([`seat:${seats.cy.seat}`, 'table:t2']));
    expect(ownersIn(pages.projector)).toEqual(new Set());
    // What a reset has set aside is for its undo, and for nobody's eyes.
    for (const reader of readers) expect(said(pages[reader])).not.toContain('"slot":"reset:');
  });

  test('rule 8: the marks are really there: the console has been sent what is the facilitator’s', () => {
    const words = said(pages.console);
    for (const mark of [
      'mark-hidden-of-ben',
      'mark-late-of-ben',
      'mark-name-of-cy',
      'mark-shared-by-ana',
      'mark-reason-never-shown',
    ]) {
      expect(words).toContain(mark);
    }
    expect(words).not.toContain('mark-kept-by-ana');
  });
});
