import { describe, expect, test } from 'vitest';
import { type Answer, type Answers, diagnose, questions, type Reach } from './diagnose.ts';

type Story = readonly [what: string, reach: Reach, answers: Answers, cause: string];

const stories: readonly Story[] = [
  ['the phone is not on the venue’s Wi-Fi', 'room', { wifi: 'no' }, 'mobileData'],
  ['the venue asks to be signed in to', 'room', { wifi: 'yes', signInPage: 'yes' }, 'signInPage'],
  [
    'not even the laptop opens its own address',
    'room',
    { wifi: 'yes', signInPage: 'no', ownAddress: 'no' },
    'wrongAddress',
  ],
  [
    'laptop and phone are on two networks',
    'room',
    { wifi: 'yes', signInPage: 'no', ownAddress: 'yes', sameNetwork: 'no' },
    'otherNetwork',
  ],
  [
    'all is right, and over a hotspot it works',
    'room',
    { wifi: 'yes', signInPage: 'no', ownAddress: 'yes', sameNetwork: 'yes', hotspot: 'yes' },
    'isolation',
  ],
  [
    'all is right, and over a hotspot it does not work either',
    'room',
    { wifi: 'yes', signInPage: 'no', ownAddress: 'yes', sameNetwork: 'yes', hotspot: 'no' },
    'firewall',
  ],
  [
    'all is right, and no hotspot could be tried',
    'room',
    { wifi: 'yes', signInPage: 'no', ownAddress: 'yes', sameNetwork: 'yes', hotspot: 'unknown' },
    'isolation',
  ],
  [
    'who knows none of it is told the most frequent cause',
    'room',
    {
      wifi: 'unknown',
      signInPage: 'unknown',
      ownAddress: 'unknown',
      sameNetwork: 'unknown',
      hotspot: 'unknown',
    },
    'isolation',
  ],
  ['hosted, and a sign-in page comes', 'internet', { signInPage: 'yes' }, 'signInPage'],
  ['hosted, and no other page opens', 'internet', { signInPage: 'no', otherPages: 'no' }, 'noInternet'],
  [
    'hosted, and the laptop does not open it either',
    'internet',
    { signInPage: 'no', otherPages: 'yes', ownAddress: 'no' },
    'wrongAddress',
  ],
  [
    'hosted, and the phone alone does not open it',
    'internet',
    { signInPage: 'no', otherPages: 'yes', ownAddress: 'yes' },
    'blocked',
  ],
];

describe('why a phone does not come through', () => {
  test.each(stories)('%s', (_what, reach, answers, cause) => {
    expect(diagnose(reach, answers)).toEqual({ kind: 'cause', cause });
  });

  test.each([
    ['room', {}, 'wifi'],
    ['room', { wifi: 'yes' }, 'signInPage'],
    ['room', { wifi: 'unknown' }, 'signInPage'],
    ['room', { wifi: 'yes', signInPage: 'no' }, 'ownAddress'],
    ['room', { wifi: 'yes', signInPage: 'no', ownAddress: 'yes' }, 'sameNetwork'],
    ['room', { wifi: 'yes', signInPage: 'no', ownAddress: 'yes', sameNetwork: 'yes' }, 'hotspot'],
    ['internet', {}, 'signInPage'],
    ['internet', { signInPage: 'no' }, 'otherPages'],
    ['internet', { signInPage: 'no', otherPages: 'yes' }, 'ownAddress'],
  ] as const)('%s after %o asks %s next', (reach, answers, question) => {
    expect(diagnose(reach, answers)).toEqual({ kind: 'ask', question });
  });

  test('an earlier answer that settles it makes later ones idle', () => {
    const answers: Answers = { wifi: 'no', signInPage: 'yes', ownAddress: 'no', hotspot: 'no' };
    expect(diagnose('room', answers)).toEqual({ kind: 'cause', cause: 'mobileData' });
  });

  test.each(['room', 'internet'] as const)('every path through %s ends with one cause', (reach) => {
    const given: readonly Answer[] = ['yes', 'no', 'unknown'];
    const walk = (answers: Answers): readonly string[] => {
      const found = diagnose(reach, answers);
      if (found.kind === 'cause') return [found.cause];
      expect(answers[found.question], 'asked once').toBeUndefined();
      return given.flatMap((answer) => walk({ ...answers, [found.question]: answer }));
    };
    const causes = walk({});
    expect(causes.length).toBeGreaterThan(questions(reach).length);
    expect(new Set(causes).size).toBe(reach === 'room' ? 6 : 4);
  });
});
