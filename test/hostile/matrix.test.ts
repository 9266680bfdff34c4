import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { asFacilitator, newTestId, someOwner, type TestFacilitator } from '../helpers/facilitator.ts';
import { openRawPage, type RawPage } from '../helpers/rawPage.ts';
import { openTestRoom, type TestRoom } from '../helpers/testRoom.ts';
import { type HostileWorld, openHostileWorld, people } from './hostileWorld.ts';
import {
  makersAccount,
  type MatrixCase,
  nobodies,
  type Nobody,
  permissionMatrix,
  removedSeat,
  type Role,
  roles,
  type Verdict,
} from './permissionMatrix.ts';
import { rowsOf } from './rowsOf.ts';

const second = 1000;
vi.setConfig({ testTimeout: 60 * second, hookTimeout: 60 * second });
/** Where the matrix's late answers and conflicts lie. */
const stored = { exercise: 'words', field: 'text' };

let room: TestRoom;
let accounts: Readonly<Record<'maker' | 'invited' | 'outsider', TestFacilitator & { readonly id: string }>>;
let signedOut: string;

async function newAccount(name: string): Promise<TestFacilitator & { readonly id: string }> {
  const made = await (await room.facilitator.post('/api/people/invitations', { session: null })).text();
  const [, token = ''] = /#([\w-]{22})/.exec(made) ?? [];
  const account = { name, email: `${name}@halfday.test`, password: 'a short sentence' };
  const facilitator = asFacilitator(
    room.base,
    await fetch(`${room.base}/api/invitations/accept`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, account }),
    }),
  );
  const [, id = ''] = /"id":"([^"]+)"/.exec(await (await facilitator.get('/api/me')).text()) ?? [];
  return { ...facilitator, id };
}

beforeAll(async () => {
  room = await openTestRoom();
  accounts = {
    maker: await newAccount('maker'),
    invited: await newAccount('invited'),
    outsider: await newAccount('outsider'),
  };
  const { email, password } = someOwner;
  const again = await room.facilitator.post('/api/sign-in', { email, password });
  const leaving = asFacilitator(room.base, again);
  await leaving.post('/api/sign-out', {});
  signedOut = leaving.cookie;
});
afterAll(() => room.close());

/** A session and one beside it that has the same people in it. */
async function openWorlds(
  given: MatrixCase['given'],
): Promise<readonly [here: HostileWorld, elsewhere: HostileWorld]> {
  const worlds = [await openHostileWorld(room), await openHostileWorld(room)] as const;
  for (const { id } of worlds) {
    await room.store.transact(async (writer) => {
      const register = { ...stored, value: 'kept', revision: 9, client: newTestId() };
      for (const owner of [`seat:${people.ana}`, 'table:t1', 'room']) {
        if (given === 'a late answer') await writer.putRegister(id, { ...register, owner, slot: 'late:x' });
        if (given === 'conflicts') await writer.putRegister(id, { ...register, owner, slot: 'conflict:x-0' });
      }
    });
    if (given === 'somebody removed') {
      await room.store.transact((writer) =>
        writer.putSeat({
          id: removedSeat,
          session: id,
          name: 'Dee',
          table: 't1',
          language: 'en',
          revision: 9,
          scribe: false,
          returnKey: null,
          joinedMs: null,
          removedMs: Date.now(),
        }),
      );
    }
    if (given === 'a change') {
      await room.facilitator.op(id, {
        type: 'exercise.phase',
        exercise: 'rating',
        to: 'closed',
        phaseRevision: 1,
      });
    }
  }
  const [here, elsewhere] = worlds;
  await room.store.transact(async (writer) => {
    await writer.putFacilitator(here.id, { account: accounts.maker.id, role: 'owner' });
    await writer.putFacilitator(here.id, { account: accounts.invited.id, role: 'invited' });
    await writer.putFacilitator(elsewhere.id, { account: accounts.outsider.id, role: 'owner' });
  });
  return worlds;
}

function console(session: string, cookie: string): Promise<RawPage> {
  return openRawPage(room.base, { as: 'facilitator', session }, { headers: { cookie } });
}

