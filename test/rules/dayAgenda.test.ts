import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Agenda, plannedAgenda } from '#shared/agenda/agenda.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { openTestRoom, type TestRoom } from '../helpers/testRoom.ts';

let room: TestRoom;
let session: string;

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.facilitator.createSession({ reserve: 10 });
});

async function stored() {
  const found = await room.store.session(session);
  if (!found) throw new Error('The session is there.');
  return found;
}

async function planned(): Promise<Agenda> {
  const { settings, workshopRevision } = await stored();
  const workshop = await room.store.workshop(settings.workshop, workshopRevision);
  if (!workshop) throw new Error('The workshop is stored.');
  return plannedAgenda(workshop, settings);
}

/** Null when it was taken, else the reason. */
async function send(agenda: Agenda | null): Promise<string | null> {
  const { epoch } = (await stored()).stage;
  const answer = await room.facilitator.op(session, { type: 'stage.agenda', agenda, epoch });
  return answer.ok ? null : (/"reason":"([^"]+)"/.exec(await answer.text())?.[1] ?? 'none');
}

function withMinutes(agenda: Agenda, segment: string, minutes: number): Agenda {
  const entries = agenda.entries.map((one) =>
    one.segment === segment ? { ...one, minutes, minimum: Math.min(minutes, one.minimum) } : one,
  );
  return { ...agenda, entries };
}

async function change(changes: Partial<SessionSettings>): Promise<void> {
  const { settings } = await stored();
  const op = { type: 'session.change', settings: { ...settings, ...changes } } as const;
  expect((await room.facilitator.op(session, op)).status).toBe(200);
}

describe('the agenda of the day', () => {
  test('is stored as the facilitator changes it, and one undo brings the one before back', async () => {
    const shorter = withMinutes(await planned(), 'welcome', 9);
    expect(await send(shorter)).toBeNull();
    expect((await stored()).stage.agenda).toEqual(shorter);
    const skipping = { ...shorter, skipped: ['quiz'] };
    expect(await send(skipping)).toBeNull();
    const { epoch } = (await stored()).stage;
    await room.facilitator.op(session, { type: 'stage.undo', epoch });
    expect((await stored()).stage.agenda).toEqual(shorter);
  });

  test('a break under 10 minutes, a plan under its minimum, and parts that nobody knows are refused', async () => {
    const plan = await planned();
    const bad: readonly Agenda[] = [
      withMinutes(plan, 'break', 9),
      withMinutes(plan, 'plan-and-close', 23),
      { ...plan, entries: plan.entries.slice(1) },
      { ...plan, skipped: ['welcome'] },
      { ...plan, skipOrder: ['nothing'] },
      { ...plan, reserveUsed: 11 },
    ];
    for (const agenda of bad) expect(await send(agenda)).toBe('bad-value');
    expect((await stored()).stage.agenda).toBeNull();
    expect(await send(withMinutes(plan, 'break', 10))).toBeNull();
  });

  test('new minutes, reserve or order in the settings are the new plan: what was changed on the day goes', async () => {
    const agenda = [{ segment: 'welcome', minutes: 10 }];
    const changes: readonly Partial<SessionSettings>[] = [
      { agenda },
      { reserve: 15 },
      { skipOrder: ['quiz'] },
    ];
    for (const one of changes) {
      expect(await send(withMinutes(await planned(), 'attitude', 10))).toBeNull();
      await change(one);
      const { stage } = await stored();
      expect(stage.agenda).toBeNull();
      // Nor does an undo bring it back.
      expect(stage.undo.filter((undo) => undo.agenda !== undefined)).toEqual([]);
    }
  });

  test('rule 4: settings that give a fixed segment less than its minimum are refused, from a page or at the making', async () => {
    const { settings } = await stored();
    const agenda = [{ segment: 'welcome', minutes: 1, timing: 'fixed' as const }];
    const op = { type: 'session.change', settings: { ...settings, agenda } } as const;
    const answer = await room.facilitator.op(session, op);
    expect([answer.status, await answer.json()]).toEqual([409, { reason: 'bad-value' }]);
    expect((await stored()).settings.agenda).toEqual([]);
    const made = await room.facilitator.post('/api/sessions', { settings: { ...settings, agenda } });
    expect([made.status, await made.json()]).toEqual([400, { reason: 'bad-value' }]);
  });

  test('an agenda that was taken before the minimum held stays, and holds up no other change', async () => {
    const agenda = [{ segment: 'welcome', minutes: 1, timing: 'fixed' as const }];
    const { settings, settingsRevision } = await stored();
    await room.store.transact((writer) =>
      writer.putSettings(session, { ...settings, agenda }, settingsRevision),
    );
    await change({ title: 'Harbor Team' });
    expect((await stored()).settings).toMatchObject({ title: 'Harbor Team', agenda });
  });

  test('settings that say nothing about it leave it as it is', async () => {
    const shorter = withMinutes(await planned(), 'attitude', 10);
    await send(shorter);
    await change({ title: 'Harbor Team', venue: 'Room 4' });
    expect((await stored()).stage.agenda).toEqual(shorter);
  });
});
