import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plannedAgenda } from '#shared/agenda/agenda.ts';
import { momentAt } from '#shared/session/dates.ts';
import type { Stage } from '#shared/sync/stage.ts';
import { type ServerClock, systemClock } from '#server/systemClock.ts';
import type { OpDraft } from '#client/sync/opDraft.ts';
import { barriers } from '../helpers/barriers.ts';
import { launchChrome, watchPage } from '../helpers/browser.ts';
import { newTestId } from '../helpers/facilitator.ts';
import { stillContext } from '../helpers/roomStory.ts';
import { openTestRoom, type TestRoom } from '../helpers/testRoom.ts';

const patience = { timeout: 20_000, interval: 50 };
const day = { date: '2026-12-10', start: '09:00', timeZone: 'Asia/Shanghai', reserve: 10 } as const;
const startMs = momentAt(day.date, day.start, day.timeZone);

/** The server's clock, which the test sets to so many minutes past the planned start. */
let shiftMs = 0;
const clock: ServerClock = { ...systemClock, nowMs: () => Date.now() + shiftMs };
function setClock(minutesPastStart: number): void {
  shiftMs = startMs + minutesPastStart * 60_000 - Date.now();
}

describe('the run log', () => {
  let room: TestRoom;
  let browser: Browser;
  let session: string;

  beforeAll(async () => {
    setClock(-10);
    room = await openTestRoom(undefined, clock);
    browser = await launchChrome();
    session = await room.facilitator.createSession(day);
    await joinAs('Wilhelmina');
    await lateMorning();
  });

  afterAll(async () => {
    await browser?.close();
    await room?.close();
  });

  async function stageOf(): Promise<Stage> {
    const found = await room.store.session(session);
    if (!found) throw new Error('The session is there.');
    return found.stage;
  }

  async function op(draft: (stage: Stage) => OpDraft): Promise<void> {
    const { ok, status } = await room.facilitator.op(session, draft(await stageOf()));
    if (!ok) throw new Error(`The room refused with ${status}.`);
  }

  async function joinAs(name: string): Promise<void> {
    const { code } = (await room.store.session(session)) ?? {};
    const ids = { invitation: code, seat: newTestId(), token: newTestId() };
    const joined = await fetch(`${room.base}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...ids, name, table: 't1', language: 'en' }),
    });
    if (!joined.ok) throw new Error(`${name} could not join: ${joined.status}`);
  }

  const goTo = (slide: string) => op(({ epoch }) => ({ type: 'stage.go', slide, step: 0, epoch }));

  /** Welcome takes 24 minutes instead of 12; the agenda gives way, is taken back, and gives way again. */
  async function lateMorning(): Promise<void> {
    setClock(0);
    await goTo('purpose');
    setClock(20);
    await op(({ epoch }) => ({ type: 'stage.lock', to: 'locked', epoch }));
    setClock(24);
    await goTo('defining');
    const row = await room.store.session(session);
    const workshop = await room.store.workshop(row?.settings.workshop ?? '', row?.workshopRevision ?? '');
    if (!row || !workshop) throw new Error('The session has its workshop.');
    const planned = plannedAgenda(workshop, row.settings);
    setClock(25);
    await op(({ epoch }) => ({ type: 'stage.agenda', agenda: { ...planned, endMoved: 5 }, epoch }));
    setClock(26);
    await op(({ epoch }) => ({ type: 'stage.undo', epoch }));
    setClock(27);
    await op(({ epoch }) => ({ type: 'stage.agenda', agenda: { ...planned, reserveUsed: 10 }, epoch }));
    setClock(28);
    await op(({ epoch }) => ({ type: 'stage.display', display: 'blank', epoch }));
  }

  async function open(path: string, locale: 'en-US' | 'zh-CN' = 'en-US'): Promise<Page> {
    const origin = `http://localhost:${new URL(room.base).port}`;
    const context = await stillContext(browser, { width: 1280, height: 620 }, locale);
    const [name = '', value = ''] = room.facilitator.cookie.split('=');
    await context.addCookies([{ name, value, url: origin }]);
    const page = await context.newPage();
    await page.goto(`${origin}/sessions/${session}/${path}`);
    return page;
  }

  const eventsOf = (page: Page) =>
    page
      .getByRole('dialog')
      .getByRole('listitem')
      .filter({ has: page.locator('time') });

  test('on the console it has planned, actual and the difference, and each thing that was done, with its moment', async () => {
    const page = await open('console');
    const { errors } = watchPage(page, ['localhost']);
    await page.getByRole('button', { name: /^Next/ }).waitFor();
    await page.keyboard.press('g');
    await page.getByRole('button', { name: 'Run log' }).click();
    const dialog = page.getByRole('dialog', { name: 'Run log' });
    await dialog.getByText('People were told 12:55, with 10 min reserve').waitFor();
    await expect
      .poll(() => dialog.getByRole('row').nth(1).innerText(), patience)
      .toMatch(/09:00–09:24\s+12\s+24\s+\+12$/);
    expect(await dialog.getByRole('row').nth(2).innerText()).toContain('09:24 · running');
    expect(await eventsOf(page).allInnerTexts()).toEqual([
      expect.stringMatching(/^09:00\s+The room began$/),
      expect.stringMatching(/^09:20\s+Room locked$/),
      expect.stringMatching(/^09:25\s+Agenda: end moved by 5 min \(undone at 09:26\)$/),
      expect.stringMatching(/^09:27\s+Agenda: 10 of 10 min reserve used$/),
      expect.stringMatching(/^09:28\s+Projector blank$/),
    ]);
    expect(await barriers(page)).toEqual([]);
    // What is done from elsewhere while it is open is added.
    setClock(29);
    await op(({ epoch }) => ({ type: 'stage.display', display: 'live', epoch }));
    await dialog.getByText('Projector live again').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the report has the same, in the reader’s language, and a file without a name of anybody who sits there', async () => {
    const page = await open('report', 'zh-CN');
    await page.getByRole('heading', { name: '实录' }).waitFor();
    await page.getByText('跟大家说的是12:55结束，留了10分钟机动').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载实录（CSV）' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/-run-log\.csv$/);
    const csv = await (await room.facilitator.get(`/api/sessions/${session}/run-log.csv?language=en`)).text();
    expect(csv).toContain('Segment,09:00,09:24,');
    // A spreadsheet would run "+12" as a formula.
    expect(csv).toContain(",12,12,24,'+12,done");
    expect(csv).toContain('Event,09:27,,Agenda: 10 of 10 min reserve used');
    const told = await (await room.facilitator.get(`/api/sessions/${session}/run-log`)).text();
    expect(told).toContain('"kind":"lock"');
    expect(csv + told).not.toContain('Wilhelmina');
    await page.context().close();
  });
});
