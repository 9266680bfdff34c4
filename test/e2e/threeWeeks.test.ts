import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#shared/session/dates.ts';
import { newPhone, phoneHost, watchPage } from '../helpers/browser.ts';
import { type MailServer, startMailServer } from '../helpers/mailServer.ts';
import { pdfPages } from '../helpers/pdfPages.ts';
import { type RoomStory, startRoomStory, stillContext, type StorySession } from '../helpers/roomStory.ts';
import { leaveChrome, takeChrome } from '../helpers/workerChrome.ts';

const longName = '欧阳明月小姐来自港湾酒店前台';
const people = Array.from({ length: 34 }, (_, at) => ({
  name: at === 0 ? longName : `Person ${at + 1}`,
  email: `p${at + 1}@harbor.example`,
}));

/** As a spreadsheet hands it over: the columns in an order of its own. */
const spreadsheet = [
  'E-mail\tName\tPhone\tLanguage\tDiet',
  ...people.map(({ name, email }, at) =>
    [email, name, `+86 138 0013 80${at + 10}`, at === 0 ? '中文' : 'English', at === 1 ? 'no nuts' : ''].join(
      '\t',
    ),
  ),
].join('\n');

describe('the three weeks before a session', () => {
  let mail: MailServer;
  let story: RoomStory;
  let browser: Browser;
  let session: StorySession;
  let laptop: BrowserContext;
  let page: Page;
  const watched: { readonly strays: string[]; readonly errors: string[] }[] = [];

  beforeAll(async () => {
    mail = await startMailServer();
    story = await startRoomStory({
      publicUrl: 'http://halfday.test',
      mail: {
        server: { host: '127.0.0.1', port: mail.port, secure: false, auth: null },
        from: { name: 'Harbor Academy', address: 'hello@harbor.example' },
      },
    });
    browser = await takeChrome();
    const date = addDays(new Date().toISOString().slice(0, 10), 21);
    const tables = ['t1', 't2', 't3', 't4'].map((id) => ({ id, name: '', business: 'b1' }));
    session = await story.newSession({ title: 'Harbor Team', date, people: 34, tables });
    laptop = await stillContext(browser, { width: 1280, height: 620 });
    await story.signIn(laptop);
    page = await laptop.newPage();
    watched.push(watchPage(page, ['localhost']));
  });

  afterAll(async () => {
    await leaveChrome(browser);
    await story?.close();
    await mail?.close();
  });

  const openPlan = async (section: string): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(`${story.origin}/sessions/${session.id}/plan#${section}`);
  };

  /** Opens the link of somebody's letter on a phone. */
  async function openLetter(email: string, locale: 'en-US' | 'zh-CN'): Promise<Page> {
    const letter = mail.received.find(({ to }) => JSON.stringify(to).includes(`"${email}"`));
    const token = /\/r\/([\w-]{22})/.exec(letter?.text ?? '')?.[1] ?? 'none';
    const phone = await (await newPhone(browser, { locale })).newPage();
    watched.push(watchPage(phone, [phoneHost]));
    await phone.goto(`http://${phoneHost}:${story.server.port}/r/${token}`);
    return phone;
  }

  test('thirty-four people are pasted from a spreadsheet', async () => {
    await openPlan('people');
    await page.getByRole('button', { name: 'Paste a list' }).click();
    await page.locator('dialog textarea').fill(spreadsheet);
    await page.getByRole('button', { name: 'Check these rows' }).click();
    await page.getByRole('button', { name: 'Add 34 people' }).click();
    await page.getByText('34 people added.').waitFor();
    expect(await page.locator('[data-person]').first().innerText()).toContain(longName);
  });

  test('each gets a letter by mail, once, in their own language, with the day for their calendar', async () => {
    await openPlan('letters');
    await page.getByRole('button', { name: 'Send to 34 people' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send to 34 people' }).click();
    await page.getByText('34 of 34 have their letter').waitFor({ timeout: 120_000 });
    const addresses = mail.received.map(({ to }) => (Array.isArray(to) ? '' : (to?.text ?? '')));
    expect(new Set(addresses).size).toBe(34);
    expect(addresses).toHaveLength(34);
    expect(mail.received.find(({ subject }) => subject?.includes('邀请您参加'))?.text).toContain(longName);
    for (const { attachments } of mail.received) {
      expect(attachments.map(({ contentType }) => contentType)).toContain('text/calendar');
    }
  });

  test('they answer on their phones: one comes and says what she needs, one cannot', async () => {
    const yes = await openLetter('p1@harbor.example', 'zh-CN');
    await yes.getByRole('radio').first().check();
    await yes.getByRole('textbox').first().fill('不吃坚果');
    await yes.getByRole('button', { name: '发送回复' }).click();
    const no = await openLetter('p3@harbor.example', 'en-US');
    await no.getByLabel('No, I cannot come').check();
    await no.getByRole('button', { name: 'Send my answer' }).click();
    await openPlan('people');
    await page.getByText('1 coming').waitFor();
    await page.getByText('32 open').waitFor();
    expect(await page.getByText('1 not').count()).toBe(1);
  });

  test('a week before, people are called down the list, by the keyboard alone', async () => {
    await page.locator('[data-person]').first().focus();
    await page.keyboard.press('1');
    await page.keyboard.press('3');
    // The third has said no already, and is not to be called.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('2');
    const outcomes = page.locator('[data-outcome][aria-pressed="true"]');
    await expect.poll(() => outcomes.allInnerTexts()).toEqual(['Reached', 'No answer', 'Message']);
  });

  test('the checklist gets its owners and its ticks, and the session’s own page says what is next', async () => {
    await openPlan('checklist');
    await page.getByLabel('Your name').fill('Ines');
    await page.getByLabel(/^Who does it: Book a room/).fill('Omar');
    await page.keyboard.press('Tab');
    await page.getByRole('checkbox', { name: /^Choose \d+ people/ }).check();
    await page.getByText('All saved').waitFor();
    await page.goto(`${story.origin}/sessions/${session.id}`);
    await page.getByText(/34 sent · 1 yes · 1 no · 32 open/).waitFor();
    const home = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
    expect(home).toMatch(/1 of 19 done · next: Book a room/);
    // Two were called: one was reached, and a message was left for the other.
    expect(home).toContain('2 of 33 called · 1 reached');
  });

  test('the pack is printed from the print page: dates, quantities and names of this plan', async () => {
    await page.goto(`${story.origin}/print?session=${session.id}&language=en&paper=a4`);
    for (const name of ['Session checklist', 'Call list', 'Sign-in sheet', 'Table signs', 'The room']) {
      await page.getByRole('checkbox', { name: `Print: ${name}` }).check();
    }
    await page.getByRole('button', { name: 'Print 5 documents' }).click();
    const link = page.getByRole('link', { name: 'Open the PDF' });
    await link.waitFor({ timeout: 120_000 });
    const answer = await laptop.request.get(story.origin + (await link.getAttribute('href')));
    const pages = await pdfPages(new Uint8Array(await answer.body()));
    const all = pages.join('\n').normalize('NFKC').replaceAll(/\s/g, '');
    expect(all).toContain('Omar');
    expect(all).toContain('Ines');
    expect(all).toContain(longName);
    // One has said no: workbooks for thirty-three, and one in ten more.
    expect(all).toContain('workbooks(37,withspares)');
    expect(pages.filter((text) => /Table ?4/.test(text)).length).toBeGreaterThan(0);
    expect(all).toContain(session.code.slice(0, 3));
  });

  test('no page asked another host for anything, and none reported an error', () => {
    expect(watched.flatMap(({ strays }) => strays)).toEqual([]);
    expect(watched.flatMap(({ errors }) => errors)).toEqual([]);
  });
});
