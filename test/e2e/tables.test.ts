import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers } from '../helpers/barriers.ts';
import { newPhone, otherPhoneHost, phoneHost, watchPage } from '../helpers/browser.ts';
import { type CuttableProxy, startCuttableProxy } from '../helpers/cuttableProxy.ts';
import { type RoomStory, startRoomStory, type StorySession } from '../helpers/roomStory.ts';
import { leaveChrome, takeChrome } from '../helpers/workerChrome.ts';

const patience = { timeout: 30_000, interval: 50 };

async function words(page: Page): Promise<string> {
  return (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
}

async function expectWords(page: Page, text: string | RegExp): Promise<void> {
  await expect.poll(() => words(page), patience).toMatch(text);
}

/** The lines of a list, in the order in which they stand. */
function line(page: Page, n: number): Locator {
  return page.getByRole('textbox', { name: new RegExp(`\\b${n}$`) });
}

async function write(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.blur();
}

async function goTo(page: Page, name: 'Now' | 'Slides' | 'Workbook'): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name }).click();
}

/** Where an exercise that opens takes its reader: whoever goes elsewhere before the phone has heard of it is taken there after. */
async function isBroughtAlong(page: Page): Promise<void> {
  await page.locator('main[data-page="now"]').waitFor();
}

/** What has the focus, whether something else lies over its middle, and how far the page scrolls sideways. */
function focusInSight(page: Page) {
  return page.evaluate(() => {
    const active = document.activeElement ?? document.body;
    const { left, top, width, height } = active.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    const label = active.getAttribute('aria-label') ?? active.textContent ?? '';
    return {
      what: label.trim(),
      hidden: active !== document.body && !active.parentElement?.contains(over),
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });
}

describe('two phones at one table', () => {
  let story: RoomStory;
  let session: StorySession;
  let browser: Browser;
  let proxy: CuttableProxy;
  let mei: Page;
  let omar: Page;
  let returned: Page;
  const watched: { readonly strays: string[]; readonly errors: string[] }[] = [];

  async function sit(name: string, port: number, table: string): Promise<Page> {
    const context = await newPhone(browser, { locale: 'en-US' });
    const page = await session.openSeat(context, `http://${phoneHost}:${port}`, { name, table });
    watched.push(watchPage(page, [phoneHost]));
    return page;
  }

  beforeAll(async () => {
    story = await startRoomStory();
    browser = await takeChrome();
    proxy = await startCuttableProxy(story.server.port);
    const tables = ['t1', 't2'].map((id) => ({ id, name: '', business: 'b1' }));
    session = (await story.newSession({ tables })).about('customers');
    mei = await sit('Mei', proxy.port, 't1');
    omar = await sit('Omar', story.server.port, 't1');
    await session.goTo(session.exercise.slide);
    await session.turn('open');
    await line(mei, 1).waitFor();
    await line(omar, 1).waitFor();
  });

  afterAll(async () => {
    await leaveChrome(browser);
    await proxy?.close();
    await story?.close();
  });

  test('rows from both stand on both', async () => {
    await write(line(mei, 1), 'Hotel guests');
    await line(omar, 2).waitFor();
    await write(line(omar, 2), 'Travel agents');
    for (const phone of [mei, omar]) {
      await expect.poll(() => line(phone, 1).inputValue(), patience).toBe('Hotel guests');
      await expect.poll(() => line(phone, 2).inputValue(), patience).toBe('Travel agents');
    }
  });

  test('who writes where is seen at the table, and no longer once the field is left', async () => {
    await line(omar, 2).focus();
    await expectWords(mei, /✎ Omar/);
    await line(omar, 2).blur();
    await expect.poll(() => words(mei), patience).not.toMatch(/✎/);
  });

  test('a scribe is named and hands over; everybody may still write', async () => {
    await expectWords(mei, /Nobody writes for Table 1 yet\. Everybody may\./);
    await mei.getByRole('button', { name: 'I’ll write' }).click();
    await expectWords(omar, /Mei writes for Table 1\. Everybody may write too\./);
    await expectWords(mei, /You write for Table 1/);
    await mei.getByRole('button', { name: 'Hand over' }).click();
    await mei.getByLabel('Who writes now?').selectOption({ label: 'Omar' });
    await mei.getByRole('button', { name: 'Hand over' }).click();
    await expectWords(mei, /Omar writes for Table 1/);
    await expectWords(omar, /You write for Table 1/);
  });

  test('rule 6: two who write in one field at once lose nothing, and the one that lost can be put back', async () => {
    proxy.cut();
    await expectWords(mei, /Offline/);
    await write(line(mei, 1), 'Hotel guests and their families');
    await expectWords(mei, /Offline · 1 waiting/);
    await goTo(mei, 'Slides');
    await expectWords(mei, /These are the slides that this device already has/);
    await goTo(mei, 'Workbook');
    await expectWords(mei, /Our customers 1 waiting/);
    await goTo(mei, 'Now');
    await write(line(omar, 1), 'Guests who stay overnight');
    // It is there first: what Omar wrote before is called saved as well.
    await expect.poll(() => session.storedAnswers(), patience).toContainEqual('Guests who stay overnight');
    proxy.restore();
    for (const phone of [mei, omar]) {
      await expectWords(phone, /Two of you wrote here/);
      await expect.poll(() => line(phone, 1).inputValue(), patience).toBe('Guests who stay overnight');
      await expectWords(phone, /This was written too.*Hotel guests and their families/);
    }
    expect(await barriers(omar)).toEqual([]);
    await omar.getByRole('button', { name: 'Use this one: Hotel guests and their families' }).click();
    for (const phone of [mei, omar]) {
      await expect.poll(() => line(phone, 1).inputValue(), patience).toBe('Hotel guests and their families');
      await expectWords(phone, /This was written too.*Guests who stay overnight/);
    }
    await mei.getByRole('button', { name: 'Leave it: Guests who stay overnight' }).click();
    for (const phone of [mei, omar]) {
      await expect.poll(() => words(phone), patience).not.toMatch(/Two of you wrote here/);
      expect(await line(phone, 1).inputValue()).toBe('Hotel guests and their families');
    }
  });

  test('rule 10: what is not accepted stays readable with its reason, and can be written again', async () => {
    const hopes = session.about('hopes');
    await goTo(mei, 'Workbook');
    await hopes.turn('open');
    await isBroughtAlong(mei);
    await goTo(mei, 'Workbook');
    const hope = mei
      .locator('details')
      .filter({ hasText: 'What I hope for today' })
      .locator('textarea')
      .first();
    await hope.waitFor();
    proxy.cut();
    await expectWords(mei, /Offline/);
    await write(hope, 'Two words of praise');
    await expectWords(mei, /Offline · 1 waiting/);
    await session.op({ type: 'exercise.reset', exercise: 'hopes', phaseRevision: 1 });
    proxy.restore();
    await expectWords(mei, /1 not accepted/);
    await expectWords(mei, /That exercise is not open yet\..*Two words of praise/);
    expect(await barriers(mei)).toEqual([]);
    await hopes.turn('open');
    await isBroughtAlong(mei);
    await mei.getByRole('button', { name: 'Write again' }).click();
    await expectWords(mei, /Saved/);
    await goTo(mei, 'Workbook');
    await expect.poll(() => hope.inputValue(), patience).toBe('Two words of praise');
    await hopes.turn('closed');
  });

  test('somebody moves to another table: the own answers come along, the list is the other table’s', async () => {
    await mei.getByRole('button', { name: /^Me: Mei/ }).click();
    await expectWords(mei, /Your own answers come along\. What Table 1 wrote stays there\./);
    expect(await barriers(mei)).toEqual([]);
    await mei.getByLabel('To which table?').selectOption({ label: 'Table 2' });
    await mei.getByRole('button', { name: 'Move' }).click();
    await expectWords(mei, /Table Table 2/);
    await expectWords(mei, /What Table 2 wrote stays there/);
    await goTo(mei, 'Now');
    await expect.poll(() => line(mei, 1).inputValue(), patience).toBe('');
    await expect.poll(() => words(omar), patience).not.toMatch(/Mei/);
    await write(line(mei, 1), 'Wedding parties');
    await expectWords(mei, /Saved/);
    await goTo(omar, 'Now');
    await expect.poll(() => line(omar, 1).inputValue(), patience).toBe('Hotel guests and their families');
  });

  test('a return code brings the same seat to another phone at another address', async () => {
    await mei.getByRole('button', { name: /^Me: Mei/ }).click();
    const shown = /Return code ([2-9A-Z]{4} [2-9A-Z]{4})/;
    await expectWords(mei, shown);
    const code = shown.exec(await words(mei))?.[1] ?? '';
    returned = await (await newPhone(browser, { locale: 'zh-CN' })).newPage();
    watched.push(watchPage(returned, [otherPhoneHost]));
    await returned.goto(`http://${otherPhoneHost}:${story.server.port}`);
    await returned.getByRole('button', { name: '我有回座码' }).click();
    await returned.locator('input').fill('2222 2222');
    await returned.keyboard.press('Enter');
    await expectWords(returned, /没有哪个座位是这个回座码/);
    await returned.locator('input').fill(code.toLowerCase());
    await returned.keyboard.press('Enter');
    await expectWords(returned, /第2桌/);
    await expect
      .poll(() => returned.getByRole('textbox').first().inputValue(), patience)
      .toBe('Wedding parties');
    await returned.getByRole('button', { name: /^我：Mei/ }).click();
    await expectWords(returned, /名字 Mei/);
  });

  test('earlier slides are there to look back at, and none that is still to come', async () => {
    const [first, next] = session.workshop.slides;
    await session.goTo(first?.id ?? '');
    await goTo(omar, 'Slides');
    await expectWords(omar, /On the screen now.*Welcome and overview.*Earlier.*Who are our customers\?/);
    const unseen = next?.title.en?.map(({ text }) => text).join('') ?? '';
    expect(await words(omar)).not.toContain(unseen);
    expect(await barriers(omar)).toEqual([]);
  });

  test('an exercise that opens brings its reader along, but nobody who is writing', async () => {
    const rating = session.about('self-rating');
    await session.turn('closed');
    await goTo(mei, 'Workbook');
    await goTo(omar, 'Slides');
    const hopes = session.about('hopes');
    await hopes.turn('open');
    await expectWords(omar, /What would make this half day worth it for you\?/);
    await isBroughtAlong(mei);
    await goTo(mei, 'Workbook');
    const own = mei.locator('textarea').first();
    await own.fill('A plan');
    await rating.turn('open');
    await expect.poll(() => mei.getByLabel('something new').count(), patience).toBe(1);
    expect(await own.inputValue()).toBe('A plan');
    await goTo(mei, 'Now');
    await expect.poll(() => mei.getByLabel('something new').count(), patience).toBe(0);
  });

  test('on the smallest screen, and with a keyboard alone, every field is reached and nothing hides it', async () => {
    await session.goTo(session.exercise.slide);
    await session.turn('open');
    await goTo(omar, 'Now');
    await line(omar, 1).waitFor();
    // 320 px wide is also what a laptop has left at a zoom of 400 %.
    for (const size of [
      { width: 320, height: 568 },
      { width: 320, height: 256 },
      { width: 740, height: 360 },
    ]) {
      await omar.setViewportSize(size);
      await line(omar, 1).focus();
      const reached: string[] = [];
      // The form first, what can be said beside it next, where else to go last.
      for (let presses = 0; presses < 16; presses += 1) {
        // The page scrolls to what has the focus, and a window of another size is laid out anew.
        await expect
          .poll(() => focusInSight(omar), { ...patience, message: `${size.width}×${size.height}` })
          .toMatchObject({ hidden: false, sideways: 0 });
        reached.push((await focusInSight(omar)).what);
        await omar.keyboard.press('Tab');
      }
      expect(reached.join(' ')).toMatch(
        /A customer.*I’m done.*This is unclear to me.*Ask for later.*Now.*Slides.*Workbook/,
      );
    }
  });

  test('no page asked another host for anything, and none reported an error', () => {
    expect(watched.flatMap(({ strays }) => strays)).toEqual([]);
    expect(watched.flatMap(({ errors }) => errors)).toEqual([]);
  });
});
