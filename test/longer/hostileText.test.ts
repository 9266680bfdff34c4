import Papa from 'papaparse';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rulesByKind } from '#exercises/registry.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { asShown, fitting, hostileTexts } from '../fixtures/hostileTexts.ts';
import { launchChrome, newPhone, phoneHost } from '../helpers/browser.ts';
import { asFacilitator } from '../helpers/facilitator.ts';
import { hostileWorkshop } from '../helpers/hostileWorkshop.ts';
import { stillContext } from '../helpers/roomStory.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { armTripwire, type Tripwire } from '../helpers/tripwire.ts';

const patience = { timeout: 30_000, interval: 50 };
const exercises = ['wishes', 'rating', 'customers', 'place'];
/** As much as a name takes. */
const names = hostileTexts.map((text) => fitting(text, 40)).filter((name) => name !== '');

/** What stands on the page to be read, in fields and in what is closed too; every run of white space one space. */
function textOn(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      document.body.textContent,
      document.title,
      ...[...document.querySelectorAll('input, textarea')].map((field) =>
        field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '',
      ),
    ]
      .join(' ')
      .replaceAll(/\s+/g, ' '),
  );
}

/** What sticks out of the page to the side, so that a phone would scroll there. */
function sticksOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const isOut = (one: Element | null) =>
      one !== null && one.getBoundingClientRect().right > clientWidth + 1;
    return [...document.querySelectorAll('main *')]
      .filter((one) => isOut(one) && !isOut(one.parentElement))
      .map(
        ({ localName, className, textContent }) => `${localName}.${className}: ${textContent.slice(0, 40)}`,
      );
  });
}

/** How many of these the page shows as they were typed. */
async function shown(page: Page, texts: readonly string[]): Promise<number> {
  const text = await textOn(page);
  return texts.filter((one) => text.includes(asShown(one))).length;
}

async function expectShown(page: Page, texts: readonly string[]): Promise<void> {
  const missing = async () => {
    const text = await textOn(page);
    return texts.map(asShown).filter((one) => !text.includes(one));
  };
  await expect.poll(missing, patience).toEqual([]);
}

/** Everybody in the corpus comes in under that name and answers everything with it. */
async function fill(session: TestSession): Promise<void> {
  const { content } = hostileWorkshop(0);
  const revisions = new Map<string, number>();
  for (const exercise of exercises) revisions.set(exercise, await session.phase(exercise, 'open'));
  const answerAll = async (text: string, index: number): Promise<void> => {
    const name = fitting(text, 40);
    const table = `t${(index % 6) + 1}`;
    const page = await session.page(await session.join({ name: name === '' ? 'trip' : name, table }));
    page.hello();
    await page.frame('welcome');
    const samples: Record<string, unknown> = {
      wishes: { text: fitting(text, 600) },
      rating: { language: 'en', rating: (index % 10) + 1, because: fitting(text, 200) },
      customers: { rows: [{ text: fitting(text, 120) }] },
      place: {
        own: { x: index % 11, y: index % 7 },
        rivals: [{ name: fitting(text, 60), x: 5, y: index % 9 }],
        reasons: [fitting(text, 200)],
        how: fitting(text, 600),
      },
    };
    let record = 0;
    const makeId = (): string => `r${index}x${(record += 1)}`;
    for (const { id, kind, options, owner } of content.exercises) {
      const where = owner === 'table' ? ({ owner: 'table', table } as const) : ({ owner: 'seat' } as const);
      for (const { field, value } of rulesByKind.get(kind)?.answersOf(options, samples[id], makeId) ?? []) {
        const phaseRevision = revisions.get(id) ?? 0;
        const op = someAnswer({ client: page.client, exercise: id, ...where, field, value, phaseRevision });
        page.op(op);
        expect(await page.answer(op.id), `${id} ${field} ${JSON.stringify(value)}`).toMatchObject({
          type: 'ack',
        });
      }
    }
    page.close();
  };
  await Promise.all(hostileTexts.map(answerAll));
}

