import { describe, expect, it } from 'vitest';
import { manyInvitees, someDocumentSource } from '../../../test/helpers/someDocumentSource.ts';
import { callListModel } from './callList.ts';

describe('the call list', () => {
  it('is due a week before the session and the day before, on the calendar of its place', () => {
    expect(callListModel(someDocumentSource({ settings: { date: '2026-03-05' } })).due).toEqual({
      week: { en: '26 Feb', 'zh-Hans': '2月26日', 'zh-Hant': '2月26日' },
      day: { en: '4 Mar', 'zh-Hans': '3月4日', 'zh-Hant': '3月4日' },
    });
  });

  it('lists whom to call by name, with what they said and what was reached so far', () => {
    const source = someDocumentSource({
      invitees: [
        { name: 'Omar', phone: '+65 9000 1234', reply: 'yes', diet: 'no nuts', calledWeek: 'reached' },
        { name: 'Mei', phone: '13800001111', language: 'zh-Hans', access: 'wheelchair' },
      ],
    });
    expect(callListModel(source).rows).toEqual([
      expect.objectContaining({ name: 'Mei', language: 'zh-Hans', access: 'wheelchair', reply: 'open' }),
      expect.objectContaining({ name: 'Omar', diet: 'no nuts', reply: 'yes', week: 'reached', day: null }),
    ]);
  });

  it('sets those apart who have no number to call', () => {
    const source = someDocumentSource({
      invitees: [
        { name: 'Ana', phone: 'to follow', email: 'ana@example.test' },
        { name: 'Ben', phone: '' },
        { name: 'Cara', phone: '123' },
      ],
    });
    const { rows, withoutPhone } = callListModel(source);
    expect(rows.map(({ name }) => name)).toEqual(['Cara']);
    expect(withoutPhone.map(({ name }) => name)).toEqual(['Ana', 'Ben']);
  });

  it('does not have anybody called who said no, and says how many those are', () => {
    const source = someDocumentSource({
      invitees: [
        { name: 'Ana', phone: '1', reply: 'no' },
        { name: 'Ben', phone: '2' },
        { name: 'Cara', phone: '3', reply: 'no' },
      ],
    });
    const { rows, declined } = callListModel(source);
    expect(rows.map(({ name }) => name)).toEqual(['Ben']);
    expect(declined).toBe(2);
  });

  it('has room for a hundred people', () => {
    const { rows, blank } = callListModel(someDocumentSource({ invitees: manyInvitees(100, 4) }));
    expect([rows.length, blank]).toEqual([100, 0]);
  });

  it('has empty rows while nobody is on the list: as many as people, a few sheets at most', () => {
    expect(callListModel(someDocumentSource()).blank).toBe(34);
    expect(callListModel(someDocumentSource({ settings: { people: 500 } })).blank).toBe(40);
    expect(callListModel(someDocumentSource({ changes: { session: null } })).blank).toBe(40);
  });

  it('says what there is to say: hours, address, parking', () => {
    const source = someDocumentSource({ place: { address: '1 Quay Road', parking: 'Behind the hotel.' } });
    expect(callListModel(source)).toMatchObject({
      hours: '09:00–09:10',
      address: '1 Quay Road',
      parking: 'Behind the hotel',
    });
  });
});
