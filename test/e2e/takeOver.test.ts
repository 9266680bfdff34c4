import { rmSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { startHalfday, type StartedHalfday } from '../faults/runHalfday.ts';
import { barriers } from '../helpers/barriers.ts';
import { newPhone, otherPhoneHost, phoneHost, watchPage } from '../helpers/browser.ts';
import {
  asFacilitator,
  newTestId,
  signInFacilitator,
  someOwner,
  type TestFacilitator,
} from '../helpers/facilitator.ts';
import { openRawPage } from '../helpers/rawPage.ts';
import { type RoomStory, startRoomStory, stillContext, type StorySession } from '../helpers/roomStory.ts';
import { linkToken, temporaryData } from '../helpers/runningServer.ts';
import { leaveChrome, takeChrome } from '../helpers/workerChrome.ts';

vi.setConfig({ testTimeout: 120_000 });

const patience = { timeout: 30_000, interval: 50 };
const laptop = { width: 1280, height: 620 };
let browser: Browser;

beforeAll(async () => {
  browser = await takeChrome();
});
afterAll(() => leaveChrome(browser));

async function laptopOf(
  { cookie }: Pick<TestFacilitator, 'cookie'>,
  origin: string,
  locale: 'en-US' | 'zh-CN' = 'en-US',
): Promise<BrowserContext> {
  const context = await stillContext(browser, laptop, locale);
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
  return context;
}

async function openConsole(context: BrowserContext, origin: string, session: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/sessions/${session}/console`);
  await page.getByRole('button', { name: /^Next|^下一步/ }).waitFor();
  return page;
}

const bar = (page: Page) => page.locator('header').first();

// Side by side: each waits for seconds, one of them for the ten that a notice stands.
describe.concurrent('hosted', () => {
  let story: RoomStory;

  beforeAll(async () => {
    story = await startRoomStory();
  });
  afterAll(() => story?.close());

  /** A session that the owner has moved, and so drives. */
  async function driven(): Promise<StorySession> {
    const session = (await story.newSession()).about('hopes');
    await session.goTo(session.exercise.slide);
    return session;
  }

  async function invite({ id }: StorySession, name: string): Promise<TestFacilitator> {
    const base = `http://127.0.0.1:${story.server.port}`;
    const made = await (await story.facilitator.post(`/api/sessions/${id}/invitations`, {})).text();
    const token = /"link":"[^"]*#([^"]+)"/.exec(made)?.[1] ?? '';
    const account = { name, email: `${newTestId()}@halfday.test`, password: 'a short sentence' };
    const accepted = await fetch(`${base}/api/invitations/accept`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, account }),
    });
    return asFacilitator(base, accepted);
  }

  test('a facilitator whose laptop dies signs in on another and is where the room is, which nothing has interrupted', async ({
    expect,
  }) => {
    const session = (await story.newSession()).about('hopes');
    const first = await openConsole(
      await laptopOf(story.facilitator, story.origin),
      story.origin,
      session.id,
    );
    await session.goTo(session.exercise.slide);
    await session.turn('open');
    await bar(first)
      .getByText(/^Open · /)
      .waitFor();
    const phone = await newPhone(browser, { locale: 'en-US' });
    const origin = `http://${phoneHost}:${story.server.port}`;
    const page = await session.openSeat(phone, origin, { name: 'Mei' });
    await page.locator('textarea').pressSequentially('A calm');
    await page.getByText('Saved', { exact: true }).waitFor();
    // What the phone ever says of its connection, from here on.
    await page.evaluate(() => {
      const note = (): void => {
        const words = document.body.innerText;
        if (/offline|connection/i.test(words)) document.documentElement.dataset['broke'] = words;
      };
      new MutationObserver(note).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    const notes = await first.getByText(/^Say/).first().innerText();
    await first.context().close();
    await page.locator('textarea').pressSequentially(' morning');
    await expect.poll(() => session.storedAnswers(), patience).toEqual(['A calm morning']);

    const elsewhere = await (await stillContext(browser, laptop)).newPage();
    const { errors } = watchPage(elsewhere, ['localhost']);
    await elsewhere.goto(`${story.origin}/sessions/${session.id}/console`);
    await elsewhere.getByRole('link', { name: 'Sign in' }).click();
    await elsewhere.getByLabel('E-mail').fill(someOwner.email);
    await elsewhere.getByLabel('Password').fill(someOwner.password);
    await elsewhere.keyboard.press('Enter');
    await bar(elsewhere)
      .getByText(/^Open · /)
      .waitFor();
    expect(await elsewhere.getByText(/^Say/).first().innerText()).toBe(notes);
    await elsewhere
      .getByText(/1 of 1 answered/)
      .first()
      .waitFor();
    const shown = await bar(elsewhere)
      .getByText(/^Open · /)
      .innerText();
    const [, minutes = '0', seconds = '0'] = /(\d+):(\d\d)/.exec(shown) ?? [];
    const { exercises } = await session.stage();
    const left = ((exercises[session.exercise.id]?.endsAtMs ?? 0) - Date.now()) / 1000;
    expect(Math.abs(Number(minutes) * 60 + Number(seconds) - left)).toBeLessThan(5);

    // The same account drives from wherever it is: nobody takes over from oneself.
    expect(
      await bar(elsewhere)
        .getByText(/drives?$/)
        .count(),
    ).toBe(0);
    await elsewhere.keyboard.press('c');
    await bar(elsewhere).getByText(/^Clos/).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['broke'] ?? 'never')).toBe('never');
    expect(errors).toEqual([]);
    await elsewhere.context().close();
    await phone.close();
  });

  test('two consoles: a press of the other does nothing and says why; two keys take over, and both are told for ten seconds', async ({
    expect,
  }) => {
    const session = await driven();
    const other = await invite(session, 'Mei');
    const ines = await openConsole(await laptopOf(story.facilitator, story.origin), story.origin, session.id);
    const mei = await openConsole(await laptopOf(other, story.origin, 'zh-CN'), story.origin, session.id);
    await bar(ines).getByRole('button', { name: 'You drive' }).waitFor();
    await bar(mei).getByRole('button', { name: 'Ines在主控' }).waitFor();
    const before = (await session.stage()).slide;
    await mei.keyboard.press('ArrowRight');
    await mei.getByRole('alert').getByText('现在由Ines主控').waitFor();
    expect((await session.stage()).slide).toBe(before);

    await mei.keyboard.press('d');
    const dialog = mei.getByRole('dialog', { name: '谁在主控' });
    await expect
      .poll(
        () => dialog.getByRole('button', { name: '换我主控' }).evaluate((b) => b === document.activeElement),
        patience,
      )
      .toBe(true);
    expect(await barriers(mei)).toEqual([]);
    await mei.keyboard.press('Enter');
    await dialog.getByText('Ines正在主控，人也在。换你来？').waitFor();
    await mei.keyboard.press('Enter');
    const told = ines.getByRole('status').getByText('Mei has taken over.');
    await told.waitFor();
    const sinceMs = Date.now();
    await mei.getByRole('status').getByText('现在由你主控。').waitFor();
    await bar(ines).getByRole('button', { name: 'Mei drives' }).waitFor();
    expect(await barriers(ines)).toEqual([]);
    await mei.keyboard.press('ArrowRight');
    await expect.poll(async () => (await session.stage()).slide, patience).not.toBe(before);
    await told.waitFor({ state: 'detached' });
    expect(Date.now() - sinceMs).toBeGreaterThan(10_000);

    // Handed back; and where the one who drives is gone, nobody is asked.
    await mei.keyboard.press('d');
    await dialog.getByRole('button', { name: '移交给Ines' }).click();
    await bar(ines).getByRole('button', { name: 'You drive' }).waitFor();
    await ines.context().close();
    await expect
      .poll(async () => {
        await mei.keyboard.press('d');
        const away = await dialog.getByText('现在不在').count();
        if (away === 0) await mei.keyboard.press('Escape');
        return away;
      }, patience)
      .toBe(1);
    await mei.keyboard.press('Enter');
    await mei.getByRole('status').getByText('现在由你主控。').waitFor();
    await mei.context().close();
  });

  test('a phone-sized console says who drives, and is told as well when that changes', async ({ expect }) => {
    const session = await driven();
    const other = await invite(session, 'Wei');
    const phone = await newPhone(browser, { locale: 'en-US' });
    const [name = '', value = ''] = other.cookie.split('=');
    await phone.addCookies([{ name, value, url: story.origin }]);
    const page = await openConsole(phone, story.origin, session.id);
    await page.getByRole('button', { name: 'More' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Ines drives' }).waitFor();
    await page.keyboard.press('Escape');
    await other.op(session.id, { type: 'stage.drive', account: await idOf(other), name: '' });
    await page.getByRole('status').getByText('You drive now, and no longer Ines.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await phone.close();
  });
});

async function idOf(who: TestFacilitator): Promise<string> {
  return /"id":"([^"]+)"/.exec(await (await who.get('/api/me')).text())?.[1] ?? '';
}