async function openAs(role: Role | Nobody, here: HostileWorld, elsewhere: HostileWorld): Promise<RawPage> {
  switch (role) {
    case 'maker':
    case 'invited':
      return console(here.id, accounts[role].cookie);
    case 'installation':
      return console(here.id, room.facilitator.cookie);
    case 'ana':
    case 'ben':
    case 'cy':
      return openRawPage(room.base, { as: 'participant', token: here.tokens[role], session: here.id });
    case 'projector':
      return openRawPage(room.base, { as: 'projector', token: here.tokens.projector });
    case 'anaElsewhere':
      return openRawPage(room.base, {
        as: 'participant',
        token: elsewhere.tokens.ana,
        session: here.id,
        seat: people.ana,
      });
    case 'facilitatorElsewhere':
      return console(here.id, accounts.outsider.cookie);
    case 'revokedProjector':
      await room.facilitator.post(`/api/sessions/${here.id}/projector-links/revoke`, {});
      return openRawPage(room.base, { as: 'projector', token: here.tokens.projector });
    case 'signedOut':
      return console(here.id, signedOut);
    case 'forgedCookie':
      return console(here.id, `${room.facilitator.cookie.split('.')[0]}.${'A'.repeat(43)}%3D`);
    case 'stranger':
      return openRawPage(room.base, {});
    case 'forgedToken':
      return openRawPage(room.base, { as: 'participant', token: newTestId(), session: here.id });
  }
}

const owners: Readonly<Partial<Record<Role, readonly string[]>>> = {
  ana: [`seat:${people.ana}`, 'table:t1'],
  ben: [`seat:${people.ben}`, 'table:t1'],
  cy: [`seat:${people.cy}`, 'table:t2'],
};

const cases = Object.entries(permissionMatrix).flatMap(([type, rows]) =>
  Object.entries(rows).map(([name, one]) => [`${type} ${name}`, { type, ...one.draft }, one] as const),
);

