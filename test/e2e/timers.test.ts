import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { countdownLeft } from '#shared/sync/countdown.ts';
import { roomCountdown } from '#shared/sync/roomCountdown.ts';
import { exerciseStage } from '#shared/sync/stage.ts';
import { newPhone } from '../helpers/browser.ts';
import { stillContext, type StorySession } from '../helpers/roomStory.ts';
import { roomForTests } from '../helpers/roomForTests.ts';

const patience = { timeout: 20_000, interval: 50 };
const minuteMs = 60_000;

/** "4:12" in milliseconds; NaN where no such time is said. */
function timeIn(text: string): number {
  const [, minutes = 'NaN', seconds = 'NaN'] = /(\d+):(\d\d)/.exec(text) ?? [];
  return Number(minutes) * minuteMs + Number(seconds) * 1000;
}

/** The clock of a device that nobody ever set right; its steady time is as good as any. */
async function setWrong(context: BrowserContext, byMs: number): Promise<void> {
  await context.addInitScript((ms) => {
    const Real = Date;
    class Shifted extends Real {
      constructor(given?: number | string) {
        super(given ?? Real.now() + ms);
      }
      static override now(): number {
        return Real.now() + ms;
      }
    }
    Reflect.set(globalThis, 'Date', Shifted);
  }, byMs);
}

const room = roomForTests();