describe('what people type stays text, wherever it is shown', () => {
  let room: TestRoom;
  let session: TestSession;
  let browser: Browser;
  let laptop: BrowserContext;
  let wire: Tripwire;
  let origin: string;
  const own = hostileWorkshop(0);

  const mark = async (field: string, value: JsonValue): Promise<void> => {
    const op = { exercise: 'customers', owner: 'room', field, value, base: 0, phaseRevision: 1 } as const;
    expect((await room.facilitator.op(session.id, { type: 'worksheet.set', ...op })).status).toBe(200);
  };

  beforeAll(async () => {
    room = await openTestRoom();
    browser = await launchChrome();
    origin = room.base.replace('127.0.0.1', 'localhost');
    session = await room.newSession({ workshop: own.content, settings: own.settings });
    await fill(session);
    laptop = await stillContext(browser, { width: 1280, height: 620 });
    const [name = '', value = ''] = room.facilitator.cookie.split('=');
    await laptop.addCookies([{ name, value, url: origin }]);
    wire = await armTripwire(laptop, ['localhost']);
  });

  afterAll(async () => {
    await browser?.close();
    await room?.close();
  });

  const report = async (): Promise<string> =>
    (await room.facilitator.get(`/api/sessions/${session.id}/report`)).text();

  test('on the facilitator’s pages, in forms and in their titles', async () => {
    const invited: unknown = await (
      await room.facilitator.post('/api/people/invitations', { session: session.id })
    ).json();
    const token = JSON.stringify(invited).split('#')[1]?.replace(/".*/, '') ?? '';
    const account = {
      name: fitting(own.account, 60),
      email: "o'trip+x@halfday.test",
      password: 'a short sentence',
    };
    const headers = { 'content-type': 'application/json' };
    const accept = await fetch(`${room.base}/api/invitations/accept`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ token, account }),
    });
    expect(accept.status).toBe(204);
    const tick = { type: 'plan.tick', item: 'venue', done: true, by: own.ticker } as const;
    expect((await room.facilitator.op(session.id, tick)).status).toBe(200);

    const page = await laptop.newPage();
    const { title, venue, client } = own.settings;
    await page.goto(`${origin}/home`);
    await expectShown(page, [title, venue]);
    await wire.look(page, 'home');
    await page.goto(`${origin}/people`);
    await expectShown(page, [account.name, account.email, title]);
    await wire.look(page, 'people');
    await page.goto(`${origin}/sessions/${session.id}`);
    await expectShown(page, [title, venue, account.name]);
    await wire.look(page, 'session');
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await expectShown(page, [title, venue, client.name, ...own.settings.businesses.map((one) => one.name)]);
    await wire.look(page, 'session form');
    await page.goto(`${origin}/sessions/${session.id}/content`);
    await expectShown(page, own.reworded);
    await page
      .getByRole('button', { name: /^Reword/ })
      .first()
      .click();
    await wire.look(page, 'content');
    for (const sheet of ['checklist', 'exercises']) {
      await page.goto(`${origin}/print/${sheet}?session=${session.id}&language=en&paper=a4`);
      await expectShown(page, [title]);
      await wire.look(page, `print ${sheet}`);
    }
    await page.close();
    const pdf = await room.facilitator.get(
      `/api/documents/checklist.pdf?session=${session.id}&language=en&paper=a4`,
    );
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(wire.faults).toEqual([]);
  });

  test('on the console, on a laptop and in a hand: people, missing, notes, results and what one does to them', async () => {
    const page = await laptop.newPage();
    await page.goto(`${origin}/sessions/${session.id}/console`);
    await page.getByRole('button', { name: /joined/ }).click();
    await expectShown(page, names);
    await page.getByRole('dialog').getByRole('button', { name: 'onerror' }).first().click();
    await wire.look(page, 'people');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await wire.look(page, 'jump');
    await page.keyboard.press('Escape');
    const group = /"key":"([a-z0-9]{1,11})","text":"[^"]*","also"/.exec(await report())?.[1] ?? '';
    await mark(`label.${group}`, own.groupName);
    const seen: Record<string, number> = {};
    for (const exercise of exercises) {
      await session.go(`show-${exercise}`);
      await page.locator(`main h2`).first().waitFor();
      await expect
        .poll(async () => (seen[exercise] = await shown(page, hostileTexts)), patience)
        .toBeGreaterThan(9);
      await wire.look(page, `console ${exercise}`);
    }
    await session.go('show-customers');
    await expectShown(page, [own.groupName]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'More' }).click();
    await wire.look(page, 'phone console');
    await page.close();
    expect(wire.faults).toEqual([]);
  });

  test('on the wall: every layout of a slide, and every page of every result', async () => {
    for (const exercise of exercises) await session.phase(exercise, 'closed', 'revealed');
    const link = await (await room.facilitator.post(`/api/sessions/${session.id}/projector-link`, {})).text();
    const wall = await laptop.newPage();
    await wall.setViewportSize({ width: 1024, height: 768 });
    await session.go('s0');
    await wall.goto(origin + (/"path":"([^"]+)"/.exec(link)?.[1] ?? ''));
    for (const { id, steps, said } of own.slides) {
      await session.go(id, steps);
      await wall.locator(`section[data-slide="${id}"][data-current] article`).waitFor();
      await expectShown(wall, said);
      await wire.look(wall, `wall ${id}`);
    }
    for (const exercise of exercises) {
      await session.go(`show-${exercise}`);
      await wall.locator(`section[data-slide="show-${exercise}"][data-current] article`).waitFor();
      await wall.locator('[data-current] [data-wall="prompt"]').waitFor({ state: 'detached' });
      for (const pageNumber of [1, 2, 3]) {
        await wire.look(wall, `wall ${exercise} ${pageNumber}`);
        const epoch = (await room.store.session(session.id))?.stage.epoch ?? 0;
        await room.facilitator.op(session.id, { type: 'stage.page', page: pageNumber, epoch });
        await wall.locator(`main[data-page="${pageNumber}"]`).waitFor();
      }
    }
    await wall.close();
    const page = await laptop.newPage();
    await page.goto(`${origin}/sessions/${session.id}/report`);
    await expect.poll(() => shown(page, hostileTexts), patience).toBeGreaterThan(40);
    await wire.look(page, 'report');
    await page.close();
    expect(wire.faults).toEqual([]);
  });

  test('on a phone: coming in, writing, the slides, the workbook, the results and oneself', async () => {
    const phone = await newPhone(browser, { locale: 'en-US' });
    const tripwire = await armTripwire(phone, [phoneHost]);
    const page = await phone.newPage();
    await session.go('s0');
    const detail = await (await room.facilitator.get(`/api/sessions/${session.id}`)).text();
    const joinPath = /"joinPath":"([^"]+)"/.exec(detail)?.[1] ?? '';
    await page.goto(`http://${phoneHost}:${new URL(origin).port}${joinPath}`);
    await page.getByLabel('Your name').fill(own.typist);
    await page.getByLabel('Your table').selectOption({ index: 2 });
    await expectShown(page, [own.settings.title, own.settings.client.name]);
    await tripwire.look(page, 'join');
    await page.getByRole('button', { name: 'Come in' }).click();
    await page.getByRole('button', { name: /^Me: / }).waitFor();
    await tripwire.look(page, 'now');
    for (const { id, steps, said } of own.slides) {
      await session.go(id, steps);
      await expectShown(page, said.slice(0, 1));
      await tripwire.look(page, `slide ${id}`);
      expect(await sticksOut(page), id).toEqual([]);
    }
    for (const exercise of exercises) {
      await session.go(`show-${exercise}`);
      await expect.poll(() => shown(page, hostileTexts), patience).toBeGreaterThan(2);
      await tripwire.look(page, `result ${exercise}`);
      expect(await sticksOut(page), exercise).toEqual([]);
    }
    await session.phase('wishes', 'open');
    await session.go('show-wishes');
    for (const text of [
      '</textarea><img src=/trip onerror=trip()>',
      "{{constructor.constructor('trip()')()}}",
    ]) {
      await page.locator('textarea').fill(text);
      await page.getByText('Saved', { exact: true }).waitFor();
      await tripwire.look(page, 'writing');
    }
    for (const [name, heading] of [
      ['Slides', 'Slides so far'],
      ['Workbook', 'Your workbook'],
    ] as const) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('heading', { name: heading }).waitFor();
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      await tripwire.look(page, name);
      expect(await sticksOut(page), name).toEqual([]);
    }
    await page.getByRole('button', { name: /^Me: / }).click();
    await expectShown(page, [own.typist]);
    await tripwire.look(page, 'me');
    await phone.close();
    expect(tripwire.faults).toEqual([]);
  });

  test('in the file for a spreadsheet: every text is there, and none is a formula', async () => {
    const answer = await room.facilitator.get(`/api/sessions/${session.id}/report.csv`);
    const rows = Papa.parse<string[]>((await answer.text()).replace(/^\uFEFF/, '')).data;
    const cells = rows.flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
    const written = new Set(
      cells.map((cell) => asShown(cell.replaceAll(/(^|[;\t\r\n])'(?=[=+\-@\t\r\n＝＋－＠])/g, '$1'))),
    );
    expect(names.map(asShown).filter((name) => !written.has(name))).toEqual([]);
    expect(
      hostileTexts.map((text) => asShown(fitting(text, 600))).filter((text) => !written.has(text)),
    ).toEqual([]);
  });

  test('a facilitator who is named so is named so everywhere else too', async () => {
    const signIn = await fetch(`${room.base}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: "o'trip+x@halfday.test", password: 'a short sentence' }),
    });
    const invited = asFacilitator(room.base, signIn);
    const context = await stillContext(browser, { width: 1280, height: 620 });
    const [name = '', value = ''] = invited.cookie.split('=');
    await context.addCookies([{ name, value, url: origin }]);
    const others = await armTripwire(context, ['localhost']);
    const page = await context.newPage();
    await page.goto(`${origin}/home`);
    await expectShown(page, [fitting(own.account, 60)]);
    await others.look(page, 'home');
    await context.close();
    expect(others.faults).toEqual([]);
  });
});