describe.concurrent('in a room of its own network', () => {
  let ends: (() => Promise<unknown> | void)[] = [];

  afterEach(async () => {
    for (const end of ends.reverse()) await end();
    ends = [];
  });

  async function folder(): Promise<string> {
    const made = await temporaryData();
    ends.push(() => rmSync(made, { recursive: true, force: true }));
    return made;
  }

  async function start(words: readonly string[]): Promise<StartedHalfday> {
    const server = await startHalfday({ HALFDAY_DATA: await folder() }, { words });
    ends.push(() => server.end('SIGKILL'));
    return server;
  }

  const detail = z.object({
    session: z.object({ code: z.string() }),
    workshop: z.object({
      slides: z.array(z.object({ id: z.string(), exercise: z.optional(z.nullable(z.string())) })),
    }),
  });

  const copyFacts = z.object({ copy: z.object({ copiedMs: z.nullable(z.number()) }) });

  async function join({ base }: StartedHalfday, code: string, name: string) {
    const identity = { seat: newTestId(), token: newTestId() };
    const joined = await fetch(`${base}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ invitation: code, ...identity, name, table: 't1', language: 'en' }),
    });
    if (joined.status !== 200) throw new Error(`${name} was refused with ${joined.status}.`);
    return identity;
  }

  async function returnCodeOf({ base }: StartedHalfday, token: string): Promise<string> {
    const page = await openRawPage(base, { as: 'participant', token });
    page.hello();
    const { self } = await page.frame('welcome');
    page.close();
    return self.role === 'participant' ? (self.seat.returnCode ?? '') : '';
  }

  async function storedOf({ base }: StartedHalfday, token: string): Promise<readonly unknown[]> {
    const page = await openRawPage(base, { as: 'participant', token });
    page.hello();
    const { parts } = await page.frame('welcome');
    page.close();
    return parts.flatMap((part) => (part.part === 'register' ? [part.value] : []));
  }

  test('the laptop dies, another resumes from the stick, a phone returns by its code at the new address, and the console says what is missing', async ({
    expect,
  }) => {
    const stick = await folder();
    const first = await start(['--copy', stick]);
    const facilitator = await signInFacilitator(first.base, linkToken(first.link));
    const session = await facilitator.createSession();
    const { session: made, workshop } = detail.parse(
      await (await facilitator.get(`/api/sessions/${session}`)).json(),
    );
    const slide = workshop.slides.find(({ exercise }) => exercise === 'hopes')?.id ?? '';
    await facilitator.op(session, { type: 'stage.go', slide, step: 0, epoch: 0 });
    await facilitator.op(session, {
      type: 'exercise.phase',
      exercise: 'hopes',
      to: 'open',
      phaseRevision: 0,
    });
    const mei = await join(first, made.code, 'Mei');
    const omar = await join(first, made.code, 'Omar');
    const code = await returnCodeOf(first, mei.token);
    const phone = await newPhone(browser, { locale: 'en-US' });
    const own = { ...mei, client: newTestId(), secret: newTestId(), session, title: 'Harbour Team' };
    await phone.addInitScript((seat) => localStorage.setItem('halfday.seat', seat), JSON.stringify(own));
    const page = await phone.newPage();
    await page.goto(`http://${phoneHost}:${new URL(first.base).port}`);
    await page.locator('textarea').pressSequentially('A calm morning');
    await expect.poll(() => storedOf(first, mei.token), patience).toEqual(['A calm morning']);

    const copiedMs = async (): Promise<number> => {
      const facts: unknown = await (await facilitator.get(`/api/sessions/${session}/copy`)).json();
      return copyFacts.parse(facts).copy.copiedMs ?? 0;
    };
    // An erasing copies at once; whatever comes after that is not in the copy. One of the minute may be under way.
    const erasedMs = Date.now();
    expect((await facilitator.op(session, { type: 'seat.erase', seat: omar.seat })).status).toBe(200);
    await expect.poll(copiedMs, patience).toBeGreaterThanOrEqual(erasedMs);
    await join(first, made.code, 'Too late');
    await first.end('SIGKILL');

    const second = await start(['--from', stick]);
    const origin = `http://localhost:${new URL(second.base).port}`;
    // Signed in on the first laptop's address is signed in here: the copy knows the account.
    const context = await laptopOf(facilitator, origin);
    const console = await openConsole(context, origin, session);
    const notice = console.getByRole('region', { name: /^Resumed from the copy of \d\d:\d\d:\d\d$/ });
    await notice.getByText(/^What the room wrote after \d\d:\d\d:\d\d is not here\.$/).waitFor();
    await notice.getByText(/^This was open then: /).waitFor();
    await notice.getByText('One person is not back yet.').waitFor();
    expect(await barriers(console)).toEqual([]);
    await expect
      .poll(
        () => console.evaluate(() => document.documentElement.scrollHeight - window.innerHeight),
        patience,
      )
      .toBeLessThanOrEqual(0);

    const again = await newPhone(browser, { locale: 'en-US' });
    const returned = await again.newPage();
    await returned.goto(`http://${otherPhoneHost}:${new URL(second.base).port}`);
    await returned.getByRole('button', { name: 'I have a return code' }).click();
    await returned.getByLabel('Your return code').fill(code);
    await returned.keyboard.press('Enter');
    await expect.poll(() => returned.locator('textarea').inputValue(), patience).toBe('A calm morning');
    await notice.getByText('Everybody is back.').waitFor();
    await notice.getByRole('button', { name: 'Understood' }).click();
    await notice.waitFor({ state: 'detached' });
    await console.reload();
    await console.getByRole('button', { name: /^Next/ }).waitFor();
    await console.waitForLoadState('networkidle');
    expect(await notice.count()).toBe(0);
    for (const one of [context, phone, again]) await one.close();
  });
});
