import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { SessionSettings } from '#shared/session/settings.ts';
import type { Part } from '#shared/sync/protocol.ts';
import type { RawPage } from '../helpers/rawPage.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';

let room: TestRoom;
let session: TestSession;
let pages: RawPage[] = [];

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.newSession();
});
afterEach(() => {
  for (const page of pages) page.close();
  pages = [];
});

async function settingsNow(): Promise<{ settings: SessionSettings; revision: number }> {
  const stored = await room.store.session(session.id);
  if (!stored) throw new Error('The session is there.');
  return { settings: stored.settings, revision: stored.settingsRevision };
}

async function change(changes: Partial<SessionSettings>, base?: number): Promise<Response> {
  const settings = { ...(await settingsNow()).settings, ...changes };
  const based = base === undefined ? {} : { base };
  return room.facilitator.op(session.id, { type: 'session.change', settings, ...based });
}

async function open(opening: Promise<RawPage>): Promise<RawPage> {
  const page = await opening;
  pages.push(page);
  page.hello();
  await page.frame('welcome');
  return page;
}

/** Resolves once the page has been sent such a part. */
function sentPart<Name extends Part['part']>(
  page: RawPage,
  name: Name,
  fits: (part: Extract<Part, { part: Name }>) => boolean,
): Promise<unknown> {
  const isIt = (part: Part): part is Extract<Part, { part: Name }> => part.part === name;
  return page.frame('parts', ({ parts }) => parts.some((part) => isIt(part) && fits(part)));
}

const slides = z.object({ slides: z.array(z.object({ id: z.string() })) });
const detail = z.object({ workshop: slides, source: slides });

async function consoleSlides(which: 'workshop' | 'source'): Promise<readonly string[]> {
  const answer: unknown = await (await room.facilitator.get(`/api/sessions/${session.id}`)).json();
  return detail.parse(answer)[which].slides.map(({ id }) => id);
}

async function projectorSlides(): Promise<readonly string[]> {
  const link = await (await room.facilitator.post(`/api/sessions/${session.id}/projector-link`, {})).text();
  const token = /#([\w-]{22})/.exec(link)?.[1] ?? '';
  const headers = { authorization: `Bearer ${token}` };
  const deck: unknown = await (await fetch(`${room.base}/api/projector/deck`, { headers })).json();
  return slides.parse(deck).slides.map(({ id }) => id);
}

describe('a slide that a running session hides', () => {
  test('is gone from the console and the projector, and still there for whoever shows it again', async () => {
    expect(await projectorSlides()).toEqual(['welcome', 'rate', 'later']);
    const wall = await open(session.projector());
    expect((await change({ hidden: { slides: [], exercises: ['rating'] } })).status).toBe(200);
    // What tells console and projector to fetch their slides anew.
    await sentPart(wall, 'session', () => true);
    expect(await consoleSlides('workshop')).toEqual(['welcome', 'later']);
    expect(await projectorSlides()).toEqual(['welcome', 'later']);
    expect(await consoleSlides('source')).toEqual(['welcome', 'rate', 'later']);
    await change({ hidden: { slides: [], exercises: [] } });
    expect(await projectorSlides()).toEqual(['welcome', 'rate', 'later']);
  });

  test('is left by a room that is at it, for the next', async () => {
    await session.go('rate');
    const phone = await open(session.page(await session.join()));
    await change({ hidden: { slides: ['rate'], exercises: [] } });
    await sentPart(phone, 'stage', ({ stage }) => stage.slide === 'later');
    await sentPart(phone, 'slide', ({ slide }) => slide.id === 'later');
    expect((await room.store.session(session.id))?.stage).toMatchObject({ slide: 'later', step: 0 });
  });

  test('takes an open exercise from the phones, and takes no answers until it is shown and opened again', async () => {
    await session.go('rate');
    await session.phase('rating', 'open');
    const phone = await open(session.page(await session.join()));
    await change({ hidden: { slides: [], exercises: ['rating'] } });
    await sentPart(phone, 'stage', ({ stage }) => stage.exercises['rating']?.phase === 'closed');
    expect(await session.phaseNow('rating')).toBe('closed');
    await change({ hidden: { slides: [], exercises: [] } });
    await session.phase('rating', 'open');
    await sentPart(phone, 'stage', ({ stage }) => stage.exercises['rating']?.phase === 'open');
  });
});

describe('a session’s own words', () => {
  const question = { of: 'exercise', id: 'rating', text: 'question' } as const;

  test('reach a phone that is there, without a reload', async () => {
    await session.go('rate');
    await session.phase('rating', 'open');
    const phone = await open(session.page(await session.join()));
    await change({ wording: [{ ...question, language: 'en', words: 'How was it for you?' }] });
    const said = ({ exercise }: Extract<Part, { part: 'exercise' }>) => exercise.question.en;
    await sentPart(phone, 'exercise', (part) => said(part) === 'How was it for you?');
    expect(phone.frames.all.filter(({ type }) => type === 'welcome')).toHaveLength(1);
  });

  test('rule 7: reach a phone that was away, when it comes back', async () => {
    await session.go('rate');
    await session.phase('rating', 'open');
    const seat = await session.join();
    const phone = await open(session.page(seat));
    const { revision } = await phone.frame('welcome');
    phone.close();
    await change({ wording: [{ ...question, language: 'en', words: 'How was it for you?' }] });
    const back = await session.page(seat, { client: phone.client });
    pages.push(back);
    back.hello(revision);
    const welcome = await back.frame('welcome');
    const asked = welcome.parts.flatMap((part) =>
      part.part === 'exercise' ? [part.exercise.question.en] : [],
    );
    expect(asked).toEqual(['How was it for you?']);
  });

  test('in Simplified Chinese are kept in Traditional too, which nobody writes by hand', async () => {
    const own = { ...question, language: 'zh-Hans', words: '软件的质量，你怎么看？' } as const;
    const byHand = { ...question, language: 'zh-Hant', words: '別的' } as const;
    await change({ wording: [byHand, own] });
    const made = { ...own, language: 'zh-Hant', words: '軟體的品質，你怎麼看？' } as const;
    expect((await settingsNow()).settings.wording).toEqual([own, made]);
    await change({ wording: [made] });
    expect((await settingsNow()).settings.wording).toEqual([]);
  });
});

describe('two who change one session', () => {
  test('rule 7: do not undo each other: what was made on older settings is refused as stale', async () => {
    const { revision } = await settingsNow();
    expect((await change({ hidden: { slides: ['later'], exercises: [] } }, revision)).status).toBe(200);
    const second = await change({ hidden: { slides: [], exercises: [] } }, revision);
    expect([second.status, await second.json()]).toEqual([409, { reason: 'stale' }]);
    expect((await settingsNow()).settings.hidden.slides).toEqual(['later']);
  });
});
