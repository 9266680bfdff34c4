import { readFile, rm } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '#server/start.ts';
import type { Stage } from '#shared/sync/stage.ts';
import { becomeOwner } from '../helpers/becomeOwner.ts';
import { newPhone, phoneHost, watchPage } from '../helpers/browser.ts';
import { type CuttableProxy, startCuttableProxy } from '../helpers/cuttableProxy.ts';
import { startTestServer, temporaryData } from '../helpers/runningServer.ts';
import { walkTo } from '../helpers/walkTo.ts';
import { leaveChrome, takeChrome } from '../helpers/workerChrome.ts';

/** A condition that a person would wait for, and no longer than a person would. */
const patience = { timeout: 30_000, interval: 50 };

/** What a page says, white space folded: what its reader reads. */
async function words(page: Page): Promise<string> {
  return (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
}

async function expectWords(page: Page, text: string | RegExp): Promise<void> {
  await expect.poll(() => words(page), patience).toMatch(text);
}

describe('a session with one exercise, on a console, a projector and four phones', () => {
  let server: RunningServer;
  let dataFolder: string;
  let browser: Browser;
  let facilitator: BrowserContext;
  let console_: Page;
  let projector: Page;
  let proxy: CuttableProxy;
  let code: string;
  let sessionUrl: string;
  let committed: Stage | null = null;
  const phones: Record<'mei' | 'li' | 'omar' | 'zhao', Page | null> = {
    mei: null,
    li: null,
    omar: null,
    zhao: null,
  };
  const watched: { readonly strays: string[]; readonly errors: string[] }[] = [];

  function phone(name: keyof typeof phones): Page {
    const page = phones[name];
    if (!page) throw new Error(`${name} has no phone yet.`);
    return page;
  }

  function stage(): Promise<Stage> {
    if (!committed) throw new Error('Nothing has been committed yet.');
    return Promise.resolve(committed);
  }

  async function openPhone(locale: 'en-US' | 'zh-CN', port: number): Promise<Page> {
    const page = await (await newPhone(browser, { locale })).newPage();
    watched.push(watchPage(page, [phoneHost]));
    await page.goto(`http://${phoneHost}:${port}/`);
    return page;
  }

  async function typeCode(page: Page): Promise<void> {
    await page.locator('input').fill(code.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByLabel(/Your table|你在哪一桌/).waitFor();
  }

  beforeAll(async () => {
    dataFolder = await temporaryData();
    server = await startTestServer(dataFolder);
    server.room.onCommit(({ session }) => {
      committed = session.stage;
    });
    browser = await takeChrome();
    proxy = await startCuttableProxy(server.port);
  });

  afterAll(async () => {
    await leaveChrome(browser);
    await proxy?.close();
    await server?.close();
    await rm(dataFolder, { recursive: true, force: true });
  });

  test('the owner signs in by the printed link and makes a session', async () => {
    facilitator = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 620 } });
    console_ = await facilitator.newPage();
    watched.push(watchPage(console_, ['localhost']));
    await becomeOwner(console_, server.facilitatorLink);
    await console_.getByRole('button', { name: 'New session' }).click();
    await console_.getByLabel('For whom').fill('Harbour Team');
    await console_.getByLabel('Where').fill('Harbour Hotel, Room 3');
    await console_.getByLabel('Tables', { exact: true }).fill('2');
    await console_.getByRole('button', { name: 'Make the session' }).click();
    await console_.getByRole('heading', { name: 'Harbour Team' }).waitFor();
    sessionUrl = console_.url();
    const session = await facilitator.request.get(sessionUrl.replace('/sessions/', '/api/sessions/'));
    const found: unknown = await session.json();
    code = /"code":"([2-9A-Z]{6})"/.exec(JSON.stringify(found))?.[1] ?? '';
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{6}$/);
  });

  test('the printed link signs nobody in a second time', async () => {
    const stranger = await (await browser.newContext({ locale: 'en-US' })).newPage();
    await stranger.goto(server.facilitatorLink);
    await expectWords(stranger, /This link has been used/);
    await stranger.goto(sessionUrl);
    await expectWords(stranger, /You are not signed in/);
    await stranger.context().close();
  });

  test('console and projector open; the projector shows the first slide, the address of the room and the code', async () => {
    const [opened] = await Promise.all([
      facilitator.waitForEvent('page'),
      console_.getByRole('button', { name: 'Projector', exact: true }).click(),
    ]);
    projector = opened;
    watched.push(watchPage(projector, ['localhost']));
    await projector.setViewportSize({ width: 1920, height: 1080 });
    await expectWords(projector, /Welcome and overview/);
    await expectWords(projector, new RegExp(`${code.slice(0, 3)} ${code.slice(3)}`));
    expect(new URL(projector.url()).hash).toBe('');
    await console_.getByRole('link', { name: 'Open the console' }).click();
    await expectWords(console_, /Nobody has joined yet/);
  });

  test('phones join by the typed code and by the QR code, each in its own language', async () => {
    phones.mei = await openPhone('en-US', server.port);
    await expectWords(phone('mei'), /Join the session/);
    await typeCode(phone('mei'));
    await phone('mei').getByLabel('Your name').fill('Mei');
    await phone('mei').getByLabel('Your table').selectOption({ label: 'Table 1' });
    await phone('mei').getByRole('button', { name: 'Come in' }).click();
    await expectWords(phone('mei'), /Welcome and overview/);

    phones.li = await openPhone('zh-CN', proxy.port);
    await expectWords(phone('li'), /加入本场/);
    expect(await phone('li').locator('html').getAttribute('lang')).toBe('zh-Hans');
    await typeCode(phone('li'));
    await phone('li').getByLabel('怎么称呼你').fill('李娜');
    await phone('li').getByLabel('你在哪一桌').selectOption({ label: '第2桌' });
    await phone('li').getByRole('button', { name: '进入' }).click();
    await expectWords(phone('li'), /欢迎与概述/);

    const detail = await facilitator.request.get(sessionUrl.replace('/sessions/', '/api/sessions/'));
    const joinPath = /"joinPath":"([^"]+)"/.exec(await detail.text())?.[1] ?? '';
    phones.zhao = await (await newPhone(browser, { locale: 'zh-CN' })).newPage();
    watched.push(watchPage(phone('zhao'), [phoneHost]));
    await phone('zhao').goto(`http://${phoneHost}:${server.port}${joinPath}`);
    await phone('zhao').getByLabel('怎么称呼你').fill('欧阳明月小姐来自港湾酒店前台');
    await phone('zhao').getByLabel('你在哪一桌').selectOption({ label: '第1桌' });
    await phone('zhao').getByRole('button', { name: '进入' }).click();
    await expectWords(phone('zhao'), /欢迎与概述/);
    await expectWords(console_, /3 joined/);
  });

  test('a wrong code is answered by a sentence, and the right one still works', async () => {
    const lost = await openPhone('en-US', server.port);
    await lost.locator('input').fill('ZZZZZZ');
    await lost.keyboard.press('Enter');
    await expectWords(lost, /No session has this code\. Look at the screen once more/);
    await typeCode(lost);
    await lost.context().close();
  });

  test('the facilitator steps through the slides with the keyboard; projector and phones follow', async () => {
    const first = (await stage()).slide;
    await console_.keyboard.press('ArrowRight');
    await expectWords(projector, /What will you leave with\?/);
    await expectWords(phone('mei'), /What will you leave with\?/);
    await expectWords(phone('li'), /今天你会带走什么？/);
    await console_.keyboard.press('ArrowLeft');
    // The title of the first slide stands in the foot of the second as well.
    await projector.locator(`section[data-current][data-slide="${first}"]`).waitFor();
    await expectWords(projector, /Welcome and overview/);
    await walkTo({ console_, projector, stage }, /How well does our business deliver/);
    await expectWords(projector, /How well does our business deliver exceptional service\?/);
    await expectWords(phone('mei'), /This opens in a moment/);
  });

  test('an opened exercise takes answers that only the facilitator sees', async () => {
    await console_.keyboard.press('o');
    await phone('mei').getByRole('radio', { name: '7' }).check();
    await phone('li').getByRole('radio', { name: '4' }).check();
    await phone('zhao').getByRole('radio', { name: '9' }).check();
    await expectWords(phone('mei'), /Saved/);
    await expectWords(phone('li'), /已保存/);
    await expectWords(console_, /3 of 3 answered/);
    await expectWords(console_, /Mean 6\.7, median 7\./);
    await expectWords(projector, /3 \/ 3/);
    expect(await words(projector)).not.toMatch(/[Mm]ean|median|平均/);
    expect(await words(phone('mei'))).not.toMatch(/[Mm]ean|median|What the room thinks/);
    expect(await words(projector)).not.toMatch(/Mei|李娜|欧阳/);
  });

  test('a phone changes its language without a reload and keeps its answer', async () => {
    await phone('mei').getByRole('combobox', { name: 'Language' }).selectOption('zh-Hans');
    await expectWords(phone('mei'), /从1到10选一个数/);
    expect(await phone('mei').getByRole('radio', { name: '7' }).isChecked()).toBe(true);
    await phone('mei').getByRole('combobox', { name: '语言' }).selectOption('en');
    await expectWords(phone('mei'), /Choose a number from 1 to 10/);
  });

  test('a phone that loses the Wi-Fi says so, keeps what is tapped, and keeps it over a close', async () => {
    proxy.cut();
    await expectWords(phone('li'), /离线/);
    await phone('li').getByRole('radio', { name: '2' }).check();
    await expectWords(phone('li'), /离线 · 1条待发/);
    await console_.keyboard.press('c');
    await expectWords(console_, /Closing: \d+ s/);
    await expectWords(phone('mei'), /Closing now/);
  });

  // Meanwhile the ten seconds go by that late answers have.
  test('a ticked item of the checklist is kept and stands on the printed sheet', async () => {
    const desk = await facilitator.newPage();
    watched.push(watchPage(desk, ['localhost']));
    await desk.goto(sessionUrl);
    const toPrepare = desk.getByRole('list', { name: 'What there is to prepare' });
    await toPrepare.getByRole('link', { name: /Checklist/ }).click();
    await desk.getByLabel('Your name', { exact: true }).fill('Mei');
    await desk.getByRole('checkbox', { name: /Book a room/ }).check();
    await expectWords(desk, /1 of 19 done/);
    // It is counted at once; what the next page says is what is stored.
    await desk.getByText('All saved').waitFor();
    await desk.goto(sessionUrl);
    await expectWords(desk, /1 of 19 done · next: Choose/);
    const id = sessionUrl.split('/').pop() ?? '';
    for (const [language, paper] of [
      ['en', 'a4'],
      ['zh-Hans', 'letter'],
      ['both', 'a4'],
    ]) {
      const search = new URLSearchParams({ session: id, language: language ?? '', paper: paper ?? '' });
      const pdf = await facilitator.request.get(
        `http://localhost:${server.port}/api/documents/checklist.pdf?${search.toString()}`,
      );
      expect(pdf.headers()['content-type']).toBe('application/pdf');
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    }
    await desk.goto(`http://localhost:${server.port}/print/checklist?session=${id}&language=en&paper=a4`);
    await expectWords(desk, /1 of 4 done/);
    await expectWords(desk, /Mei/);
    await desk.close();
  });

  test('after ten seconds of grace the exercise is closed', async () => {
    await expectWords(console_, /Closed/);
    await expectWords(phone('mei'), /Closed\. Your answer is kept\./);
    expect(await phone('mei').getByRole('radio', { name: '8' }).isDisabled()).toBe(true);
  });

  test('someone who joins now lands on the current step, and a reload keeps the seat', async () => {
    phones.omar = await openPhone('en-US', server.port);
    await typeCode(phone('omar'));
    await phone('omar').getByLabel('Your name').fill('Omar');
    await phone('omar').getByLabel('Your table').selectOption({ label: 'Table 2' });
    await phone('omar').getByRole('button', { name: 'Come in' }).click();
    await expectWords(phone('omar'), /Closed\. You had not answered/);
    await phone('omar').reload();
    await expectWords(phone('omar'), /Closed\. You had not answered/);
    await expectWords(phone('omar'), /Table 2 Harbour Team/);
    await expectWords(console_, /4 joined/);
  });

  test('rule 5: what was tapped before the close arrives late, is offered, and can be taken in', async () => {
    proxy.restore();
    await expectWords(phone('li'), /迟到/);
    await expectWords(console_, /Came too late 李娜 Rating: 2/);
    await expectWords(console_, /Mean 6\.7/);
    await console_.getByRole('button', { name: 'Take in' }).click();
    await expectWords(console_, /Mean 6, median 7\./);
    await expect.poll(() => words(console_), patience).not.toMatch(/Came too late/);
  });

  test('the reveal puts distribution, mean, median and n on the wall, and the result on the phones', async () => {
    await console_.keyboard.press('r');
    await expectWords(projector, /mean 6/);
    await expectWords(projector, /median 7/);
    await expectWords(projector, /3 \/ 4/);
    await expectWords(projector, /平均6，中位数7。/);
    await expectWords(phone('mei'), /What the room thinks/);
    await expectWords(phone('mei'), /You said 7\./);
    await expectWords(phone('zhao'), /大家怎么看/);
    await expectWords(phone('omar'), /Half of the answers lie between/);
    expect(await words(projector)).not.toMatch(/Mei|李娜|欧阳|Omar/);
  });

  test('reopening keeps every answer, and a latecomer can still give one', async () => {
    await console_.keyboard.press('o');
    await phone('omar').getByRole('radio', { name: '10' }).check();
    await expectWords(phone('omar'), /Saved/);
    expect(await phone('mei').getByRole('radio', { name: '7' }).isChecked()).toBe(true);
    expect(await phone('li').getByRole('radio', { name: '2' }).isChecked()).toBe(true);
    await expectWords(console_, /4 of 4 answered/);
    expect(await words(projector)).not.toMatch(/mean/);
  });

  test('the report shows the result and gives the answers as a CSV that a spreadsheet reads as UTF-8', async () => {
    const report = await facilitator.newPage();
    await report.goto(`${sessionUrl}/report`);
    await expectWords(report, /4 answers from 4 people/);
    await expectWords(report, /Mean 7, median 8\./);
    const [download] = await Promise.all([
      report.waitForEvent('download'),
      report.getByRole('link', { name: 'Answers as CSV' }).click(),
    ]);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv.startsWith('\u{FEFF}Name,Table,Business')).toBe(true);
    expect(csv).toMatch(/李娜,Table 2,Harbour Team,[^\r\n]*,Rating,2,answered/);
    expect(csv.trim().split('\r\n')).toHaveLength(5);
    await report.close();
  });

  test('no page asked another host for anything, and none reported an error', () => {
    expect(watched.flatMap(({ strays }) => strays)).toEqual([]);
    expect(watched.flatMap(({ errors }) => errors)).toEqual([]);
  });
});
