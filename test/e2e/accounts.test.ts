import { rm } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '#server/start.ts';
import { barriers } from '../helpers/barriers.ts';
import { becomeOwner } from '../helpers/becomeOwner.ts';
import { phoneHost, watchPage } from '../helpers/browser.ts';
import { someOwner } from '../helpers/facilitator.ts';
import { startTestServer, temporaryData } from '../helpers/runningServer.ts';
import { leaveChrome, takeChrome } from '../helpers/workerChrome.ts';

const patience = { timeout: 20_000, interval: 50 };
const laptop = { width: 1280, height: 620 };

async function expectWords(page: Page, text: RegExp): Promise<void> {
  await expect.poll(() => page.locator('body').innerText(), patience).toMatch(text);
}

describe('an owner and a colleague, each with a browser of their own', () => {
  let dataFolder: string;
  let server: RunningServer;
  let browser: Browser;
  let owner: Page;
  let colleague: Page;
  let invitation: string;
  const watched: ReturnType<typeof watchPage>[] = [];

  async function newPage(locale: 'en-US' | 'zh-CN' = 'en-US'): Promise<Page> {
    const page = await (await browser.newContext({ locale, viewport: laptop })).newPage();
    watched.push(watchPage(page, ['localhost', phoneHost]));
    return page;
  }
  const at = (path: string): string => `http://localhost:${server.port}${path}`;

  beforeAll(async () => {
    dataFolder = await temporaryData();
    server = await startTestServer(dataFolder);
    browser = await takeChrome();
  });

  afterAll(async () => {
    await leaveChrome(browser);
    await server?.close();
    await rm(dataFolder, { recursive: true, force: true });
  });

  test('the printed link asks who the owner is, says what is missing, and is there after a reload', async () => {
    owner = await newPage();
    await owner.goto(server.facilitatorLink);
    await owner.getByLabel('E-mail').fill('ines@');
    await owner.getByRole('button', { name: 'Make my account' }).click();
    await expectWords(owner, /Write your name\.[^]*Write an e-mail address[^]*Take at least 10 characters/);
    expect(await barriers(owner)).toEqual([]);
    await owner.reload();
    await becomeOwner(owner, server.facilitatorLink);
    await expectWords(owner, /Sessions[^]*/);
    await owner.goto(server.facilitatorLink);
    await owner.waitForURL('**/home');
  });

  test('the owner makes a link, and a colleague makes an account by it', async () => {
    await owner.getByRole('link', { name: 'People' }).click();
    await owner.getByRole('button', { name: 'Make a link' }).click();
    invitation = await owner.getByLabel('Invitation link').inputValue();
    expect(await barriers(owner)).toEqual([]);
    colleague = await newPage();
    await colleague.goto(at(`/invite${new URL(invitation).hash}`));
    await colleague.getByLabel('Your name').fill('Mira');
    await colleague.getByLabel('E-mail').fill(someOwner.email);
    await colleague.getByLabel('Password', { exact: true }).fill('a short sentence');
    await colleague.getByRole('button', { name: 'Make my account' }).click();
    await expectWords(colleague, /There is an account with this e-mail/);
    expect(await barriers(colleague)).toEqual([]);
    await colleague.getByLabel('E-mail').fill('mira@halfday.test');
    await colleague.getByRole('button', { name: 'Make my account' }).click();
    await colleague.waitForURL('**/home');
    expect(await colleague.getByRole('link', { name: 'People' }).count()).toBe(0);
    const late = await newPage();
    await late.goto(at(`/invite${new URL(invitation).hash}`));
    await expectWords(late, /This invitation has been used/);
  });

  test('signed out, she signs in again with her password, and comes back to where she wanted to go', async () => {
    await colleague.getByRole('button', { name: 'Sign out' }).click();
    await colleague.waitForURL('**/sign-in');
    await colleague.goto(at('/sessions/nothing'));
    await expectWords(colleague, /You are not signed in/);
    await colleague.getByRole('link', { name: 'Sign in' }).click();
    await colleague.getByLabel('E-mail').fill('Mira@halfday.test');
    await colleague.getByLabel('Password').fill('another sentence');
    await colleague.keyboard.press('Enter');
    await expectWords(colleague, /This e-mail and this password do not go together/);
    expect(await barriers(colleague)).toEqual([]);
    await colleague.getByLabel('Password').fill('a short sentence');
    await colleague.keyboard.press('Enter');
    await colleague.waitForURL('**/sessions/nothing');
    await expectWords(colleague, /This session is not here/);
  });

  test('away from the computer itself, without HTTPS, a warning comes before the password', async () => {
    const away = await newPage('zh-CN');
    await away.goto(`http://${phoneHost}:${server.port}/sign-in`);
    await expectWords(away, /这个地址没有加密/);
    await away.goto(at('/sign-in'));
    await away.getByLabel('密码').waitFor();
    expect(await away.locator('body').innerText()).not.toMatch(/没有加密/);
  });

  test('removed, she is out', async () => {
    await owner.reload();
    await owner.getByRole('button', { name: 'Remove Mira' }).click();
    await owner.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => owner.getByText('mira@halfday.test').count(), patience).toBe(0);
    await colleague.goto(at('/home'));
    await expectWords(colleague, /You are not signed in/);
  });

  test('the link of the next start signs the owner in and lets the password be, or be another', async () => {
    await server.close();
    server = await startTestServer(dataFolder);
    const again = await newPage();
    await again.goto(server.facilitatorLink);
    await again.getByLabel('New password').fill('a newer sentence');
    expect(await barriers(again)).toEqual([]);
    await again.getByRole('button', { name: 'Set the new password' }).click();
    await again.waitForURL('**/home');
    const fresh = await newPage();
    await fresh.goto(at('/sign-in'));
    await fresh.getByLabel('E-mail').fill(someOwner.email);
    await fresh.getByLabel('Password').fill('a newer sentence');
    await fresh.keyboard.press('Enter');
    await fresh.waitForURL('**/home');
  });

  test('no page has reported an error or asked another host', () => {
    expect(watched.flatMap(({ errors }) => errors)).toEqual([]);
    expect(watched.flatMap(({ strays }) => strays)).toEqual([]);
  });
});