describe('time that everybody sees', () => {
  /** What each surface says of the room's countdown. */
  interface Surfaces {
    readonly console: () => Promise<string>;
    readonly wall: () => Promise<string>;
    readonly phone: () => Promise<string>;
    readonly wrongPhone: () => Promise<string>;
  }

  async function readAll({ console, wall, phone, wrongPhone }: Surfaces): Promise<readonly string[]> {
    return Promise.all([console(), wall(), phone(), wrongPhone()]);
  }

  /** All four say the same, and what the server says. */
  async function expectSameTime(session: StorySession, exercise: string, surfaces: Surfaces): Promise<void> {
    await expect
      .poll(async () => {
        const told = (await readAll(surfaces)).map(timeIn);
        const countdown = roomCountdown(await session.stage(), exercise);
        const left = (countdown && countdownLeft(countdown, Date.now())) ?? Number.NaN;
        const areSame = told.every((one) => one === told[0]);
        // A second is drawn once it is full, and reading takes a moment.
        return areSame && Math.abs((told[0] ?? 0) - left) < 1500 ? 'same' : { told, left };
      }, patience)
      .toBe('same');
  }

  test('is the same on the console, the wall and two phones, one of them seven minutes fast: open, +1 min, pause, on again', async () => {
    const session = await room.story.newSession();
    const { exercise } = session;
    await session.goTo(exercise.slide);
    const wallContext = await stillContext(room.browser, { width: 1024, height: 768 });
    const wrong = await newPhone(room.browser, { locale: 'en-US' });
    await setWrong(wrong, 7 * minuteMs);
    const [console_, wall, phone, wrongPhone] = await Promise.all([
      room.openConsole(session),
      session.openProjector(wallContext),
      room.openPhone(session, { name: 'Mei' }),
      session.openSeat(wrong, room.phones, { name: 'Omar' }),
    ]);
    const bar = console_.locator('header').first();
    const surfaces: Surfaces = {
      console: () => bar.getByText(/^Open · /).innerText(),
      wall: () => wall.locator('section[data-current] [data-timer] strong').innerText(),
      phone: () => phone.getByRole('timer').innerText(),
      wrongPhone: () => wrongPhone.getByRole('timer').innerText(),
    };

    await console_.keyboard.press('o');
    await expectSameTime(session, exercise.id, surfaces);
    const before = exerciseStage(await session.stage(), exercise.id).endsAtMs ?? 0;
    await console_.keyboard.press('+');
    await expect
      .poll(async () => exerciseStage(await session.stage(), exercise.id).endsAtMs, patience)
      .toBe(before + minuteMs);
    await expectSameTime(session, exercise.id, surfaces);

    await console_.keyboard.press('p');
    await bar.getByText(/^Open · .*paused · \d+:\d\d left$/).waitFor();
    await wall.getByText('Time stands still').waitFor();
    await phone.getByRole('timer', { name: /^Time stands still: \d+:\d\d left$/ }).waitFor();
    const { pausedLeftMs } = exerciseStage(await session.stage(), exercise.id);
    const shown = Math.ceil((pausedLeftMs ?? 0) / 1000) * 1000;
    await expect
      .poll(async () => (await readAll(surfaces)).map(timeIn), patience)
      .toEqual([shown, shown, shown, shown]);
    // More time while it stands still, and it stands still all the same.
    await console_.keyboard.press('+');
    const more = shown + minuteMs;
    await expect
      .poll(async () => (await readAll(surfaces)).map(timeIn), patience)
      .toEqual([more, more, more, more]);

    await console_.keyboard.press('p');
    await bar.getByText(/^Open · (?:(?!paused).)*left$/).waitFor();
    await expectSameTime(session, exercise.id, surfaces);
    await Promise.all([wall, phone, wrongPhone, console_].map((page) => page.context().close()));
  });

  test('of a break is started by two presses, told politely as it runs out, and ends nothing by itself', async () => {
    const session = await room.story.newSession();
    await session.goTo('take-a-break');
    const wallContext = await stillContext(room.browser, { width: 1920, height: 1080 });
    const [console_, wall, phone] = await Promise.all([
      room.openConsole(session),
      session.openProjector(wallContext),
      room.openPhone(session, { name: '李娜', locale: 'zh-CN' }),
    ]);
    const onWall = wall.locator('section[data-current] [data-timer]');

    // What the break is planned for is what Enter starts.
    await console_.keyboard.press('t');
    await console_.getByRole('dialog', { name: 'Timer for the room' }).waitFor();
    await console_.keyboard.press('Enter');
    await expect.poll(async () => (await session.stage()).timer?.lengthMs, patience).toBe(15 * minuteMs);
    await console_
      .locator('header')
      .getByRole('button', { name: /^Timer 1[45]:\d\d$/ })
      .waitFor();
    await phone.getByText(/^会间休息：1[45]:\d\d后继续$/).waitFor();
    await onWall.getByText('until we go on').waitFor();
    const box = await onWall.locator('strong').boundingBox();
    // Read from the back row: the figures are several times the smallest text of a wall.
    expect(box?.height ?? 0).toBeGreaterThan((3 * 1080) / 25);

    // How its last ten seconds are told takes half a minute: test/longer/toldAsItRunsOut.test.ts.
    const { epoch } = await session.stage();
    const told = (page: Page) => page.locator('[role="status"][data-told]');
    await session.op({ type: 'stage.timer', act: 'start', ms: 5000, epoch });
    await onWall.getByText('Time is up: we go on').waitFor(patience);
    await phone.getByText('时间到，请回座位。').waitFor();
    await expect.poll(() => told(phone).allInnerTexts(), patience).toEqual(['时间到']);
    expect(await session.stage()).toMatchObject({ slide: 'take-a-break', timer: { lengthMs: 5000 } });

    await console_.keyboard.press('ArrowRight');
    await onWall.waitFor({ state: 'detached' });
    expect(await session.stage()).toMatchObject({ timer: null });
    await Promise.all([wall, phone, console_].map((page) => page.context().close()));
  });

  test('stays on the frozen wall as it was, while the room has moved on', async () => {
    const session = await room.story.newSession();
    await session.goTo('take-a-break');
    const wall = await session.openProjector(await stillContext(room.browser, { width: 1024, height: 768 }));
    const console_ = await room.openConsole(session);
    await console_.keyboard.press('t');
    await console_.getByRole('button', { name: '10 min', exact: true }).click();
    await wall.locator('section[data-current] [data-timer]').waitFor();
    await console_.keyboard.press('f');
    await console_.getByText('Wall is frozen').first().waitFor();
    await console_.keyboard.press('ArrowRight');
    await expect.poll(async () => (await session.stage()).timer, patience).toBeNull();
    await expect
      .poll(() => wall.locator('main').first().getAttribute('data-display'), patience)
      .toBe('frozen');
    expect(
      timeIn(await wall.locator('section[data-current] [data-timer] strong').innerText()),
    ).toBeGreaterThan(8 * minuteMs);
    await Promise.all([wall, console_].map((page) => page.context().close()));
  });
});

