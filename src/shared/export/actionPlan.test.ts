import { describe, expect, it } from 'vitest';
import { someDocumentSource } from '../../../test/helpers/someDocumentSource.ts';
import { checkIns, planBusinesses, planSheets, roomMarks } from './actionPlan.ts';

const twoBusinesses = {
  businesses: [
    { id: 'harbor', name: 'Harbor Hotel' },
    { id: 'garage', name: 'Nordlicht Garage' },
  ],
  tables: [
    { id: 't1', name: '', business: 'harbor' },
    { id: 't2', name: '', business: 'garage' },
  ],
};

const written = someDocumentSource({
  settings: twoBusinesses,
  changes: {
    seats: [
      { id: 'ana', name: 'Ana', table: 't1', language: 'en' },
      { id: 'ben', name: 'Ben', table: 't2', language: 'en' },
    ],
    sheets: [
      { exercise: 'plan', owner: 'seat:ana', fields: { a: 'call back' } },
      { exercise: 'plan', owner: 'table:t2', fields: { b: 'walk around the car' } },
      { exercise: 'plan', owner: 'seat:gone', fields: { c: 'left the room' } },
      { exercise: 'plan', owner: 'room', fields: { 'hidden.x': true } },
      { exercise: 'other', owner: 'seat:ana', fields: { d: 'another exercise' } },
    ],
  },
});

describe('the action plan on paper', () => {
  it('has a sheet for each business of several, and one for everybody where there is only one', () => {
    expect(planBusinesses(written).map(({ name }) => name)).toEqual(['Harbor Hotel', 'Nordlicht Garage']);
    expect(planBusinesses(someDocumentSource())).toEqual([{ id: '', name: '' }]);
    expect(planBusinesses({ session: null })).toEqual([{ id: '', name: '' }]);
  });

  it('puts what a person or a table wrote on the sheet of their business, and on no other', () => {
    const fieldsOf = (business: string) => planSheets(written, 'plan', business).map(({ fields }) => fields);
    expect(fieldsOf('harbor')).toEqual([{ a: 'call back' }]);
    expect(fieldsOf('garage')).toEqual([{ b: 'walk around the car' }]);
    expect(fieldsOf('')).toEqual([{ a: 'call back' }, { b: 'walk around the car' }]);
  });

  it('knows what the facilitator marked on the exercise', () => {
    expect(roomMarks(written, 'plan')).toEqual({ 'hidden.x': true });
    expect(roomMarks(written, 'other')).toEqual({});
  });

  it('is looked at again 30, 60 and 90 days after the session', () => {
    expect(checkIns(written)).toEqual([
      { days: 30, on: '2027-01-09' },
      { days: 60, on: '2027-02-08' },
      { days: 90, on: '2027-03-10' },
    ]);
    expect(checkIns({ session: null }).map(({ on }) => on)).toEqual([null, null, null]);
  });
});
