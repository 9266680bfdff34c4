import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PlanSet } from '#shared/sync/op.ts';
import { rulesByKind } from '#exercises/registry.ts';
import { asFacilitator, someOwner } from '../helpers/facilitator.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';
import { type Heard, wholeDay } from './canaryDay.ts';
import {
  type Happening,
  happenings,
  keptMarks,
  marksIn,
  mayFetch,
  mayHear,
  notBefore,
  type Reader,
  readers,
} from './canaryMarks.ts';
import { canarySettings, canaryWorkshop } from './canaryWorkshop.ts';

const second = 1000;
// A whole day goes by before the first test, and every answer of it waits for the disk.
vi.setConfig({ testTimeout: 60 * second, hookTimeout: 180 * second });

let room: TestRoom;
let session: TestSession;
let seats: Readonly<Record<'ana' | 'ben' | 'cy', TestSeat>>;
let pages: Readonly<Record<Reader | 'console', RawPage>>;
let planner: RawPage;
let heardBefore: ReadonlyMap<Happening, Heard>;

const planted: PlanSet['records'] = [
  {
    list: 'invitees',
    id: 'mei',
    fields: { name: 'mark-invitee', phone: 'mark-phone-of-invitee', table: 't1', reply: 'yes' },
  },
  { list: 'tasks', id: 'cake', fields: { text: 'mark-task' } },
  { list: 'place', id: 'place', fields: { parking: 'mark-parking' } },
];

beforeAll(async () => {
  room = await openTestRoom();
  await room.newSession({ settings: { title: 'mark-other-session' } });
  session = await room.newSession({ workshop: canaryWorkshop, settings: canarySettings });
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
  await helper.op(session.id, { type: 'plan.set', records: planted });
  planner = await session.console({ with: 'plan' });
  planner.hello();
  await planner.frame('plan', ({ isLast }) => isLast);
  heardBefore = await wholeDay({ room, session, pages });
});
afterAll(async () => {
  for (const page of [planner, ...Object.values(pages)]) page.close();
  await room.close();
});

const said = (page: RawPage): string => JSON.stringify(page.frames.all);

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
  paths.push(`/api/documents/source?session=${session.id}`);
  paths.push(`/api/documents/source?session=${session.id}&answers=1`);
  const answers = paths.map(async (path) =>
    (await fetch(room.base + path, { headers: { authorization: `Bearer ${token}` } })).text(),
  );
  return (await Promise.all(answers)).join('\n');
}

describe('rule 8: a whole session with marks in it', () => {
  test('every kind of exercise is in it', () => {
    const kinds = new Set(canaryWorkshop.exercises.map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual([...rulesByKind.keys()].toSorted());
  });

  test.each(happenings)('rule 8: before %s nobody has heard of it', (happening) => {
    const heard = heardBefore.get(happening);
    const early = Object.entries(notBefore[happening]).flatMap(([mark, who]) =>
      who.filter((reader) => heard?.[reader].marks.includes(mark)).map((reader) => [reader, mark]),
    );
    expect(early).toEqual([]);
    // They had heard of other things by then.
    for (const reader of readers) expect(heard?.[reader].marks).toContain('mark-title-in-own-words');
  });

  test('rule 8: while a room votes, no device and no wall is told of a vote; before the reveal, of no right answer', () => {
    const sentBefore = (happening: Happening) =>
      readers.map((reader) => heardBefore.get(happening)?.[reader].words);
    for (const words of sentBefore('its result')) expect(words).not.toMatch(/"(?:votes|voters|given)":\d/);
    for (const words of sentBefore('the answers')) expect(words).not.toMatch(/"right"|"got"/);
    expect(sentBefore('its result')[1]).toContain('"part":"material"');
  });

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

  test('rule 8: the plan is told to who shows it, and to no console that does not', () => {
    const marks = ['mark-invitee', 'mark-phone-of-invitee', 'mark-task', 'mark-parking', 'mark-ticked-by'];
    expect(marks.filter((mark) => said(planner).includes(mark))).toEqual(marks);
    expect(marks.filter((mark) => said(pages.console).includes(mark))).toEqual([]);
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

  test('rule 8: what its writers keep is with no facilitator, in no report and in no export', async () => {
    const exported = await Promise.all(
      ['report', 'report.csv'].map(async (one) => {
        const answer = await room.facilitator.get(`/api/sessions/${session.id}/${one}`);
        expect(answer.status).toBe(200);
        // Numbers are lettered for people there.
        return (await answer.text()).replaceAll(/(\d),(?=\d{3})/g, '$1');
      }),
    );
    for (const words of [said(pages.console), ...exported]) {
      expect(words).toContain('mark-action-shared-by-ana');
      expect(marksIn(words).filter((mark) => keptMarks.some((kept) => kept === mark))).toEqual([]);
    }
  });

  test('rule 8: a text that merges reaches the wall as words, and not how it came about', () => {
    expect(said(pages.projector)).toContain('mark-standard-of-table-1');
    expect(said(pages.projector)).not.toContain('"doc":');
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
  });
});