describe('a timer of the facilitator’s own', () => {
  test('shows on this console alone, outlives a reload, and is never sent anywhere', async () => {
    const session = await room.story.newSession();
    const context = await stillContext(room.browser, { width: 1280, height: 620 });
    await room.story.signIn(context);
    const page = await context.newPage();
    const sent: string[] = [];
    page.on('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => {
        // The answer to the server's heartbeat says nothing.
        if (payload !== '3') sent.push(String(payload));
      }),
    );
    page.on('request', (request) => void (request.method() === 'GET' ? undefined : sent.push(request.url())));
    await page.goto(`${room.story.origin}/sessions/${session.id}/console`);
    await page.getByRole('button', { name: /^Next/ }).waitFor();
    const { revision: before } = await session.stage().then((stage) => ({ revision: stage.epoch }));
    sent.length = 0;

    await page.keyboard.press('y');
    await page.getByRole('dialog', { name: 'My timer' }).getByRole('button', { name: '3 min' }).click();
    const chip = page.locator('header').getByRole('button', { name: /^mine \d:\d\d$/ });
    await chip.waitFor();
    expect(timeIn(await chip.innerText())).toBeGreaterThan(2 * minuteMs);
    await page.keyboard.press('y');
    await page.getByRole('button', { name: '+1 min', exact: true }).last().click();
    await page.keyboard.press('Escape');
    await expect.poll(async () => timeIn(await chip.innerText()), patience).toBeGreaterThan(3 * minuteMs);
    expect(sent).toEqual([]);
    expect((await session.stage()).epoch).toBe(before);

    await page.reload();
    await chip.waitFor();
    expect(timeIn(await chip.innerText())).toBeGreaterThan(3 * minuteMs);
    await context.close();
  });
});

describe('rule 5: a timer that ends while somebody types', () => {
  test('closes nothing by itself, and a close takes in what stands in the field', async () => {
    const session = (await room.story.newSession()).about('hopes');
    const { id } = session.exercise;
    await session.goTo(session.exercise.slide);
    await session.turn('open');
    const phone = await session.openSeat(await newPhone(room.browser, { locale: 'en-US' }), room.phones, {
      name: 'Mei',
    });
    const field = phone.getByRole('textbox').first();
    await field.focus();
    await phone.keyboard.type('Answer the phone ');
    const { phaseRevision } = exerciseStage(await session.stage(), id);
    await session.op({ type: 'exercise.timer', exercise: id, addMs: -600_000, phaseRevision });
    await phone.getByRole('timer', { name: 'Time is up' }).waitFor();
    await phone.keyboard.type('before it rings ');
    expect(exerciseStage(await session.stage(), id).phase).toBe('open');
    expect(await field.isEditable()).toBe(true);

    // The close comes between two words, and the field is never left.
    await session.turn('closed');
    await phone.keyboard.type('twice');
    await expect
      .poll(async () => (await session.storedAnswers()).map(String), patience)
      .toContainEqual(expect.stringMatching(/Answer the phone before it rings twice/));
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    // Its ten seconds for what comes late are over (test/e2e/slice.test.ts waits for them).
    await session.turn('closed');
    expect(exerciseStage(await session.stage(), id).phase).toBe('closed');
    await phone.getByText('Closed. Your answer is kept.').waitFor();
    expect(await phone.getByRole('textbox').first().inputValue()).toBe(
      'Answer the phone before it rings twice',
    );
    await phone.context().close();
  });
});