describe('rule 4: who may what', () => {
  test.each(cases)('rule 4: %s', async (_name, draft, { verdicts, given }) => {
    for (const [at, role] of roles.entries()) {
      const verdict = verdicts[at];
      const [here, elsewhere] = await openWorlds(given);
      const page = await openAs(role, here, elsewhere);
      const before = [await rowsOf(room, here.id), await rowsOf(room, elsewhere.id)];
      const named =
        'account' in draft && draft.account === makersAccount ? { account: accounts.maker.id } : {};
      const op = { ...draft, ...named, id: newTestId(), client: page.client };
      page.op(op);
      const frame = await page.answer(op.id);
      const after = [await rowsOf(room, here.id), await rowsOf(room, elsewhere.id)];
      const told = frame.type === 'refuse' ? frame.reason : frame.type;
      const stays = staysIn(verdict);
      expect([role, told]).toEqual([role, stays === null ? verdict : 'ack']);
      // Where it is stored, the log has it; everywhere else not a row is another.
      const changed = [0, 1].filter(
        (which) => JSON.stringify(after[which]) !== JSON.stringify(before[which]),
      );
      expect([role, changed]).toEqual([role, stays === null ? [] : [stays]]);
      expect([role, logged(after[stays ?? 0], op.id)]).toEqual([role, stays === null ? 0 : 1]);
      const owned = verdict === 'own' ? await ownersOf(here) : owners[role];
      expect([role, owned?.filter((owner) => !owners[role]?.includes(owner))]).toEqual([role, owned && []]);
      page.close();
    }
  });

  test.each(cases)(
    'rule 4: %s, from nobody, is sent away and stored nowhere',
    async (_name, draft, { given }) => {
      const [here, elsewhere] = await openWorlds(given);
      for (const nobody of nobodies) {
        const page = await openAs(nobody, here, elsewhere);
        const before = [await rowsOf(room, here.id), await rowsOf(room, elsewhere.id)];
        page.op({ ...draft, id: newTestId(), client: page.client });
        await page.closed;
        expect([nobody, page.frames.all]).toEqual([nobody, [{ type: 'bye', why: 'unauthorized' }]]);
        expect([await rowsOf(room, here.id), await rowsOf(room, elsewhere.id)]).toEqual(before);
      }
    },
  );

  test('rule 4: hello welcomes each as who the token says, and nobody else', async () => {
    const [here, elsewhere] = await openWorlds(undefined);
    const selves: Record<Role, object> = {
      maker: { role: 'facilitator' },
      invited: { role: 'facilitator' },
      installation: { role: 'facilitator' },
      ana: { role: 'participant', seat: { id: people.ana, table: 't1' } },
      ben: { role: 'participant', seat: { id: people.ben, table: 't1' } },
      cy: { role: 'participant', seat: { id: people.cy, table: 't2' } },
      projector: { role: 'projector' },
      anaElsewhere: { role: 'participant', seat: { id: people.ana, table: 't1' } },
    };
    const before = await rowsOf(room, here.id);
    for (const role of roles) {
      const page = await openAs(role, here, elsewhere);
      page.hello();
      expect([role, (await page.frame('welcome')).self]).toMatchObject([role, selves[role]]);
      page.close();
    }
    for (const nobody of nobodies) {
      const page = await openAs(nobody, here, elsewhere);
      page.hello();
      await page.closed;
      expect([nobody, page.frames.all]).toEqual([nobody, [{ type: 'bye', why: 'unauthorized' }]]);
    }
    // The revoked link is gone; nothing else is another.
    expect({ ...(await rowsOf(room, here.id)), token: [] }).toEqual({ ...before, token: [] });
  });

  test('rule 4: where somebody writes is told to the own table and the console, and to nobody on a stranger’s word', async () => {
    const [here, elsewhere] = await openWorlds(undefined);
    const listening = {
      maker: await openAs('maker', here, elsewhere),
      ben: await openAs('ben', here, elsewhere),
      cy: await openAs('cy', here, elsewhere),
      projector: await openAs('projector', here, elsewhere),
      anaElsewhere: await openAs('anaElsewhere', here, elsewhere),
    };
    for (const page of Object.values(listening)) {
      page.hello();
      await page.frame('welcome');
    }
    const frame = { type: 'writing', exercise: 'rating', owner: 'table', field: 'rating' };
    for (const role of [
      'invited',
      'projector',
      ...nobodies.filter((one) => one !== 'revokedProjector'),
    ] as const) {
      const page = await openAs(role, here, elsewhere);
      page.send({ ...frame, field: 'forged' });
      page.close();
    }
    const [ana, twin] = [await openAs('ana', here, elsewhere), await openAs('anaElsewhere', here, elsewhere)];
    twin.send({ ...frame, field: 'elsewhere' });
    ana.send(frame);
    for (const page of [listening.maker, listening.ben]) {
      const { writers } = await page.frame('writers');
      expect(writers).toEqual([{ seat: people.ana, exercise: 'rating', owner: 'table', field: 'rating' }]);
    }
    await listening.anaElsewhere.frame('writers');
    for (const page of [listening.cy, listening.projector]) {
      await page.roundTrip();
      expect(page.frames.all.map(({ type }) => type)).not.toContain('writers');
    }
    for (const page of [ana, twin, ...Object.values(listening)]) page.close();
  });
});

/** The session that an op is stored in: this one, the other one, or none. */
function staysIn(verdict: Verdict | undefined): 0 | 1 | null {
  if (verdict === 'yes' || verdict === 'own') return 0;
  return verdict === 'elsewhere' ? 1 : null;
}

/** Whose worksheets have been written since the world was made; never none. */
async function ownersOf({ id }: HostileWorld): Promise<readonly string[]> {
  const owned = (await room.store.registers(id, { since: 9 })).map(({ owner }) => owner);
  return owned.length === 0 ? ['nobody'] : owned;
}

function logged(rows: Awaited<ReturnType<typeof rowsOf>> | undefined, id: string): number {
  return (rows?.op ?? []).filter((row) => row.includes(`"id":"${id}"`)).length;
}
