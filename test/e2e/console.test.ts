import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { inLanguage } from '#shared/content/language.ts';
import { sessionSettings } from '#shared/session/settings.ts';
import { watchPage } from '../helpers/browser.ts';
import { type CuttableProxy, startCuttableProxy } from '../helpers/cuttableProxy.ts';
import { newTestId } from '../helpers/facilitator.ts';
import type { StorySession } from '../helpers/roomStory.ts';
import { expectOnScreen } from '../helpers/onScreen.ts';
import { joinByPhone, type SocketParticipant } from '../helpers/socketParticipant.ts';
import { roomForTests } from '../helpers/roomForTests.ts';

const patience = { timeout: 20_000, interval: 50 };

describe('the console', () => {
  const room = roomForTests();

  /** The first exercise that asks for a number, and its slide. */
  function rating({ workshop }: StorySession): { exercise: string; slide: string; number: string } {
    const exercise = workshop.exercises.find(({ kind }) => kind === 'scale');
    const slide = workshop.slides.find((one) => one.exercise === exercise?.id);
    if (!exercise || !slide) throw new Error('No exercise asks for a number.');
    const segment = workshop.segments.find(({ id }) => id === slide.segment);
    const own = workshop.slides.filter((one) => one.segment === slide.segment);
    return {
      exercise: exercise.id,
      slide: slide.id,
      number: `${segment?.number}.${own.findIndex(({ id }) => id === slide.id) + 1}`,
    };
  }

  async function joinAll(session: StorySession, names: readonly string[]): Promise<SocketParticipant[]> {
    const { exercise } = rating(session);
    const seats: SocketParticipant[] = [];
    for (const [index, name] of names.entries()) {
      const seat = await joinByPhone({
        base: `http://127.0.0.1:${room.story.server.port}`,
        code: session.code,
        name,
        table: `t${(index % 2) + 1}`,
        exercise,
        field: 'rating',
        answer: (n) => 5 + ((index + n) % 3),
        onAcknowledged: () => undefined,
      });
      seats.push(seat);
    }
    return seats;
  }

  /** Each answers once, and waits until it is stored. */
  async function answer(session: StorySession, seats: readonly SocketParticipant[]): Promise<void> {
    const { exercise } = rating(session);
    for (const seat of seats) {
      await seat.until(({ view }) => view.stage?.stage.exercises[exercise]?.phase === 'open');
      seat.keepAnswering();
      seat.stopAnswering();
    }
    for (const { until, made } of seats)
      await until(({ waiting }) => made.length > 0 && waiting.length === 0);
  }

  const bar = (page: Page) => page.locator('header').first();

  test('a keyboard alone jumps to an exercise, opens it, gives it time, closes, reveals, undoes and resets it', async () => {
    const session = await room.story.newSession();
    const page = await room.openConsole(session);
    const { errors } = watchPage(page, ['localhost']);
    const seats = await joinAll(session, ['Mei', 'Omar', '李娜']);
    const says = (words: string | RegExp) => bar(page).getByText(words).waitFor();

    await page.keyboard.press('j');
    await page.keyboard.type(rating(session).number);
    await page.keyboard.press('Enter');
    await says('Not open yet');
    await page.getByRole('button', { name: 'Undo: jump' }).waitFor();

    await page.keyboard.press('o');
    await says(/^Open · /);
    const planned = await bar(page)
      .getByText(/^Open · /)
      .innerText();
    await page.keyboard.press('+');
    await expect
      .poll(
        () =>
          bar(page)
            .getByText(/^Open · /)
            .innerText(),
        patience,
      )
      .not.toBe(planned);
    await page.getByRole('button', { name: 'Undo: time' }).waitFor();

    await page.getByText('not yet: Mei, Omar, 李娜').waitFor();
    await page.keyboard.press('c');
    await page.getByRole('dialog', { name: 'Close with answers missing?' }).waitFor();
    await page.keyboard.press('Escape');
    await answer(session, seats);
    await page.getByText('3 of 3 answered').waitFor();
    await page.keyboard.press('c');
    await says(/^Closing: /);
    await page.keyboard.press('r');
    await says('On the wall');
    await page.locator('main figure').first().waitFor();

    await page.getByRole('button', { name: 'Undo: reveal' }).waitFor();
    await page.keyboard.press('z');
    await says(/^Closed$/);
    await page.keyboard.press('o');
    await says(/^Open · /);

    await page.getByRole('button', { name: 'Reset' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Undo (Z) brings them all back').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await says('Not open yet');
    await expect.poll(async () => (await seats[0]?.welcomedWith())?.value ?? null, patience).toBeNull();
    await page.getByRole('button', { name: 'Undo: reset' }).waitFor();
    await page.keyboard.press('z');
    await says(/^Open · /);
    await page.getByText('3 of 3 answered').waitFor();
    await expect.poll(async () => (await seats[0]?.welcomedWith())?.value ?? null, patience).toBe(5);

    for (const { client } of seats) client.close();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('blank and freeze stand on every console and on the wall, and the room goes on behind them', async () => {
    const session = await room.story.newSession();
    const [page, other] = await Promise.all([room.openConsole(session), room.openConsole(session)]);
    const projector = await session.openProjector(page.context());
    await page.bringToFront();
    const shownSlide = () => projector.locator('section[data-current]').getAttribute('data-slide');
    const [first, second] = session.workshop.slides;

    await page.keyboard.press('b');
    for (const one of [page, other]) {
      await bar(one).getByText('Wall is blank').waitFor();
      await one.getByText('The room sees nothing.').waitFor();
    }
    await expect.poll(() => projector.locator('main').getAttribute('data-display'), patience).toBe('blank');
    await page.keyboard.press('b');
    await expect.poll(() => bar(other).getByText('Wall is blank').count(), patience).toBe(0);

    await page.keyboard.press('f');
    await page.keyboard.press('ArrowRight');
    for (const one of [page, other]) await one.getByText('the room still sees this').waitFor();
    const behind = inLanguage(second?.title ?? {}, 'en')
      .map(({ text }) => text)
      .join('');
    await page.getByText(behind).first().waitFor();
    expect(await shownSlide()).toBe(first?.id);
    await page.keyboard.press('f');
    await expect.poll(shownSlide, patience).toBe(second?.id);

    // A clicker says the same with its own keys, whatever the input method.
    await page.keyboard.press('.');
    await bar(page).getByText('Wall is blank').waitFor();
    await page.keyboard.press('.');
    await page.keyboard.press('PageUp');
    await expect.poll(shownSlide, patience).toBe(first?.id);
    await page.keyboard.press('F5');
    await page.keyboard.press('PageDown');
    await expect.poll(shownSlide, patience).toBe(second?.id);
    await page.context().close();
    await other.context().close();
  });

  test('offline the presses wait and are counted; what the room has overtaken meanwhile is said', async () => {
    const session = await room.story.newSession();
    const proxy: CuttableProxy = await startCuttableProxy(room.story.server.port);
    const page = await room.openConsole(session, { origin: `http://localhost:${proxy.port}` });
    const [, second, third] = session.workshop.slides;

    proxy.cut();
    await page.getByText(/The host is offline/).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByText(/one press waits until it is back/).waitFor();
    proxy.restore();
    await bar(page).getByText('Connected').waitFor();
    // The console shows a press before the server has it.
    await expect.poll(async () => (await session.stage()).slide, patience).toBe(second?.id);
    await expect
      .poll(async () => (await page.getByRole('status').allInnerTexts()).join(' '), patience)
      .toContain(inLanguage(second?.title ?? {}, 'en')[0]?.text ?? '-');

    proxy.cut();
    await page.getByText(/The host is offline/).waitFor();
    await session.goTo(third?.id ?? '');
    // The second is made on the first, at the very count that the room has come to without them.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    // A third where the line was cut before the console was told that its press was taken.
    await page.getByText(/[23] presses wait until it is back/).waitFor();
    proxy.restore();
    await page.getByRole('alert').getByText('The room had moved on').waitFor();
    await expect
      .poll(async () => (await page.getByRole('status').allInnerTexts()).join(' '), patience)
      .toContain(inLanguage(third?.title ?? {}, 'en')[0]?.text ?? '-');
    expect((await session.stage()).slide).toBe(third?.id);
    await page.getByRole('button', { name: 'Understood' }).click();
    await expect.poll(() => page.getByRole('alert').count(), patience).toBe(0);
    await page.context().close();
    await proxy.close();
  });

  test('people: somebody is moved, named to write for the table, and let in again by a code', async () => {
    const session = await room.story.newSession();
    const [seat] = await joinAll(session, ['Mei']);
    const page = await room.openConsole(session);
    await bar(page).getByRole('button', { name: '1 joined' }).click();
    const people = page.getByRole('dialog');
    await people.getByRole('button', { name: /Mei/ }).click();
    await people.getByLabel('Move to table').selectOption({ label: 'Table 2' });
    await people.getByRole('heading', { name: 'Table 2 · 1' }).waitFor();
    await people.getByRole('button', { name: 'Let this person write for the table' }).click();
    await people.getByText('Table 2 · here · writes for the table').waitFor();
    await people.getByRole('button', { name: 'Show the return code' }).click();
    const shown = await people.getByText('opens the same seat again').innerText();
    const code = /[2-9A-Z]{4} [2-9A-Z]{4}/.exec(shown)?.[0];
    const returned = await fetch(`http://127.0.0.1:${room.story.server.port}/api/return`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, token: newTestId() }),
    });
    expect(await returned.json()).toMatchObject({ seat: seat?.seat });
    await seat?.until(({ self }) => self?.role === 'participant' && self.seat.table === 't2');
    seat?.client.close();
    await page.context().close();
  });

  test('settings that change while it is open reach it: a hidden slide is gone, a reworded one reads anew', async () => {
    const session = await room.story.newSession();
    const page = await room.openConsole(session);
    const [, second, third] = session.workshop.slides;
    const detail: unknown = await (await room.story.facilitator.get(`/api/sessions/${session.id}`)).json();
    const { settings } = z.object({ session: z.object({ settings: sessionSettings }) }).parse(detail).session;
    const answered = await room.story.facilitator.op(session.id, {
      type: 'session.change',
      settings: {
        ...settings,
        hidden: { slides: [second?.id ?? ''], exercises: [] },
        wording: [
          { of: 'slide', id: third?.id ?? '', text: 'title', language: 'en', words: 'Our own words' },
        ],
      },
    });
    expect(answered.ok).toBe(true);
    await page.keyboard.press('j');
    await page.getByRole('option', { name: 'Our own words' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(async () => (await page.getByRole('status').allInnerTexts()).join(' '), patience)
      .toContain('Our own words');
    await page.context().close();
  });

  for (const locale of ['en-US', 'zh-CN'] as const) {
    test(`nothing scrolls at 1280×620, and every control is on the screen (${locale})`, async () => {
      const tables = Array.from({ length: 40 }, (_, at) => ({ id: `t${at + 1}`, name: '', business: 'b1' }));
      const session = await room.story.newSession({ tables });
      const page = await room.openConsole(session, { locale });
      const seats = await joinAll(session, ['Mei', 'Omar', '欧阳明月小姐来自港湾酒店前台']);
      await page.keyboard.press('j');
      await page.keyboard.type(rating(session).number);
      await page.keyboard.press('Enter');
      await expectOnScreen(page, 'draft');
      await page.keyboard.press('o');
      await answer(session, seats);
      await page.locator('aside figure').first().waitFor();
      await page.getByText(/^(?:3 of 3 answered|3人中3人已答)$/).waitFor();
      await expectOnScreen(page, 'open');
      await page.keyboard.press('c');
      await page.keyboard.press('r');
      await page.getByRole('button', { name: /^Hide result|^收起结果/ }).waitFor();
      await page.keyboard.press('f');
      await bar(page)
        .getByText(/Wall is frozen|大屏幕已定格/)
        .waitFor();
      await expectOnScreen(page, 'revealed and frozen');
      await page.keyboard.press('w');
      await expectOnScreen(page, 'the result wide');
      for (const { client } of seats) client.close();
      await page.context().close();
    });

    test(`the agenda of the whole half day stands on one screen, wherever the room is (${locale})`, async () => {
      const session = await room.story.newSession();
      const page = await room.openConsole(session, { locale });
      const agenda = page.getByRole('navigation', { name: /^(Agenda|议程)$/ });
      const { segments, slides } = session.workshop;
      for (const { id: segment, title } of segments) {
        await session.goTo(slides.find((slide) => slide.segment === segment)?.id ?? '');
        const here = agenda.locator('[aria-current="step"]', {
          hasText: title[locale === 'en-US' ? 'en' : 'zh-Hans'] ?? '',
        });
        await here.waitFor();
        const beyond = await agenda.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
        expect(beyond, segment).toBeLessThanOrEqual(0);
      }
      await page.context().close();
    });

    test(`a phone runs an exercise by thumb, without scrolling sideways (${locale})`, async () => {
      const session = await room.story.newSession();
      const page = await room.openConsole(session, { locale, size: { width: 360, height: 740 } });
      const tap = (name: RegExp) => page.getByRole('button', { name }).tap();
      await session.goTo(rating(session).slide);
      await tap(/^Open$|^开始$/);
      await bar(page)
        .getByText(/^Open · |^进行中 · /)
        .waitFor();
      await expectOnScreen(page, 'open');
      await tap(/^Close$|^结束$/);
      await tap(/^Reveal$|^揭晓$/);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Reveal$|^揭晓$/ })
        .tap();
      await bar(page)
        .getByText(/^On the wall$|^已揭晓$/)
        .waitFor();
      await tap(/^Blank$|^黑屏$/);
      await bar(page)
        .getByText(/Wall is blank|大屏幕已黑屏/)
        .waitFor();
      await expectOnScreen(page, 'revealed and blank');
      await tap(/^More$|^更多$/);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Freeze|^定格/ })
        .tap();
      await bar(page)
        .getByText(/Wall is frozen|大屏幕已定格/)
        .waitFor();
      for (const name of [/^Back$|^上一步$/, /^Next$|^下一步$/]) {
        const box = await page.getByRole('button', { name }).boundingBox();
        expect(box?.height).toBeGreaterThanOrEqual(60);
      }
      await tap(/^Next$|^下一步$/);
      await expectOnScreen(page, 'the next slide');
      await page.context().close();
    });
  }
});
