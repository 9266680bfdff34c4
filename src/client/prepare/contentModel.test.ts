import { describe, expect, test } from 'vitest';
import { sessionWorkshop } from '#shared/session/sessionWorkshop.ts';
import { sessionSettings, type SessionSettings } from '#shared/session/settings.ts';
import { someSettings } from '../../../test/helpers/facilitator.ts';
import { someExercise, someSlide, someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import {
  type ContentRow,
  contentOf,
  hasOwnWords,
  withOriginalWords,
  withState,
  withWords,
  wordedIn,
} from './contentModel.ts';

const question = { en: 'Where in {year}?', 'zh-Hans': '{year}年在哪里？', 'zh-Hant': '{year}年在哪裡？' };
const titleOf = (text: Record<string, string>) =>
  Object.fromEntries(Object.entries(text).map(([language, words]) => [language, [{ text: words }]]));

const source = someWorkshop({
  slides: [
    someSlide('welcome', { minutes: 1 }),
    someSlide('map', { layout: 'exercise', exercise: 'place', minutes: 6, title: titleOf(question) }),
    someSlide('rate', { layout: 'exercise', exercise: 'rating', minutes: 4.5 }),
  ],
  exercises: [
    someExercise('place', { question, title: { en: 'Our place', 'zh-Hans': '我们的位置' } }),
    someExercise('rating', { importance: 'optional' }),
  ],
});

const settings = someSettings({ workshop: 'small', agenda: [{ segment: 'start', minutes: 8 }] });

function rowOf(id: string, as: SessionSettings = settings): ContentRow {
  const row = contentOf(source, as)[0]?.rows.find((one) => one.id === id);
  if (!row) throw new Error(`There is no row ${id}.`);
  return row;
}

const room = (as: SessionSettings) => sessionWorkshop(source, as);

describe('what a session shows', () => {
  test('is every slide in its order, with the minutes that the session plans and those that it fills', () => {
    const [segment] = contentOf(source, settings);
    expect(segment?.rows.map(({ id, state }) => [id, state])).toEqual([
      ['welcome', 'shown'],
      ['map', 'shown'],
      ['rate', 'shown'],
    ]);
    expect(segment).toMatchObject({ planned: 8, left: 7, spare: 4.5 });
  });

  test('still lists what is hidden, whose minutes then count no more', () => {
    const hiding = withState(withState(settings, rowOf('map'), 'hidden'), rowOf('rate'), 'hidden');
    const [segment] = contentOf(source, hiding);
    expect(segment).toMatchObject({ left: 1, spare: 0 });
    expect(segment?.rows.map(({ state }) => state)).toEqual(['shown', 'hidden', 'hidden']);
    expect(room(hiding).exercises).toEqual([]);
  });

  test('shows again what was hidden, by its slide or by its exercise', () => {
    const twice = { ...settings, hidden: { slides: ['map', 'welcome'], exercises: ['place'] } };
    const shown = withState(twice, rowOf('map', twice), 'shown');
    expect(shown.hidden).toEqual({ slides: ['welcome'], exercises: [] });
    expect(
      withState(withState(settings, rowOf('welcome'), 'hidden'), rowOf('welcome'), 'hidden').hidden,
    ).toEqual({
      slides: ['welcome'],
      exercises: [],
    });
  });

  test('names the session’s year in the workshop’s words', () => {
    expect(rowOf('map').texts[0]?.original.en).toBe('Where in 2028?');
  });
});

describe('a session’s own words', () => {
  test('for a question that is its slide’s title too stand at both', () => {
    const [text] = rowOf('map').texts;
    if (!text) throw new Error('The row has a text.');
    const own = withWords(settings, text, 'en', '  Where do we go?  ');
    expect(sessionSettings.safeParse(own).success).toBe(true);
    expect(room(own).slides[1]?.title.en).toEqual([{ text: 'Where do we go?' }]);
    expect(room(own).exercises[0]?.question.en).toBe('Where do we go?');
    expect(rowOf('map', own).texts[0]).toMatchObject({
      original: { en: 'Where in 2028?' },
      now: { en: 'Where do we go?' },
    });
  });

  test('are kept apart where slide and question differ', () => {
    expect(rowOf('rate').texts.map(({ name }) => name)).toEqual(['title', 'question', 'exercise']);
    expect(rowOf('welcome').texts.map(({ name }) => name)).toEqual(['title']);
  });

  test.each(['', '   ', 'Slide welcome'])('are none when they are %j', (words) => {
    const [text] = rowOf('welcome').texts;
    if (!text) throw new Error('The row has a text.');
    const own = withWords(settings, text, 'en', 'Good to see you');
    expect(hasOwnWords(own, rowOf('welcome', own))).toBe(true);
    expect(withWords(own, text, 'en', words)).toEqual(settings);
  });

  test('of one slide are taken back and leave those of others', () => {
    const [first, second] = [rowOf('welcome').texts[0], rowOf('map').texts[1]];
    if (!first || !second) throw new Error('The rows have texts.');
    const both = withWords(withWords(settings, first, 'en', 'Hello'), second, 'zh-Hans', '位置');
    expect(withOriginalWords(both, rowOf('welcome', both))).toEqual(
      withWords(settings, second, 'zh-Hans', '位置'),
    );
  });

  test('are written in the languages that people write, in the session’s order', () => {
    expect(wordedIn(source, someSettings({ languages: ['zh-Hant', 'en'] }))).toEqual(['zh-Hans', 'en']);
    expect(wordedIn(source, someSettings({ languages: ['zh-Hans', 'zh-Hant'] }))).toEqual(['zh-Hans']);
  });

  test('in Simplified are read in Traditional too, until they have been converted', () => {
    const [text] = rowOf('map').texts;
    if (!text) throw new Error('The row has a text.');
    const own = withWords(settings, text, 'zh-Hans', '我们往哪里走？');
    const { question: asked } = room(own).exercises[0] ?? {};
    expect(asked).toEqual({ en: 'Where in 2028?', 'zh-Hans': '我们往哪里走？' });
  });
});
