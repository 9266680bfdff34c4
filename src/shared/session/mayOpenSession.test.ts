import { describe, expect, test } from 'vitest';
import { mayManagePeople, mayOpenSession, mayTakeOff } from './permissions.ts';

const ines = { id: 'ines', role: 'owner' } as const;
const mira = { id: 'mira', role: 'facilitator' } as const;
const nils = { id: 'nils', role: 'facilitator' } as const;
const otto = { id: 'otto', role: 'facilitator' } as const;

/** Mira made the session and asked Nils to help. */
const session = [
  { account: 'mira', role: 'owner' },
  { account: 'nils', role: 'invited' },
] as const;

describe('rule 4: who may open a session', () => {
  test('rule 4: its maker, those who were asked, and the owner of the installation', () => {
    expect([ines, mira, nils, otto].map((who) => mayOpenSession(who, session))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('rule 4: one from before there were accounts, the owner of the installation alone', () => {
    expect([ines, mira].map((who) => mayOpenSession(who, []))).toEqual([true, false]);
  });
});

describe('rule 4: who takes whom off a session', () => {
  test.each([
    { who: ines, account: 'nils', may: true },
    { who: mira, account: 'nils', may: true },
    { who: nils, account: 'nils', may: true },
    { who: otto, account: 'nils', may: false },
    { who: nils, account: 'mira', may: false },
    { who: mira, account: 'mira', may: false },
    { who: ines, account: 'mira', may: false },
  ])('rule 4: $who.id takes $account off: $may', ({ who, account, may }) => {
    expect(mayTakeOff(who, account, session)).toBe(may);
  });
});

test('rule 4: people are the owner’s of the installation', () => {
  expect([mayManagePeople(ines), mayManagePeople(mira)]).toEqual([true, false]);
});
