import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import * as z from 'zod';
import { launchChrome, otherPhoneHost, phoneHost } from '../test/helpers/browser.ts';
import { repository } from './repository.mjs';
import {
  bringPeople,
  copied,
  invite,
  lateMorning,
  newLaptopScreen,
  newStoryPhone,
  openAddress,
  openGuest,
  openSignedIn,
  startLaptop,
} from './storyRoom.ts';

/**
 * `npm run story`: the pictures of docs/story.md, taken of real servers, a room of 34 people and a server that is
 * killed. Every picture is checked before it is taken: the story throws where it would not be true. Needs a built page.
 */
const folder = process.env['STORY_FOLDER'] ?? path.join(repository, 'docs', 'screenshots', 'story');
const mostBytes = 230_000;
const invented = 30;
/** What the slides before the first exercise are planned to take; here they are gone through in a breath. */
const minutesBefore = 7;
const tables = [1, 2, 3, 4].map((number) => ({ id: `t${number}`, name: '', business: 'b1' }));
const rude = 'A boss who is not an idiot';
const named = 'That Peter at the desk stops sighing at guests';
const saved = 'Two ideas that I can use on Monday';
const beforeCrash = '少几个差评，多几个回头客';
const inTheDark = '，下班准时';
const afterwards = ', and a plan with names on it';

const detail = z.object({
  session: z.object({ code: z.string() }),
  workshop: z.object({
    slides: z.array(
      z.object({ id: z.string(), steps: z.number(), exercise: z.string().nullable().optional() }),
    ),
  }),
});

const own = await mkdtemp(path.join(tmpdir(), 'halfday-story-'));
const [dataA, dataB, stick] = ['A', 'B', 'stick'].map((name) => path.join(own, name));
await rm(folder, { recursive: true, force: true });
for (const one of [folder, dataA, dataB, stick]) await mkdir(one ?? '', { recursive: true });
const browser = await launchChrome();
const closing: (() => unknown)[] = [() => rm(own, { recursive: true, force: true }), () => browser.close()];

let taken = 0;
/** Saves a picture once all of this is to be seen on it. */
async function picture(page: Page, name: string, ...shows: readonly Locator[]): Promise<void> {
  for (const one of shows) await one.first().waitFor();
  await page.waitForFunction(() => document.fonts.status === 'loaded');
  await page.waitForTimeout(500);
  for (const one of shows) {
    const seen = await one.first().isVisible();
    const box = await one.first().boundingBox();
    if (!seen || !box || box.y < 0) throw new Error(`${name} does not show ${String(one)}.`);
  }
  taken += 1;
  const file = `${String(taken).padStart(2, '0')}-${name}.png`;
  await page.screenshot({ path: path.join(folder, file) });
  console.log(file);
}

/** Where the story breaks, every page as it was then, beside the system's other temporary files. */
async function showWhatIsThere(): Promise<void> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [index, page] of pages.entries()) {
    const file = path.join(tmpdir(), `halfday-story-broke-${index}.png`);
    await page.screenshot({ path: file }).catch(() => undefined);
    console.error(`${page.url()}: ${file}`);
  }
}

function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(`The story is not true: ${what}.`);
}

