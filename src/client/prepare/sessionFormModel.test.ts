import { describe, expect, test } from 'vitest';
import { languages } from '#shared/content/language.ts';
import { plannedAgenda } from '#shared/agenda/agenda.ts';
import { sessionSettings } from '#shared/session/settings.ts';
import { someSettings } from '../../../test/helpers/facilitator.ts';
import {
  businessNames,
  formFromSettings,
  sessionForm,
  sessionFormFor,
  settingsFromForm,
  toggledLanguage,
} from './sessionFormModel.ts';

const empty = formFromSettings(null, 'exceptional-service', '2026-12-10', 'en');
const segment = { title: { en: 'One' }, minutes: 12, minimum: 8, number: 1, timing: 'flexible' } as const;
const segments = [
  { ...segment, id: 'welcome' },
  { ...segment, id: 'exceptional-service' },
] as const;
const context = { timeZone: 'Asia/Shanghai', segments, before: null, logo: '' };

describe('the session form', () => {
  test('one title makes one business at every table', () => {
    const settings = settingsFromForm({ ...empty, title: ' Harbour Team ', tables: '2' }, context);
    expect(settings.title).toBe('Harbour Team');
    expect(settings.businesses).toEqual([{ id: 'b1', name: 'Harbour Team' }]);
    expect(settings.tables).toEqual([
      { id: 't1', name: '', business: 'b1' },
      { id: 't2', name: '', business: 'b1' },
    ]);
    expect(sessionSettings.safeParse(settings).success).toBe(true);
  });

  test('several businesses share the tables in turn, unless a table is given to one', () => {
    const form = { ...empty, title: 'Clients', tables: '3', businesses: '港湾酒店\n\nBudget Inn\n港湾酒店' };
    expect(businessNames(form.businesses)).toEqual(['港湾酒店', 'Budget Inn']);
    expect(settingsFromForm(form, context).tables.map(({ business }) => business)).toEqual([
      'b1',
      'b2',
      'b1',
    ]);
    const given = { ...form, tableBusinesses: ['b2', 'b2', 'b1'] };
    expect(settingsFromForm(given, context).tables.map(({ business }) => business)).toEqual([
      'b2',
      'b2',
      'b1',
    ]);
  });

  test('settings that are opened and saved again stay what they were', () => {
    const settings = settingsFromForm(
      { ...empty, title: 'Clients', tables: '3', businesses: 'A\nB', tableBusinesses: ['b2', 'b1', 'b1'] },
      context,
    );
    const again = settingsFromForm(formFromSettings(settings, 'x', '2026-01-01', 'en'), {
      ...context,
      before: settings,
    });
    expect(again).toEqual(settings);
  });

  test.each([
    ['title', { title: '  ' }, 'needTitle'],
    ['date', { date: '' }, 'needDate'],
    ['start', { start: '25:00' }, 'needStart'],
    ['people', { people: '0' }, 'needPeople'],
    ['people', { people: '12.5' }, 'needPeople'],
    ['tables', { tables: '501' }, 'needTables'],
    ['languages', { languages: [] }, 'needLanguage'],
    ['languages', { languages: ['en', 'zh-Hans', 'zh-Hant'] }, 'tooManyLanguages'],
    ['minutes', { minutes: { welcome: '0' } }, 'needMinutes'],
    ['year', { year: '1999' }, 'needYear'],
    ['year', { year: 'soon' }, 'needYear'],
    ['currencyCode', { currency: 'other', currencyCode: 'ZZQ' }, 'needCurrency'],
    ['currencyCode', { currency: 'other', currencyCode: '' }, 'needCurrency'],
    ['businesses', { businesses: 'A\nB\nC\nD', tables: '3' }, 'tooManyBusinesses'],
  ])('says what is missing: %s %j', (field, change, message) => {
    const parsed = sessionForm.safeParse({ ...empty, title: 'Team', ...change });
    expect(parsed.error?.issues.map(({ path, message: said }) => [path[0], said])).toContainEqual([
      field,
      message,
    ]);
  });

  test('minutes that are left empty stay the workshop’s', () => {
    const form = { ...empty, title: 'Team', minutes: { welcome: '20', 'exceptional-service': ' ' } };
    expect(settingsFromForm(form, context).agenda).toEqual([{ segment: 'welcome', minutes: 20 }]);
  });

  test('an agenda keeps what is typed, and of the rest what is the workshop’s: minutes, the least, what may give way', () => {
    const form = {
      ...empty,
      title: 'Team',
      minimums: { welcome: '9' },
      timings: { 'exceptional-service': 'optional', welcome: '' },
      reserve: ' 15 ',
      skipOrder: ['exceptional-service'],
    } as const;
    const settings = settingsFromForm(
      { ...form, minimums: { ...form.minimums }, skipOrder: [...form.skipOrder] },
      context,
    );
    expect(settings).toMatchObject({
      agenda: [
        { segment: 'welcome', minutes: 12, minimum: 9 },
        { segment: 'exceptional-service', minutes: 12, timing: 'optional' },
      ],
      reserve: 15,
      skipOrder: ['exceptional-service'],
    });
    expect(sessionSettings.safeParse(settings).success).toBe(true);
    expect(settings.agenda[0]).not.toHaveProperty('timing');
    const again = formFromSettings(settings, 'x', '2026-01-01', 'en');
    expect(settingsFromForm(again, { ...context, before: settings })).toEqual(settings);
    const whole = segments.map((one) => ({ ...one, promise: {} }));
    expect(plannedAgenda({ segments: whole, exercises: [] }, settings).entries).toEqual([
      { segment: 'welcome', minutes: 12, minimum: 9, timing: 'flexible' },
      { segment: 'exceptional-service', minutes: 12, minimum: 8, timing: 'optional' },
    ]);
  });

  test.each([
    [
      'a fixed segment under its workshop’s minimum',
      { minutes: { welcome: '7' }, timings: { welcome: 'fixed' } },
      ['minutes', 'welcome'],
    ],
    ['one that the workshop fixes', { minutes: { close: '23' } }, ['minutes', 'close']],
    [
      'a minimum over the minutes',
      { minutes: { welcome: '10' }, minimums: { welcome: '11' } },
      ['minimums', 'welcome'],
    ],
    ['too much reserve', { reserve: '121' }, ['reserve']],
    ['a reserve in words', { reserve: 'some' }, ['reserve']],
  ] as const)('refuses %s', (_what, change, path) => {
    const close = { ...segment, id: 'close', minutes: 30, minimum: 24, timing: 'fixed' } as const;
    const form = sessionFormFor([
      { id: 'exceptional-service', segments: [...segments, close], exercises: [] },
    ]);
    const whole = { ...empty, title: 'Team' };
    expect(form.safeParse(whole).success).toBe(true);
    expect(form.safeParse({ ...whole, ...change }).error?.issues.map((issue) => issue.path)).toEqual([path]);
  });

  test('what is hidden and reworded elsewhere is carried over untouched', () => {
    const settings = someSettings({
      hidden: { slides: ['opening'], exercises: ['hopes'] },
      wording: [{ of: 'slide', id: 'opening', text: 'title', language: 'en', words: 'Good to see you' }],
      client: { name: 'Harbour Hotels', logo: 'a'.repeat(64), currency: 'SEK' },
      theme: 'dark',
      year: 2031,
    });
    const form = formFromSettings(settings, 'x', '2026-01-01', 'en');
    expect(form).toMatchObject({
      clientName: 'Harbour Hotels',
      currency: 'other',
      currencyCode: 'SEK',
      year: '2031',
    });
    const { logo } = settings.client;
    expect(settingsFromForm(form, { ...context, before: settings, logo })).toEqual({
      ...settings,
      businesses: [{ id: 'b1', name: settings.title }],
    });
  });

  test('money is a common currency, or any other by its three letters', () => {
    const form = { ...empty, title: 'Team', currency: 'other' };
    expect(settingsFromForm({ ...form, currencyCode: ' sek ' }, context).client.currency).toBe('SEK');
    expect(settingsFromForm({ ...form, currency: 'EUR', currencyCode: 'x' }, context).client.currency).toBe(
      'EUR',
    );
    const likely = languages.map((reader) => formFromSettings(null, 'x', '2026-01-01', reader).currency);
    expect(likely).toEqual(['USD', 'CNY', 'TWD']);
  });

  test('a new session speaks English and the Chinese that its facilitator reads', () => {
    expect(empty.languages).toEqual(['en', 'zh-Hans']);
    expect(formFromSettings(null, 'x', '2026-01-01', 'zh-Hant').languages).toEqual(['en', 'zh-Hant']);
  });

  test('the order of languages is the order on the projector', () => {
    expect(toggledLanguage(['en', 'zh-Hans'], 'en')).toEqual(['zh-Hans']);
    expect(toggledLanguage(['zh-Hans'], 'en')).toEqual(['zh-Hans', 'en']);
  });

  test('keeps what waits for the facilitator, and a list of words of its own, one a line', () => {
    expect(settingsFromForm(empty, context).moderation).toEqual({ hold: 'large', words: null });
    const form = {
      ...empty,
      title: 'A',
      hold: 'always',
      wordList: 'own',
      words: ' merger \n\nold boss\nmerger',
    } as const;
    const settings = settingsFromForm(form, context);
    expect(settings.moderation).toEqual({ hold: 'always', words: ['merger', 'old boss'] });
    expect(formFromSettings(settings, 'x', '2026-01-01', 'en')).toMatchObject({
      hold: 'always',
      wordList: 'own',
      words: 'merger\nold boss',
    });
    expect(sessionForm.safeParse({ ...form, words: 'x'.repeat(41) }).success).toBe(false);
  });
});
