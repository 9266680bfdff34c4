import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inviteesOf } from '#shared/plan/readPlan.ts';
import { barriers } from '../helpers/barriers.ts';
import { launchChrome, newPhone, phoneHost, watchPage } from '../helpers/browser.ts';
import { type MailServer, startMailServer } from '../helpers/mailServer.ts';
import { writePlan } from '../helpers/somePlan.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';

const patience = { timeout: 30_000, interval: 50 };
const long = '欧阳明月小姐来自港湾酒店前台';

describe('an invitation, from the letter to the answer', () => {
  let mail: MailServer;
  let room: TestRoom;
  let session: TestSession;
  let browser: Browser;

  beforeAll(async () => {
    mail = await startMailServer();
    room = await openTestRoom(undefined, undefined, {
      publicUrl: 'http://halfday.test',
      mail: {
        server: { host: '127.0.0.1', port: mail.port, secure: false, auth: null },
        from: { name: '', address: 'hello@harbour.test' },
      },
    });
    session = await room.newSession();
    await writePlan(room.facilitator, session.id, {
      mei: { name: long, email: 'mei@harbour.test', language: 'zh-Hans', order: 1 },
      ben: { name: 'Ben', email: 'ben@harbour.test', order: 2 },
      place: { address: '1 Quay', contactName: 'Ines', contactPhone: '139 1234' },
    });
    browser = await launchChrome();
  });

  afterAll(async () => {
    await browser?.close();
    await room?.close();
    await mail?.close();
  });

  /** The page of a letter's link, by the phones' own name for this machine. */
  async function openLetter(to: string, context: BrowserContext): Promise<Page> {
    const letter = mail.received.find(({ to: who }) => JSON.stringify(who).includes(to));
    const token = /\/r\/([\w-]{22})/.exec(letter?.text ?? '')?.[1] ?? 'none';
    const page = await context.newPage();
    await page.goto(`http://${phoneHost}:${new URL(room.base).port}/r/${token}`);
    return page;
  }

  const stored = async (id: string) =>
    inviteesOf(await room.store.plan(session.id)).find((invitee) => invitee.id === id);

  test('letters are sent from the plan, and a phone answers one: the plan shows it while it is open', async () => {
    const desk = await browser.newContext({ viewport: { width: 1280, height: 620 } });
    const [name = '', value = ''] = room.facilitator.cookie.split('=');
    await desk.addCookies([{ name, value, url: room.base }]);
    const plan = await desk.newPage();
    await plan.goto(`${room.base}/sessions/${session.id}/plan#letters`);
    await plan.getByRole('button', { name: 'Send to 2 people' }).click();
    await plan.getByRole('dialog').getByRole('button', { name: 'Send to 2 people' }).click();
    await plan.getByText('2 of 2 have their letter').waitFor();
    expect(mail.received).toHaveLength(2);
    expect(await barriers(plan)).toEqual([]);

    const phone = await newPhone(browser, { locale: 'en-US' });
    const page = await openLetter('mei@', phone);
    const { strays, errors } = watchPage(page, [phoneHost]);
    await page.getByRole('heading', { name: `${long}，您来吗？` }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
    await page.getByRole('button', { name: '发送回复' }).click();
    await page.getByText('先选来，还是来不了。').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('语言', { exact: true }).selectOption('en');
    await page.getByLabel('Yes, I will come').check();
    await page.getByLabel('What you do not eat').fill('no nuts');
    await page.getByRole('button', { name: 'Send my answer' }).click();
    await page.getByText('Thank you. You are on the list.').waitFor();
    expect(await stored('mei')).toMatchObject({ reply: 'yes', diet: 'no nuts', language: 'zh-Hans' });
    expect(strays).toEqual([]);
    expect(errors).toEqual([]);

    await plan.goto(`${room.base}/sessions/${session.id}/plan#people`);
    await plan.getByText('1 coming').waitFor();
    await page.getByLabel('No, I cannot come').check();
    await page.getByRole('button', { name: 'Send the change' }).click();
    await plan.getByText('1 not').waitFor();
    await phone.close();
    await desk.close();
  });

  test('an answer that meets no network stays on the page, and goes out once', async () => {
    const phone = await newPhone(browser, { locale: 'en-US' });
    const page = await openLetter('ben@', phone);
    await page.getByLabel('Yes, I will come').check();
    await page.getByLabel('What makes the day easier for you').fill('a seat near the door');
    await phone.setOffline(true);
    await page.getByRole('button', { name: 'Send my answer' }).click();
    await page.getByText('No connection. What you wrote is still here').waitFor();
    await phone.setOffline(false);
    await page.getByRole('button', { name: 'Send my answer' }).click();
    await page.getByText('You are on the list.').waitFor();
    await expect.poll(() => stored('ben'), patience).toMatchObject({ access: 'a seat near the door' });
    await page.reload();
    await page.getByText('This is what we have from you.').waitFor();
    expect(await page.getByLabel('What makes the day easier for you').inputValue()).toBe(
      'a seat near the door',
    );
    const [calendar] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Put it in my calendar' }).click(),
    ]);
    expect(calendar.suggestedFilename()).toBe('halfday.ics');
    await phone.close();
  });

  test('Enter while a word is composed sends nothing', async () => {
    const phone = await newPhone(browser, { locale: 'zh-CN' });
    const page = await openLetter('ben@', phone);
    const wasStopped = await page.getByLabel('有什么不吃').evaluate((field) => {
      const enter = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
      return !field.dispatchEvent(new KeyboardEvent('keydown', enter));
    });
    expect(wasStopped).toBe(true);
    await phone.close();
  });

  test('a link that was never made, and one whose invitee was erased, say so with a way on', async () => {
    const phone = await newPhone(browser, { locale: 'en-US' });
    const page = await openLetter('nobody@', phone);
    await page.getByText('This link has ended.').waitFor();
    expect(await barriers(page)).toEqual([]);
    const open = await openLetter('ben@', phone);
    await open.getByRole('button', { name: 'Send the change' }).waitFor();
    await room.facilitator.op(session.id, { type: 'plan.erase', invitees: ['ben'] });
    await open.getByRole('button', { name: 'Send the change' }).click();
    await open.getByText('This link has ended.').waitFor();
    await phone.close();
  });
});
