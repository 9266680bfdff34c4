import { describe, expect, test } from 'vitest';
import { outageSide, type OutageSigns } from './outageSide.ts';

const phone: OutageSigns = {
  page: 'elsewhere',
  browser: 'online',
  network: 'same',
  goodbye: 'unsaid',
  answer: 'silent',
};

describe('whose side an outage is on', () => {
  test.each<[string, Partial<OutageSigns>, ReturnType<typeof outageSide>]>([
    ['the browser says that it is offline', { browser: 'offline' }, 'yours'],
    ['it says so, and its questions fail at once', { browser: 'offline', answer: 'refused' }, 'yours'],
    ['it says so after the host took its leave', { browser: 'offline', goodbye: 'said' }, 'yours'],
    ['the phone went over to another network, where nobody answers', { network: 'changed' }, 'yours'],
    ['… where the address is refused', { network: 'changed', answer: 'refused' }, 'yours'],
    ['… where somebody else has it', { network: 'changed', answer: 'strange' }, 'yours'],
    ['the host took its leave', { goodbye: 'said' }, 'host'],
    ['… and is asked for no longer', { goodbye: 'said', answer: null }, 'host'],
    ['… and the phone went over to another network since', { goodbye: 'said', network: 'changed' }, 'host'],
    ['the host’s machine answers that nobody listens', { answer: 'refused' }, 'host'],
    ['a proxy answers in its place', { answer: 'gateway' }, 'host'],
    ['… on another network', { answer: 'gateway', network: 'changed' }, 'host'],
    ['nothing comes back', {}, 'unknown'],
    ['nothing was asked yet', { answer: null }, 'unknown'],
    ['something else answers, such as the sign-in page of a hotel', { answer: 'strange' }, 'unknown'],
    ['the host answers, and lets no line through', { answer: 'alive' }, 'unknown'],
    ['the page is open on the host itself', { page: 'onHost' }, 'host'],
    ['… whose own Wi-Fi is off', { page: 'onHost', browser: 'offline' }, 'host'],
  ])('%s', (_what, signs, side) => {
    expect(outageSide({ ...phone, ...signs })).toBe(side);
  });
});
