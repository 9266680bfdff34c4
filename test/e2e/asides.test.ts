import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriers } from '../helpers/barriers.ts';
import { newPhone, phoneHost, watchPage } from '../helpers/browser.ts';
import type { StorySession } from '../helpers/roomStory.ts';
import { joinByPhone, type SocketParticipant } from '../helpers/socketParticipant.ts';
import { roomForTests } from '../helpers/roomForTests.ts';

const patience = { timeout: 20_000, interval: 50 };

describe('what the room says beside its exercises', () => {
  const room = roomForTests();

  /** People whose devices no browser draws. */
  async function joinAll(session: StorySession, tables: readonly string[]): Promise<SocketParticipant[]> {
    const seats: SocketParticipant[] = [];
    for (const [index, table] of tables.entries()) {
      const seat = await joinByPhone({
        base: `http://127.0.0.1:${room.story.server.port}`,
        code: session.code,
        name: `Guest ${index + 1}`,
        table,
        exercise: 'self-rating',
        field: 'rating',
        answer: () => 5,
        onAcknowledged: () => undefined,
      });
      seats.push(seat);
    }
    return seats;
  }

  const strip = (page: Page, name: string | RegExp) =>
    page.getByRole('region', { name: 'Beside the agenda' }).getByRole('button', { name });
  const sheet = (page: Page, name: string) => page.getByRole('dialog', { name });

  test('a phone parks a question offline and it arrives; the facilitator says who answers it and when, and takes one away and back', async () => {
    const session = await room.story.newSession();
    const page = await room.openConsole(session);
    const { errors } = watchPage(page, ['localhost']);
    const context = await newPhone(room.browser, { locale: 'zh-CN' });
    const phone = await session.openSeat(context, room.phones, {
      name: '李娜',
      table: 't2',
      language: 'zh-Hans',
    });
    const { errors: phoneErrors } = watchPage(phone, [phoneHost]);

    await phone.getByRole('button', { name: '留到后面问' }).click();
    await context.setOffline(true);
    await phone.getByText(/离线/).first().waitFor();
    await phone.getByLabel('留到后面的问题').fill('年底之前能换新系统吗？');
    await phone.getByRole('button', { name: '发送' }).click();
    await phone.getByText('先存在这台设备上，连上网会自己发出去。').waitFor();
    await phone.getByText('还没发出').waitFor();
    expect(await barriers(phone)).toEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await strip(page, 'Parking lot').count()).toBe(1);
    await context.setOffline(false);
    await phone.getByText('发出去了，主持人会留到后面谈。').waitFor();
    await strip(page, 'Parking lot 1').waitFor();

    await page.keyboard.press('l');
    const lot = sheet(page, 'Parking lot');
    await lot.getByText('年底之前能换新系统吗？').waitFor();
    await lot.getByText(/^Table 2 · \d\d:\d\d$/).waitFor();
    expect(await lot.innerText()).not.toContain('李娜');
    // An Enter that ends a word in Chinese chooses that word, and parks nothing.
    const field = lot.getByRole('textbox', { name: 'A question for later' });
    const ime = await page.context().newCDPSession(page);
    await ime.send('Input.imeSetComposition', { text: 'Budget', selectionStart: 6, selectionEnd: 6 });
    await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
    await ime.send('Input.insertText', { text: 'Budget' });
    expect(await lot.getByRole('listitem').count()).toBe(1);
    await page.keyboard.type(' for next year');
    await page.keyboard.press('Enter');
    await lot.getByRole('heading', { name: 'Open (2)' }).waitFor();
    await lot.getByRole('textbox', { name: /^Who takes on “年底/ }).fill('Mei');
    await page.keyboard.press('Enter');
    await lot.getByRole('textbox', { name: /^When “年底/ }).fill('after the break');
    await page.keyboard.press('Tab');
    const stored = async () =>
      (await room.story.facilitator.get(`/api/sessions/${session.id}/report`)).text();
    await expect.poll(stored, patience).toContain('"owner":"Mei","due":"after the break"');
    await lot.getByRole('button', { name: 'Remove “Budget for next year”' }).click();
    await lot.getByText('Removed: Budget for next year').waitFor();
    await expect.poll(() => lot.getByRole('listitem').count(), patience).toBe(1);
    await lot.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => lot.getByRole('listitem').count(), patience).toBe(2);
    await lot.getByRole('checkbox', { name: 'Done: Budget for next year' }).check();
    await lot.getByRole('heading', { name: 'Done (1)' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await strip(page, 'Parking lot 1').waitFor();

    // The phone that comes back later still knows what it has asked.
    await phone.reload();
    await phone.getByRole('button', { name: '留到后面问' }).click();
    await phone.getByText('年底之前能换新系统吗？').waitFor();
    await expect.poll(() => phone.getByText('Budget').count(), patience).toBe(0);
    expect([...errors, ...phoneErrors]).toEqual([]);
    await context.close();
    await page.context().close();
  });

  test('six devices say how much energy there is: under five only how many, then how they fall; the wall shows nothing of it', async () => {
    const session = await room.story.newSession();
    const page = await room.openConsole(session);
    const wall = await session.openProjector(page.context());
    await page.bringToFront();
    const seats = await joinAll(session, ['t1', 't2', 't1', 't2', 't1']);
    const context = await newPhone(room.browser, { locale: 'en-US' });
    const phone = await session.openSeat(context, room.phones, { name: 'Omar' });

    await page.keyboard.press('e');
    const energy = sheet(page, 'Energy');
    await energy.getByRole('button', { name: 'Ask everybody' }).waitFor();
    await page.keyboard.press('Enter');
    await energy.getByText('0 of 6 here answered').waitFor();
    const asked = phone.getByRole('group', { name: 'How much energy do you have right now?' });
    await asked.waitFor();
    const pulse = (await session.stage()).pulse?.id ?? '';
    const feel = (seat: SocketParticipant, value: number): void =>
      seat.client.say({ type: 'pulse', pulse, value });
    for (const seat of seats.slice(0, 3)) feel(seat, 4);
    await asked.getByRole('button', { name: '2 of 5' }).click();
    await phone.getByText('Thank you: 2 it is.').waitFor();
    await energy.getByText('4 of 6 here answered').waitFor();
    await energy.getByText('How they answered shows from 5 answers on.').waitFor();
    expect(await energy.getByRole('table').count()).toBe(0);

    for (const seat of seats.slice(3)) feel(seat, 5);
    await asked.getByRole('button', { name: '3 of 5' }).click();
    const rows = () => energy.getByRole('row').allInnerTexts();
    const fall = async () => (await rows()).slice(1).map((row) => Number(/(\d+)\s*$/.exec(row)?.[1]));
    await expect.poll(fall, patience).toEqual([2, 3, 1, 0, 0]);
    await energy.getByText('n = 6.').waitFor();
    expect([...(await barriers(page)), ...(await barriers(phone))]).toEqual([]);

    // Said offline, it is counted with the next welcome, as long as the question is open.
    await context.setOffline(true);
    await phone
      .getByText(/Offline/)
      .first()
      .waitFor();
    await asked.getByRole('button', { name: '1 of 5' }).click();
    await phone.getByText('1 is kept here').waitFor();
    await context.setOffline(false);
    await expect.poll(fall, patience).toEqual([2, 3, 0, 0, 1]);
    expect(await wall.locator('body').innerText()).not.toMatch(/energy/i);

    await energy.getByRole('button', { name: 'Close the question' }).click();
    await energy.getByText(/^\d\d:\d\d: 3\.8 \(n = 6\)$/).waitFor();
    await expect.poll(() => asked.count(), patience).toBe(0);
    await page.keyboard.press('Escape');
    await strip(page, 'Energy 3.8').waitFor();

    for (const { client } of seats) client.close();
    await context.close();
    await page.context().close();
  });

  test('a slide that is unclear to somebody is counted without a name, and clear again once the room goes on', async () => {
    const session = await room.story.newSession();
    const page = await room.openConsole(session);
    const seats = await joinAll(session, ['t1', 't2']);
    const context = await newPhone(room.browser, { locale: 'en-US' });
    const phone = await session.openSeat(context, room.phones, { name: 'Mei' });
    const { slide } = await session.stage();
    const mark = phone.getByRole('button', { name: 'This is unclear to me' });
    await mark.click();
    await strip(page, 'Unclear 1').waitFor();
    for (const { client } of seats) client.say({ type: 'unclear', slide, isUnclear: true });
    await strip(page, 'Unclear 3').waitFor();
    await page.getByText('3 people find this slide unclear').waitFor({ state: 'attached' });
    await phone.reload();
    await expect.poll(() => mark.getAttribute('aria-pressed'), patience).toBe('true');
    await mark.click();
    await strip(page, 'Unclear 2').waitFor();
    await mark.click();
    await strip(page, 'Unclear 3').waitFor();

    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await session.stage()).slide, patience).not.toBe(slide);
    await strip(page, /^Unclear$/).waitFor();
    await expect.poll(() => mark.getAttribute('aria-pressed'), patience).toBe('false');
    await page.keyboard.press('e');
    await sheet(page, 'Energy')
      .getByText(/: 3 people$/)
      .waitFor();
    expect(await sheet(page, 'Energy').innerText()).not.toContain('Mei');

    for (const { client } of seats) client.close();
    await context.close();
    await page.context().close();
  });

  test('three picks at three tables are three tables, and nobody is picked where nobody is', async () => {
    const tables = ['t1', 't2', 't3', 't4'].map((id) => ({ id, name: '', business: 'b1' }));
    const session = await room.story.newSession({ tables });
    const page = await room.openConsole(session);
    await page.keyboard.press('q');
    const pick = sheet(page, 'Pick a table');
    await pick.getByText('there is no table to pick').waitFor();
    const seats = await joinAll(session, ['t1', 't2', 't4', 't4']);
    const press = pick.getByRole('button', { name: /^Pick/ });
    await expect.poll(() => press.isEnabled(), patience).toBe(true);
    // Consoles hear of arrivals twice a second at most: one that knows of a single table would pick it again.
    await page.getByText(/^4 joined$/).waitFor();
    const picked: string[] = [];
    for (let turn = 1; turn <= 3; turn += 1) {
      await press.click();
      await expect.poll(async () => (await session.stage()).picks.length, patience).toBe(turn);
      picked.push(await pick.locator('strong').innerText());
    }
    expect(picked.toSorted()).toEqual(['Table 1', 'Table 2', 'Table 4']);
    await pick.getByText('The next pick begins a new round.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await press.click();
    await expect.poll(async () => (await session.stage()).picks.length, patience).toBe(1);
    expect(await pick.locator('strong').innerText()).not.toBe(picked[2]);

    for (const { client } of seats) client.close();
    await page.context().close();
  });
});
