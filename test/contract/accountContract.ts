import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AccountRow } from '#server/storage/accountStore.ts';
import type { Store } from '#server/storage/store.ts';
import { someSession, someToken } from './someRows.ts';
import type { TokenRow } from '#server/storage/store.ts';
import type { OpenedStore } from './storeContract.ts';

function someAccount(changes: Partial<AccountRow> = {}): AccountRow {
  return {
    id: 'mira',
    name: 'Mira',
    email: 'mira@halfday.test',
    role: 'facilitator',
    createdMs: 2_000_000_000_000,
    ...changes,
  };
}

/** What every store promises about accounts (server/storage/accountStore.ts). */
export function describeAccountStore(name: string, open: () => Promise<OpenedStore>): void {
  describe(`the accounts on ${name}`, () => {
    let opened: OpenedStore;
    let store: Store;

    beforeEach(async () => {
      opened = await open();
      ({ store } = opened);
    });
    afterEach(() => opened.dispose());

    test('are kept in the order in which they came, without their passwords', async () => {
      const ines = someAccount({ id: 'ines', email: 'ines@halfday.test', role: 'owner', createdMs: 1_000 });
      await store.transact(async (writer) => {
        await writer.insertAccount(someAccount(), 'hash of hers');
        await writer.insertAccount(ines, 'hash');
      });
      const again = await opened.reopen();
      expect(await again.accounts()).toEqual([ines, someAccount()]);
      expect(await again.account('mira')).toEqual(someAccount());
      expect(await again.account('nobody')).toBeUndefined();
    });

    test('those that came at once, and those of a session, come in the order of their bytes', async () => {
      const ids = ['B', '_', 'a', '中'];
      await store.transact(async (writer) => {
        for (const id of ['中', 'a', 'B', '_']) {
          await writer.insertAccount(someAccount({ id, email: `${id}@halfday.test` }), 'hash');
          await writer.putFacilitator('s1', { account: id, role: 'invited' });
        }
      });
      expect((await store.accounts()).map(({ id }) => id)).toEqual(ids);
      expect((await store.facilitators('s1')).map(({ account }) => account)).toEqual(ids);
    });

    test('an e-mail has one account, and an installation one owner', async () => {
      const insert = (changes: Partial<AccountRow>) =>
        store.transact((writer) => writer.insertAccount(someAccount(changes), 'hash'));
      await insert({ role: 'owner' });
      await expect(insert({ id: 'other' })).rejects.toThrow(/./);
      await expect(insert({ id: 'other', email: 'other@halfday.test', role: 'owner' })).rejects.toThrow(/./);
      await insert({ id: 'other', email: 'other@halfday.test' });
      await insert({ id: 'third', email: 'third@halfday.test' });
      expect(await store.accounts()).toHaveLength(3);
    });

    test('are on the sessions that they were put on, as what they were put there first', async () => {
      await store.transact(async (writer) => {
        await writer.putFacilitator('s1', { account: 'mira', role: 'owner' });
        await writer.putFacilitator('s1', { account: 'mira', role: 'invited' });
        await writer.putFacilitator('s1', { account: 'nils', role: 'invited' });
        await writer.putFacilitator('s2', { account: 'nils', role: 'owner' });
      });
      expect(await store.facilitators('s1')).toEqual([
        { account: 'mira', role: 'owner' },
        { account: 'nils', role: 'invited' },
      ]);
      expect([...(await store.sessionsOf('nils'))].toSorted()).toEqual(['s1', 's2']);
      await store.transact((writer) => writer.removeFacilitator('s1', 'nils'));
      expect([...(await store.sessionsOf('nils'))]).toEqual(['s2']);
      expect(await store.facilitators('nothing')).toEqual([]);
    });

    test('one that is removed takes its password and its places with it, and leaves sessions and others', async () => {
      await store.transact(async (writer) => {
        await writer.insertSession(someSession());
        await writer.insertAccount(someAccount(), 'hash');
        await writer.insertAccount(someAccount({ id: 'nils', email: 'nils@halfday.test' }), 'hash of his');
        await writer.putFacilitator('s1', { account: 'mira', role: 'owner' });
        await writer.putFacilitator('s1', { account: 'nils', role: 'invited' });
        await writer.removeAccount('mira');
      });
      expect((await store.accounts()).map(({ id }) => id)).toEqual(['nils']);
      expect(await store.facilitators('s1')).toEqual([{ account: 'nils', role: 'invited' }]);
      expect(await store.session('s1')).toEqual(someSession());
      const passwords = await store.database.selectFrom('account_credential').select('password').execute();
      expect(passwords).toEqual([{ password: 'hash of his' }]);
    });

    test('a password put again takes the place of that account’s, and of no other', async () => {
      await store.transact(async (writer) => {
        await writer.insertAccount(someAccount(), 'hash');
        await writer.insertAccount(someAccount({ id: 'nils', email: 'nils@halfday.test' }), 'hash of his');
        await writer.putPassword('mira', 'new hash', 2_000_000_000_001);
      });
      const passwords = await store.database
        .selectFrom('account_credential')
        .select(['userId', 'password'])
        .orderBy('userId')
        .execute();
      expect(passwords).toEqual([
        { userId: 'mira', password: 'new hash' },
        { userId: 'nils', password: 'hash of his' },
      ]);
    });

    test('links are found by session, kind and subject, the oldest first, and end by subject', async () => {
      const link = (hash: string, subject: string, changes: Partial<TokenRow> = {}) =>
        someToken({ hash, kind: 'reply', session: 's1', link: { subject, nonce: `n-${hash}` }, ...changes });
      const mei = link('b', 'mei', { createdMs: 1 });
      const again = link('a', 'mei', { createdMs: 2 });
      const ben = link('c', 'ben', { createdMs: 3 });
      await store.transact(async (writer) => {
        for (const one of [ben, again, mei]) await writer.putToken(one);
        await writer.putToken(link('d', 'mei', { session: 's2' }));
        await writer.putToken(link('e', 'mei', { kind: 'projector' }));
        await writer.putToken(someToken({ hash: 'f', kind: 'reply', session: 's1' }));
      });
      expect(await store.links('reply', 's1')).toEqual([mei, again, ben]);
      expect(await store.links('reply', 's1', ['ben', 'zoe'])).toEqual([ben]);
      await store.transact((writer) =>
        writer.removeTokens({ kind: 'reply', session: 's1', subjects: ['mei'] }),
      );
      expect(await store.links('reply', 's1')).toEqual([ben]);
      expect(await store.token('d')).toMatchObject({ session: 's2', link: { subject: 'mei' } });
      expect(await store.token('e')).toMatchObject({ kind: 'projector' });
      expect(await store.token('f')).not.toHaveProperty('link');
    });

    test('tokens are listed by their kind, the newest first', async () => {
      const [older, newer] = [
        someToken({ hash: 'a', createdMs: 1, expiresMs: 9 }),
        someToken({ hash: 'b', createdMs: 2, session: 's1' }),
      ];
      await store.transact(async (writer) => {
        await writer.putToken(older);
        await writer.putToken(newer);
        await writer.putToken(someToken({ hash: 'c', kind: 'projector' }));
      });
      expect(await store.tokens('invitation')).toEqual([newer, older]);
    });
  });
}
