import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlanFieldRow } from '#server/storage/planStore.ts';
import type { Store } from '#server/storage/store.ts';
import { someSession } from './someRows.ts';
import type { OpenedStore } from './storeContract.ts';

const by = { revision: 9, client: 'page-2' };

function someField(changes: Partial<PlanFieldRow> = {}): PlanFieldRow {
  const row = { list: 'invitees', record: 'mei', field: 'name', value: '梅', revision: 5, client: 'page-1' };
  return { ...row, list: 'invitees', ...changes };
}

/** What every store promises of a session's plan. */
export function describePlan(name: string, open: () => Promise<OpenedStore>): void {
  describe(`the plan on ${name}`, () => {
    let opened: OpenedStore;
    let store: Store;

    beforeEach(async () => {
      opened = await open();
      ({ store } = opened);
      await store.transact((writer) => writer.insertSession(someSession()));
    });
    afterEach(() => opened.dispose());

    const put = (...rows: PlanFieldRow[]): Promise<void> =>
      store.transact((writer) => writer.putPlanFields('s1', rows));

    test('a session that nobody has planned has no records', async () => {
      expect(await store.plan('s1')).toEqual([]);
      expect(await store.planFields('s1')).toEqual([]);
      expect(await store.planSize('s1', 'invitees')).toBe(0);
      expect(await store.sessionsWithContacts()).toEqual([]);
    });

    test('fields make up records, as of the newest of them; what was taken out is not there', async () => {
      await put(
        someField(),
        someField({ field: 'phone', value: '138 0000 0000' }),
        someField({ record: 'ben', value: 'Ben', revision: 6 }),
        someField({ list: 'tasks', record: 'mei', field: 'days', value: -7 }),
      );
      await put(someField({ field: 'phone', value: null, revision: 7, client: 'page-2' }));
      const again = await opened.reopen();
      expect(await again.plan('s1')).toEqual([
        { list: 'invitees', id: 'ben', revision: 6, fields: { name: 'Ben' } },
        { list: 'invitees', id: 'mei', revision: 7, fields: { name: '梅' } },
        { list: 'tasks', id: 'mei', revision: 5, fields: { days: -7 } },
      ]);
      expect(await again.plan('s2')).toEqual([]);
    });

    test('some records are read by list and id, with who wrote each field, and when', async () => {
      const name_ = someField();
      await put(name_, someField({ record: 'ben' }), someField({ list: 'tasks', field: 'text' }));
      await put({ ...name_, value: '梅姐', revision: 8, client: 'page-2' });
      expect(
        await store.planFields('s1', { lists: ['invitees', 'place'], records: ['mei', 'nobody'] }),
      ).toEqual([{ ...name_, value: '梅姐', revision: 8, client: 'page-2' }]);
    });

    test('a list has as many records as were written, whatever number of fields they have', async () => {
      const rows = Array.from({ length: 450 }, (_, n) => `p${n}`).flatMap((record) => [
        someField({ record }),
        someField({ record, field: 'phone', value: record }),
      ]);
      await put(...rows);
      expect(await store.planSize('s1', 'invitees')).toBe(450);
      expect(await store.planSize('s1', 'tasks')).toBe(0);
      expect(await store.plan('s1')).toHaveLength(450);
    });

    test('rule 11: who is erased goes with their letter, and their id stays; nobody else goes', async () => {
      await put(someField(), someField({ record: 'ben', value: 'Ben' }));
      await put(
        someField({ list: 'letters', field: 'state', value: 'sent' }),
        someField({ list: 'tasks', field: 'text', value: 'a task of that id' }),
      );
      await store.transact((writer) => writer.erasePlanned('s1', ['mei'], by));
      const again = await opened.reopen();
      expect(await again.plan('s1')).toEqual([
        { list: 'invitees', id: 'ben', revision: 5, fields: { name: 'Ben' } },
        { list: 'tasks', id: 'mei', revision: 5, fields: { text: 'a task of that id' } },
      ]);
      expect(await again.planSize('s1', 'invitees')).toBe(1);
      expect(await again.planFields('s1', { lists: ['invitees', 'letters'], records: ['mei'] })).toEqual([
        someField({ field: 'erased', value: true, ...by }),
        someField({ list: 'letters', field: 'erased', value: true, ...by }),
      ]);
    });

    test('contacts are forgotten, and letters; names, replies and the rest of the plan stay', async () => {
      await put(
        someField(),
        someField({ field: 'reply', value: 'yes' }),
        ...(['email', 'phone', 'diet', 'access', 'note'] as const).map((field) =>
          someField({ field, value: field }),
        ),
        someField({ list: 'letters', field: 'state', value: 'sent' }),
        someField({ list: 'place', record: 'place', field: 'contactEmail', value: 'hotel@halfday.test' }),
      );
      expect(await store.sessionsWithContacts()).toEqual(['s1']);
      await store.transact((writer) => writer.forgetContacts('s1', by));
      expect(await store.sessionsWithContacts()).toEqual([]);
      expect(await store.plan('s1')).toEqual([
        { list: 'invitees', id: 'mei', revision: 9, fields: { name: '梅', reply: 'yes' } },
        { list: 'place', id: 'place', revision: 5, fields: { contactEmail: 'hotel@halfday.test' } },
      ]);
    });

    test('a letter alone is something to forget, and somebody who was erased is not', async () => {
      await put(someField({ list: 'letters', field: 'state', value: 'failed' }));
      expect(await store.sessionsWithContacts()).toEqual(['s1']);
      await store.transact((writer) => writer.erasePlanned('s1', ['mei'], by));
      expect(await store.sessionsWithContacts()).toEqual([]);
    });

    test('what fails leaves the plan as it was', async () => {
      await put(someField());
      const failing = store.transact(async (writer) => {
        await writer.putPlanFields('s1', [someField({ value: 'Another' })]);
        await writer.erasePlanned('s1', ['mei'], by);
        throw new Error('On purpose.');
      });
      await expect(failing).rejects.toThrow('On purpose.');
      expect(await store.plan('s1')).toEqual([
        { list: 'invitees', id: 'mei', revision: 5, fields: { name: '梅' } },
      ]);
    });
  });
}
