import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchChrome, newPhone, phoneHost } from '../test/helpers/browser.ts';
import {
  type RoomStory,
  startRoomStory,
  stillContext,
  type StorySession,
} from '../test/helpers/roomStory.ts';
import { joinByPhone, type SocketParticipant } from '../test/helpers/socketParticipant.ts';
import { repository } from './repository.mjs';

/**
 * `npm run screenshots`: the pictures of README, taken of a real room of 31 people who answer over real
 * sockets. Needs a built page.
 */
const folder = path.join(repository, 'docs', 'screenshots');
const mostBytes = 1_500_000;

const people = [
  ['Mei', 7], ['Omar', 8], ['李娜', 6], ['Sofia', 7], ['Chan Ka Wai', 5], ['王芳', 8], ['Daniel', 6], ['Grace', 9],
  ['张伟', 7], ['Priya', 4], ['Lucas', 7], ['陈静', 6], ['Ana', 8], ['刘洋', 5], ['Hannah', 7], ['Wong Siu Ming', 6],
  ['赵敏', 7], ['Tomás', 8], ['Ivy', 3], ['Jonas', 7], ['黄丽', 6], ['Beatriz', 9], ['Kenji', 6], ['周杰', 7],
  ['Maria', 5], ['Leo', 8], ['吴昊', 6], ['Carmen', 7], ['Felix', 10], ['徐婷', 4], ['Rosa', 6],
] as const; // prettier-ignore

/** Days from now, as an ISO date: pictures show a session that is still to come. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

async function save(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(400);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

async function answer(story: RoomStory, session: StorySession): Promise<SocketParticipant[]> {
  const seats: SocketParticipant[] = [];
  for (const [index, [name, rating]] of people.entries()) {
    const seat = await joinByPhone({
      base: `http://127.0.0.1:${story.server.port}`,
      code: session.code,
      name,
      table: `t${(index % 4) + 1}`,
      exercise: session.exercise.id,
      field: 'rating',
      answer: () => rating,
      onAcknowledged: () => undefined,
    });
    seats.push(seat);
  }
  return seats;
}

async function everyAnswer(seats: readonly SocketParticipant[]): Promise<void> {
  for (const seat of seats) {
    seat.keepAnswering();
    seat.stopAnswering();
  }
  for (const { until, made } of seats) {
    await until(
      ({ waiting, connection }) => connection === 'online' && made.length > 0 && waiting.length === 0,
    );
  }
}

async function tick(session: StorySession, story: RoomStory): Promise<void> {
  const items = session.workshop.checklist.flatMap((section) => section.items).slice(0, 6);
  for (const { id } of items)
    await story.facilitator.op(session.id, { type: 'plan.tick', item: id, done: true, by: 'Ines' });
}

/** The first page of the printed checklist: of the PDF where there is the tool to draw it, else of its page. */
async function checklist(story: RoomStory, session: StorySession, context: BrowserContext): Promise<void> {
  const search = `session=${session.id}&language=both&paper=a4`;
  const pdf = await story.facilitator.get(`/api/documents/checklist.pdf?${search}`);
  const own = await mkdtemp(path.join(tmpdir(), 'halfday-pictures-'));
  try {
    await writeFile(path.join(own, 'checklist.pdf'), Buffer.from(await pdf.arrayBuffer()));
    const target = path.join(folder, 'checklist');
    const options = ['-png', '-r', '80', '-f', '1', '-l', '1', '-singlefile'];
    execFileSync('pdftoppm', [...options, path.join(own, 'checklist.pdf'), target], { stdio: 'ignore' });
  } catch {
    const page = await context.newPage();
    await page.setViewportSize({ width: 800, height: 1130 });
    await page.goto(`${story.origin}/print/checklist?${search}`);
    await save(page, 'checklist');
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

const story = await startRoomStory({ publicUrl: 'http://192.168.1.20:4173' });
const browser = await launchChrome();
await mkdir(folder, { recursive: true });
// The told story has a folder of its own here, which stays.
for (const name of await readdir(folder)) if (name.endsWith('.png')) await rm(path.join(folder, name));
try {
  const laptop = await stillContext(browser, { width: 1280, height: 620 });
  await story.signIn(laptop);
  const session = await story.newSession({
    title: 'Harbour Team',
    date: inDays(9),
    venue: 'Harbour Hotel, Room 3',
    people: 34,
    tables: [1, 2, 3, 4].map((number) => ({ id: `t${number}`, name: '', business: 'b1' })),
  });
  await tick(session, story);
  const projector = await session.openProjector(laptop);
  await projector.setViewportSize({ width: 1280, height: 720 });
  await save(projector, 'projector-segment');

  const page = await laptop.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${story.origin}/sessions/${session.id}`);
  await page.locator('[class*=qr] svg').waitFor();
  await save(page, 'session');
  await checklist(story, session, laptop);

  const seats = await answer(story, session);
  await session.goTo(session.exercise.slide);
  await session.turn('open');
  const phones = [];
  for (const [name, language, locale] of [
    ['Nadia', 'en', 'en-US'],
    ['林小雨', 'zh-Hans', 'zh-CN'],
  ] as const) {
    const context = await newPhone(browser, { locale });
    const phone = await session.openSeat(context, `http://${phoneHost}:${story.server.port}`, {
      name,
      language,
      table: 't2',
    });
    await phone.getByRole('radio', { name: '7' }).check();
    phones.push({ name: language === 'en' ? 'device-en' : 'device-zh', phone });
  }
  for (const seat of seats)
    await seat.until(({ view }) => view.stage?.stage.exercises[session.exercise.id]?.phase === 'open');
  await everyAnswer(seats.slice(0, -3));
  for (const { name, phone } of phones) await save(phone, name);
  await page.setViewportSize({ width: 1280, height: 620 });
  await page.goto(`${story.origin}/sessions/${session.id}/console`);
  await page.locator('figure').waitFor();
  await save(page, 'console');
  await everyAnswer(seats.slice(-3));
  await session.turn('closed');
  await session.turn('revealed');
  await projector.locator('figure').waitFor();
  await save(projector, 'projector-result');
  const now = session.about('position-now');
  await now.goTo(now.exercise.slide);
  await now.writeSamples(31);
  await now.turn('open');
  for (const { name, phone } of phones) {
    await phone.getByRole('slider').first().waitFor();
    await save(phone, name.replace('device', 'map'));
  }
  await now.turn('closed');
  await now.turn('revealed');
  await projector.locator('[data-map-plot]').waitFor();
  await save(projector, 'projector-map');
  for (const { client } of seats) client.close();
} finally {
  await browser.close();
  await story.close();
}

let total = 0;
for (const name of (await readdir(folder)).filter((one) => one.endsWith('.png'))) {
  const { size } = await stat(path.join(folder, name));
  total += size;
  console.log(`${name}  ${Math.round(size / 1024)} KB`);
}
if (total > mostBytes) throw new Error(`The pictures take ${total} bytes, more than ${mostBytes}.`);