/** Looks again until it holds, for half a minute. */
async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const endMs = Date.now() + 30_000; Date.now() < endMs;) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The story is not true: ${what}.`);
}

const textOf = async (page: Page): Promise<string> =>
  (await page.locator('body').innerText()).replace(/\s+/g, ' ');

/** How many have answered, as Mei's console says it. */
async function countOn(page: Page): Promise<string> {
  return /34人中\d+人已答/.exec((await textOf(page)).replace(/ /g, ''))?.[0] ?? 'none';
}

/** Writes the answer, and lets the room see it. */
async function write(phone: Page, text: string): Promise<void> {
  await phone.locator('textarea').fill(text);
  await phone.locator('input[type=radio]').last().check();
  await phone.getByText(/^Saved$|^已保存$/).waitFor();
}

async function tell(): Promise<void> {
  // Before nine: the laptop copies its data to a stick every minute; people come in late.
  const morning = lateMorning(12 + minutesBefore);
  const { timeZone } = morning;
  const first = await startLaptop(dataA ?? '', '192.168.1.20', ['--copy', stick ?? '']);
  closing.push(first.die);
  const session = await first.facilitator.createSession({
    ...morning.settings,
    title: 'Harbour Team',
    people: 34,
    tables,
    reserve: 10,
  });
  const made: unknown = await (await first.facilitator.get(`/api/sessions/${session}`)).json();
  const { session: { code }, workshop } = detail.parse(made); // prettier-ignore
  const mei = await invite(first, session, 'Mei');
  const address = await openAddress(first.port);
  closing.push(address.close);
  const people = bringPeople(code, address, invented);
  closing.push(() => people.kill('SIGKILL'));
  const at = (port: number, page = 'console'): string =>
    `http://localhost:${port}/sessions/${session}/${page}`;
  const link = async ({ facilitator, port }: Pick<typeof first, 'facilitator' | 'port'>): Promise<string> => {
    const said = await (await facilitator.post(`/api/sessions/${session}/projector-link`, {})).text();
    return `http://localhost:${port}${/"path":"([^"]+)"/.exec(said)?.[1] ?? ''}`;
  };
  const ines = await newLaptopScreen(browser, { locale: 'en-US', timeZone });
  const console_ = await openSignedIn(ines, first.facilitator, at(first.port));
  const wall = await ines.newPage();
  await wall.setViewportSize({ width: 1280, height: 720 });
  await wall.goto(await link(first));
  const guests = `http://${phoneHost}:${address.port}`;
  const phones = new Map<string, Page>();
  for (const [name, language, locale, table] of [
    ['Nadia', 'en', 'en-US', 't2'],
    ['李娜', 'zh-Hans', 'zh-CN', 't3'],
    ['Leo', 'en', 'en-US', 't4'],
    ['Ivy', 'en', 'en-US', 't1'],
  ] as const) {
    const context = await newStoryPhone(browser, { locale, timeZone });
    phones.set(name, await openGuest(context, guests, { code, session, name, table, language }));
  }
  const phoneOf = (name: string): Page => {
    const page = phones.get(name);
    if (!page) throw new Error(`${name} has no phone.`);
    return page;
  };
  await console_.getByText('34 joined').first().waitFor();
  await console_.bringToFront();

  // 1 · Twelve minutes late.
  await console_.waitForTimeout(Math.max(0, morning.beginMs + 1000 - Date.now()));
  const { slides } = workshop;
  const exerciseAt = slides.findIndex(({ exercise }) => exercise === 'hopes');
  const presses = slides.slice(0, exerciseAt).reduce((sum, { steps }) => sum + 1 + steps, 0);
  for (let n = 0; n < presses; n += 1) await console_.keyboard.press('ArrowRight');
  await console_.getByRole('button', { name: /^Open/ }).waitFor();
  const standing = console_.locator('header').first().locator('button[aria-keyshortcuts="U"]');
  await picture(
    console_,
    'late',
    standing.getByText(/^12 min behind · ends /),
    console_.getByText('34 joined'),
  );
  const wallBefore = await textOf(wall);

  // 2, 3 · Catching up.
  await console_.keyboard.press('u');
  const ways = console_.getByRole('dialog');
  await picture(
    console_,
    'ways-to-catch-up',
    ways.getByRole('button', { name: 'Shorten what can give' }).getByText(/on time/),
    ways.getByText(/^Never touched: .*Break/),
  );
  await console_.keyboard.press('2');
  await ways.getByText(/^Done: /).waitFor();
  await console_.keyboard.press('Escape');
  await picture(
    console_,
    'on-time-again',
    standing.getByText(/^on time · ends /),
    console_.getByRole('status').getByRole('button', { name: 'Undo' }),
  );
  expectThat((await textOf(wall)) === wallBefore, 'the wall has shown nothing of the catching up');

  // 4 · An exercise; a rude note is held.
  await console_.keyboard.press('o');
  await phoneOf('Nadia').locator('textarea').waitFor();
  await write(phoneOf('Leo'), rude);
  await write(phoneOf('Ivy'), named);
  await write(phoneOf('Nadia'), saved);
  await write(phoneOf('李娜'), beforeCrash);
  const queue = console_.getByRole('region', { name: 'What people wrote' });
  await picture(
    console_,
    'answers-come-in',
    queue.getByText(rude),
    queue.getByText('matches the word list'),
    console_.getByText(/\d+ of 34 answered/),
  );
  await console_
    .getByText(/3[1-4] of 34 answered/)
    .first()
    .waitFor({ timeout: 60_000 });
  const codeOf = async (phone: Page): Promise<string> => {
    await phone.getByRole('button', { name: 'Me: Nadia' }).tap();
    await phone.getByText('Return code', { exact: true }).waitFor();
    const found = /Return code\s*(\w{4}\s*\w{4})/.exec(await phone.locator('main').innerText());
    return (found?.[1] ?? '').replace(/\s/g, '');
  };
  const returnCode = await codeOf(phoneOf('Nadia'));
  expectThat(returnCode !== '', 'Nadia has a return code');
  await copied(first, session);

  // 5 · The laptop dies while people write.
  await first.die();
  await ines.close();
  await phoneOf('李娜').locator('textarea').press('End');
  await phoneOf('李娜').locator('textarea').pressSequentially(inTheDark);
  await picture(
    phoneOf('李娜'),
    'host-offline-zh',
    phoneOf('李娜').getByText(/会场的电脑离线了/),
    phoneOf('李娜').getByText(/离线 · 1/),
  );
  await phoneOf('Nadia').context().close();

  // 6 · Another laptop goes on from the stick, at an address of its own.
  const second = await startLaptop(dataB ?? '', '192.168.1.21', ['--from', stick ?? '']);
  closing.push(second.die);
  const resumedAt = /Resumed from the copy of (\d\d:\d\d:\d\d)/.exec(second.lines);
  expectThat(resumedAt !== null, 'the terminal says what it has resumed from');
  const again = await newLaptopScreen(browser, { locale: 'en-US', timeZone });
  const inesAgain = await openSignedIn(again, second.facilitator, at(second.port));
  const notice = inesAgain.getByRole('region', { name: /^Resumed from the copy of / });
  await picture(
    inesAgain,
    'resumed',
    notice.getByText(/^This was open then: /),
    notice.getByText(/^What the room wrote after .* is not here\.$/),
    notice.getByText(/^34 people are not back yet/),
  );
  const newPhone = await newStoryPhone(browser, { locale: 'en-US', timeZone });
  const nadia = await newPhone.newPage();
  await nadia.goto(`http://${otherPhoneHost}:${second.port}`);
  await nadia.getByRole('button', { name: 'I have a return code' }).tap();
  await nadia.getByLabel('Your return code').fill(returnCode);
  await nadia.keyboard.press('Enter');
  await eventually(
    'Nadia finds her words',
    async () => (await nadia.locator('textarea').inputValue()) === saved,
  );
  await picture(
    nadia,
    'back-by-return-code',
    nadia.locator('textarea'),
    nadia.getByText('Saved', { exact: true }),
  );
  await notice.getByText(/^33 people are not back yet/).waitFor();
  // Then the router gives the new laptop the old one's address, and all others come back by themselves.
  address.giveTo(second.port);
  await phoneOf('李娜').getByText('已保存', { exact: true }).waitFor();
  await picture(inesAgain, 'everybody-is-back', notice.getByText('Everybody is back.'));
  await notice.getByRole('button', { name: 'Understood' }).click();

  // 7 · Mei takes over.
  const herLaptop = await newLaptopScreen(browser, { locale: 'zh-CN', timeZone });
  const hers = await openSignedIn(herLaptop, mei, at(second.port));
  const wallAgain = await again.newPage();
  await wallAgain.setViewportSize({ width: 1280, height: 720 });
  await wallAgain.goto(await link(second));
  await hers.bringToFront();
  await hers.getByRole('button', { name: 'Ines在主控' }).waitFor();
  await hers.keyboard.press('d');
  const who = hers.getByRole('dialog', { name: '谁在主控' });
  await who.getByRole('button', { name: '换我主控' }).waitFor();
  await hers.waitForFunction(() => document.activeElement?.textContent?.includes('换我主控') === true);
  await hers.keyboard.press('Enter');
  await picture(hers, 'take-over-asked-zh', who.getByText('Ines正在主控，人也在。换你来？'));
  await hers.keyboard.press('Enter');
  await Promise.all([
    picture(hers, 'mei-drives-zh', hers.getByRole('status').getByText('现在由你主控')),
    inesAgain
      .getByRole('status')
      .getByText(/^Mei has taken over/)
      .waitFor(),
  ]);
  await picture(inesAgain, 'ines-is-told', inesAgain.getByRole('status').getByText(/^Mei has taken over/));

  // 8 · A note is hidden before the room sees it.
  const hersQueue = hers.getByRole('region', { name: '大家写的' });
  const chosen = hersQueue.locator('[aria-current="true"]');
  await chosen.first().waitFor();
  for (let n = 0; n < 60 && !(await chosen.first().innerText()).includes(named); n += 1) {
    await hers.keyboard.press('ArrowDown');
    await hers.waitForTimeout(50);
  }
  expectThat((await chosen.first().innerText()).includes(named), 'the keys lead to the note');
  await hers.keyboard.press('x');
  await picture(hers, 'a-note-is-hidden-zh', chosen.getByText('已隐藏'), chosen.getByText(named));
  const answered = await countOn(hers);
  await hers.keyboard.press('c');
  // Somebody has not answered: the same key once more is the yes.
  await hers.getByRole('dialog').waitFor();
  await hers.keyboard.press('c');
  await hers
    .locator('header')
    .first()
    .getByText(/已结束/)
    .waitFor();
  await hers.keyboard.press('r');
  await wallAgain.bringToFront();
  const shown = wallAgain.locator('section[data-current]');
  await picture(wallAgain, 'the-wall-without-it', shown.getByText(/^3\d wrote/));
  const pages: string[] = [];
  await hers.bringToFront();
  for (let text = await textOf(wallAgain); !pages.includes(text); text = await textOf(wallAgain)) {
    pages.push(text);
    await hers.keyboard.press(']');
    await wallAgain.waitForTimeout(700);
  }
  const onWall = pages.join(' ');
  expectThat(pages.length > 1, 'the wall has turned its pages');
  for (const text of [saved, beforeCrash + inTheDark])
    expectThat(onWall.includes(text), `the wall shows “${text}”`);
  for (const text of [rude, named]) expectThat(!onWall.includes(text), `the wall does not show “${text}”`);

  // 9 · Closed too early: reopened, and everything is there.
  await hers.bringToFront();
  await hers.keyboard.press('o');
  await nadia.bringToFront();
  await nadia.locator('textarea:not([readonly])').waitFor();
  await nadia.locator('textarea').press('End');
  await nadia.locator('textarea').pressSequentially(afterwards);
  await nadia.getByText('Saved', { exact: true }).waitFor();
  expectThat((await nadia.locator('textarea').inputValue()) === saved + afterwards, 'Nadia writes on');
  const li = phoneOf('李娜');
  expectThat(
    (await li.locator('textarea').inputValue()) === beforeCrash + inTheDark,
    'what 李娜 wrote in the dark is there',
  );
  await picture(nadia, 'reopened', nadia.getByText('Saved', { exact: true }));
  await hers.bringToFront();
  await picture(hers, 'reopened-console-zh', hers.getByText(/34人中/));
  expectThat((await countOn(hers)) === answered, 'no answer is missing');
}

try {
  await tell();
} catch (error) {
  await showWhatIsThere();
  throw error;
} finally {
  for (const close of closing.reverse()) await close();
}
for (const name of (await readdir(folder)).sort()) {
  const { size } = await stat(path.join(folder, name));
  console.log(`${name}  ${Math.round(size / 1024)} KB${size > mostBytes ? ', too much' : ''}`);
}
