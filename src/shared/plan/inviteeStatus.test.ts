import { expect, test } from 'vitest';
import { type InviteeFilter, inviteeStatus, isAmong, isFound } from './inviteeStatus.ts';
import { inviteesOf } from './readPlan.ts';
import type { PlanFields } from './records.ts';

function people(...all: readonly PlanFields[]) {
  return inviteesOf(
    all.map((fields, order) => ({
      list: 'invitees',
      id: `i${order}`,
      revision: 1,
      fields: { order, ...fields },
    })),
  );
}

const six = people(
  { name: 'Mei' },
  { name: 'Ben', invitedMs: 1 },
  { name: 'Anna', invitedMs: 1, reply: 'yes', calledWeek: 'reached', table: 't1' },
  { name: 'Jo', invitedMs: 1, reply: 'no' },
  { name: 'Li', reply: 'yes', calledWeek: 'missed' },
  { name: 'Kim', invitedMs: 1, calledWeek: 'message', calledDay: 'reached' },
);

test('an answer counts, whether or not a letter went out before it', () => {
  expect(six.map(inviteeStatus)).toEqual([
    'not-invited',
    'invited',
    'coming',
    'not-coming',
    'coming',
    'invited',
  ]);
});

test('each filter shows whom it says: those who decline need no call and no table', () => {
  const names = (filter: InviteeFilter, call: 'calledWeek' | 'calledDay') =>
    six.filter((one) => isAmong(one, filter, call)).map(({ name }) => name);
  expect(names('no-reply', 'calledWeek')).toEqual(['Ben', 'Kim']);
  expect(names('not-called', 'calledWeek')).toEqual(['Mei', 'Ben', 'Li']);
  expect(names('not-called', 'calledDay')).toEqual(['Mei', 'Ben', 'Anna', 'Li']);
  expect(names('no-table', 'calledWeek')).toEqual(['Mei', 'Ben', 'Li', 'Kim']);
});

test('somebody is found by any of the words that are known, whatever their case and width', () => {
  const [one] = people({
    name: '欧阳明月',
    company: 'Front  Desk',
    email: 'Ming@Harbor.example',
    phone: '1001',
  });
  if (!one) throw new Error('There is one person.');
  for (const words of ['明月', 'front desk', 'MING@', '1001', '１００１', ' '])
    expect(isFound(one, words), words).toBe(true);
  expect(isFound(one, 'pier')).toBe(false);
});
