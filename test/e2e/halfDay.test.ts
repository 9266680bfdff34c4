import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StorySession } from '../helpers/roomStory.ts';
import { expectWords, names, type RoomOfSix, startRoomOfSix, words } from '../helpers/roomOfSix.ts';

/** What is taken along into the action plan, and from where. */
const carried = {
  own: 'Umbrellas by the door',
  room: 'We call back within the hour',
  table: 'Check-in after eleven',
} as const;

describe('the whole half day, with six devices at two tables of two businesses', () => {
  let room: RoomOfSix;
  let session: StorySession;
  let console_: Page;
  let projector: Page;
  const begin: RoomOfSix['begin'] = (exercise) => room.begin(exercise);
  const reveal: RoomOfSix['reveal'] = () => room.reveal();
  const phone: RoomOfSix['phone'] = (name) => room.phone(name);
  const saved: RoomOfSix['saved'] = (...who) => room.saved(...who);
  const addLine: RoomOfSix['addLine'] = (name, text) => room.addLine(name, text);
  const choose: RoomOfSix['choose'] = (name, option) => room.choose(name, option);
  const expectOnWall: RoomOfSix['expectOnWall'] = (text) => room.expectOnWall(text);
  const noNames: RoomOfSix['noNames'] = () => room.noNames();

  beforeAll(async () => {
    room = await startRoomOfSix();
    ({ session, console: console_, projector } = room);
  });

  afterAll(() => room?.close());

  test('every slide of the day shows on the wall, one after another', async () => {
    const { slides } = session.workshop;
    for (const { id, layout } of slides) {
      await session.goTo(id);
      await projector.locator(`section[data-current][data-slide="${id}"]`).waitFor();
      if (layout === 'figure') await projector.locator('section[data-current] svg').first().waitFor();
    }
    expect(slides.length).toBeGreaterThan(60);
    await expectWords(projector, /./);
  });

  test('segments 0 to 2: customers go on to their classes, everybody rates, tables place themselves', async () => {
    await begin('hopes');
    await phone('Mei').getByRole('textbox').first().fill('A calmer front desk');
    await phone('Mei')
      .getByRole('radio', { name: /^Let the room see it/ })
      .check();
    await saved('Mei');
    await reveal();
    await expectWords(projector, /A calmer front desk/);

    await begin('customers');
    await addLine('Mei', 'Tour groups');
    await addLine('李娜', '出租车司机');
    await phone('Mei')
      .getByRole('button', { name: /^Take along to A to D: Tour groups/ })
      .click();
    await saved('Mei');
    await reveal();
    await expectOnWall(/Tour groups/);

    await begin('self-rating');
    for (const [index, name] of names.entries()) await choose(name, String(4 + index));
    await saved(...names);
    await reveal();
    await expectWords(projector, /median/);

    for (const exercise of ['position-now', 'position-future']) {
      await begin(exercise);
      await room.toTables();
      for (const name of ['Mei', '李娜'] as const) {
        const numbers = phone(name).locator('input[inputmode="decimal"]:not([readonly])');
        await numbers.nth(0).fill(exercise === 'position-now' ? '6' : '8');
        await numbers.nth(0).blur();
        await numbers.nth(1).fill('7');
        await numbers.nth(1).blur();
        await saved(name);
      }
      await reveal();
      await expectWords(projector, /Harbour Hotel/);
    }
  });

  test('usp-lenses: three questions one after another; nobody sees a note before all look', async () => {
    await begin('usp-lenses');
    const lenses = ['What do we do better?', 'What do only we do?', 'What do only they do?'] as const;
    for (const [turn, lens] of lenses.entries()) {
      if (turn > 0) await room.openTurn(turn);
      await expectWords(phone('Mei'), lens);
      await expectWords(projector, lens);
      await addLine('Mei', `Mei on ${turn + 1}`);
      await addLine('李娜', `李娜的第${turn + 1}条`);
    }
    expect(await words(projector)).not.toContain('Mei on 1');
    expect(await words(phone('Ines'))).not.toContain('Mei on 1');
    await reveal();
    await expectOnWall(/Mei on 1/);
    await expectOnWall(/李娜的第3条/);
  });

  test('usp-create: tables write, everybody votes on their own business’s notes, the wall ranks them', async () => {
    await begin('usp-create');
    await addLine('Mei', carried.room);
    await expectWords(phone('Mei'), /Saved/);
    await addLine('Ines', 'A birthday card for every guest');
    await addLine('李娜', '上门取车');
    await room.openTurn(1);
    await expectWords(projector, /Which would win us customers\?/);
    for (const name of ['Mei', 'Ines', '赵伟'] as const) {
      await phone(name)
        .getByRole('checkbox', { name: new RegExp(`^${carried.room}`) })
        .check();
      await saved(name);
    }
    expect(await words(phone('Mei'))).not.toContain('上门取车');
    expect(await words(phone('李娜'))).not.toContain(carried.room);
    expect(await words(projector)).not.toContain(carried.room);
    await phone('李娜')
      .getByRole('checkbox', { name: /^上门取车/ })
      .check();
    await saved('李娜');
    await reveal();
    await expectOnWall(new RegExp(carried.room));
    await expectOnWall(/上门取车/);
    await noNames();
  });

  test('the facilitator sends the hotel’s winner to the hotel’s plan, and to nobody else’s', async () => {
    await console_.bringToFront();
    await console_.getByLabel('Whose result').selectOption({ label: 'Harbour Hotel' });
    await console_.getByRole('button', { name: `Take along to Action plan: ${carried.room}` }).click();
    await expect
      .poll(() => session.about('action-plan').storedAnswers())
      .toContainEqual(expect.objectContaining({ text: carried.room, business: 'b1' }));
  });

  test('segment 4: what a table keeps stays at the table; a little thing is voted on, and taken along', async () => {
    await begin('indifference-felt');
    await addLine('Omar', 'Nobody looked up');
    await reveal();
    await expectOnWall(/Nobody looked up/);

    await begin('churn-guess');
    const figures = phone('Mei').locator('input[inputmode="numeric"]');
    for (const [index, points] of ['10', '10', '20', '20', '40'].entries()) {
      await figures.nth(index).fill(points);
      await figures.nth(index).blur();
    }
    await saved('Mei');
    expect(await words(phone('Mei'))).not.toMatch(/68/);
    await reveal();
    await expectOnWall(/68/);
    await expectOnWall(/No original study/);

    await begin('indifference-ours');
    await addLine('Mei', 'Lunch hour at the desk');
    await reveal();
    expect(await words(projector)).not.toContain('Lunch hour at the desk');

    await begin('little-things');
    await addLine('Mei', carried.own);
    await addLine('Ines', 'A hand-written note');
    await phone('Mei')
      .getByRole('button', { name: `Take along to Action plan: ${carried.own}` })
      .click();
    await saved('Mei');
    await room.openTurn(1);
    await phone('Ines')
      .getByRole('checkbox', { name: new RegExp(`^${carried.own}`) })
      .check();
    await saved('Ines');
    await reveal();
    await expectOnWall(new RegExp(carried.own));
  });

  test('segments 5 and 6: letters add up, a guess comes before the curves, customers fall into classes', async () => {
    await begin('letter-sum');
    await phone('Omar').getByRole('textbox').first().fill('attitude');
    await phone('Omar').getByRole('textbox').first().blur();
    await expectWords(phone('Omar'), /100/);
    await saved('Omar');
    await reveal();
    await expectOnWall(/A T T I T U D E = 100|ATTITUDE/i);
    await expectOnWall(/老城汽修/);

    await begin('team-attitude');
    for (const name of names) {
      await phone(name).getByRole('radio').first().check();
      await saved(name);
    }
    await reveal();
    await noNames();

    for (const exercise of ['retention-growth', 'lifetime-value']) {
      await begin(exercise);
      await phone('Omar').getByRole('button', { name: 'Skip the guess' }).click();
      const first = phone('Omar').locator('[data-field^="in."] input[type="text"]').first();
      await first.fill('60');
      await first.blur();
      await phone('Omar').getByRole('button', { name: 'Send my result to the room' }).click();
      await saved('Omar');
      await reveal();
      await expectOnWall(exercise === 'retention-growth' ? /198/ : /\d/);
    }

    await begin('retention-ideas');
    await addLine('Omar', 'Call after a week');
    await reveal();
    await expectOnWall(/Call after a week/);

    await begin('customer-classes');
    const card = phone('Mei').getByRole('group', { name: /Tour groups/ });
    await card.getByRole('radio', { name: /^A/ }).check();
    await saved('Mei');
    await reveal();
    await expectOnWall(/Tour groups/);
  });

  test('segments 7 and 8: happiness from five answers on; a moment without an owner is marked and taken along', async () => {
    await begin('team-happiness');
    for (const name of names.slice(0, 4)) {
      await choose(name, '7');
      await saved(name);
    }
    await reveal();
    await room.now().turn('open');
    for (const name of names.slice(4)) {
      await choose(name, '9');
      await saved(name);
    }
    await reveal();
    await noNames();

    await begin('motivation-actions');
    await phone('Ines')
      .getByRole('textbox', { name: 'Action' })
      .fill('Say one thing that went well, every Friday');
    await phone('Ines').getByRole('textbox', { name: 'Action' }).blur();
    await saved('Ines');
    await reveal();
    await expectOnWall(/every Friday/);

    await begin('moments');
    const moment = phone('Mei')
      .locator('[data-field$=".moment"] input, [data-field$=".moment"] textarea')
      .first();
    await moment.fill(carried.table);
    await moment.blur();
    await saved('Mei');
    await phone('Mei')
      .getByRole('button', { name: new RegExp(`^Take along to Action plan: ${carried.table}`) })
      .click();
    await saved('Mei');
    await reveal();
    await expectOnWall(new RegExp(carried.table));
  });

  test('the action plan: what was taken along stands in it with its origin, and nobody types it again', async () => {
    await begin('action-plan');
    const mei = phone('Mei');
    await expectWords(mei, /From: Little things that count/);
    const own = mei.getByRole('group', { name: new RegExp(carried.own) });
    await own.getByRole('textbox', { name: /Who/ }).fill('Mei');
    await own.getByLabel(/Pick a date|By when/).fill('2026-12-18');
    await own.getByLabel(/Pick a date|By when/).blur();
    await own.getByRole('checkbox', { name: /^Share with the room/ }).check();
    await saved('Mei');
    await own.getByRole('link', { name: /Little things that count/ }).click();
    await expectWords(mei, /Workbook/);
    await mei.getByRole('navigation').getByRole('button', { name: 'Now' }).click();

    await room.toTables();
    await expectWords(mei, /From: Our moments of truth/);
    await mei.getByRole('button', { name: `Take it: ${carried.room}` }).click();
    await expectWords(mei, /From: Selling points we can create/);
    const call = mei.getByRole('group', { name: new RegExp(carried.room) });
    await call.getByRole('textbox', { name: /Who/ }).fill('Front desk');
    await call.getByLabel(/Pick a date|By when/).fill('2027-01-15');
    await call.getByLabel(/Pick a date|By when/).blur();
    await saved('Mei');
    expect(await words(phone('Omar'))).not.toContain(carried.room);
    expect(await words(phone('李娜'))).not.toContain(carried.table);
    await reveal();
    for (const text of Object.values(carried)) await expectOnWall(new RegExp(text));
    await expectOnWall(/Harbour Hotel/);
    for (const name of ['Ines', '赵伟'] as const) {
      for (const text of Object.values(carried)) await expectWords(phone(name), text);
    }
    await expectWords(phone('Ines'), /Little things that count/);
    await expectWords(phone('Ines'), /Selling points we can create/);
    await expectWords(phone('Ines'), /Our moments of truth/);
    for (const text of Object.values(carried)) expect(await words(phone('李娜'))).not.toContain(text);
  });

  test('the close: the rating beside the first, a quiz, an evaluation without names', async () => {
    await begin('self-rating-after');
    for (const name of names)
      await phone(name).getByRole('radio', { name: '8', exact: true }).first().check();
    await saved(...names);
    await reveal();
    await expectWords(projector, /At the start/);
    await expectWords(projector, /Now higher: 3 of 3/);

    await begin('quiz');
    await phone('Omar').getByRole('radio').first().check();
    await saved('Omar');
    await reveal();

    await begin('evaluation');
    for (const name of names) {
      await phone(name).getByRole('radio', { name: /^4/ }).first().check();
      await saved(name);
    }
    await reveal();
    await noNames();
  });

  test('the report has the plan, and nothing of what a table kept', async () => {
    const csv = await (await room.story.facilitator.get(`/api/sessions/${session.id}/report.csv`)).text();
    for (const text of Object.values(carried)) expect(csv).toContain(text);
    expect(csv).not.toContain('Lunch hour at the desk');
  });

  test('hidden where it was written, a thing that somebody took along leaves the plan on the wall, and stays with them', async () => {
    const little = session.about('little-things');
    await session.goTo(little.exercise.slide);
    await console_.bringToFront();
    const queue = console_.getByRole('region', { name: 'What people wrote' });
    await queue.getByRole('button', { name: `Hide: ${carried.own}` }).click();
    const asked = console_.getByRole('dialog', { name: 'This was taken along to: Action plan' });
    await expect.poll(() => asked.innerText()).toMatch(/they keep it on their own page\./);
    await asked.getByRole('button', { name: 'Take it out there too' }).click();
    await queue.getByText('hidden', { exact: true }).waitFor();
    // The console says so before the server has it; the wall reads out a slide as it is when the room comes to it.
    const marks = () => room.story.store.registers(session.id, { exercise: 'action-plan' });
    await expect
      .poll(async () => (await marks()).filter(({ owner, value }) => owner === 'room' && value === true))
      .toHaveLength(1);
    await session.goTo(session.about('action-plan').exercise.slide);
    await expectOnWall(new RegExp(carried.table));
    await expect.poll(() => words(projector)).not.toContain(carried.own);
    await phone('Mei').getByRole('navigation').getByRole('button', { name: 'Workbook' }).click();
    await phone('Mei').getByText('Action plan').click();
    await phone('Mei')
      .getByRole('group', { name: new RegExp(carried.own) })
      .waitFor();
  });

  test('no page asked another host for anything, and none reported an error', () => {
    expect(room.watched.flatMap(({ strays }) => strays)).toEqual([]);
    expect(room.watched.flatMap(({ errors }) => errors)).toEqual([]);
  });
});
