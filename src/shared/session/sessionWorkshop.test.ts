import { describe, expect, test } from 'vitest';
import { someSettings } from '../../../test/helpers/facilitator.ts';
import { someExercise, someSlide, someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import { inLanguage } from '#shared/content/language.ts';
import { futureYear, sessionWorkshop } from './sessionWorkshop.ts';

const workshop = someWorkshop();
const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);

function hiding(slides: string[], exercises: string[]) {
  return sessionWorkshop(workshop, someSettings({ hidden: { slides, exercises } }));
}

describe('a workshop as one session runs it', () => {
  test('is the workshop itself when the session changes nothing', () => {
    expect(sessionWorkshop(workshop, someSettings())).toEqual(workshop);
  });

  test('leaves out a hidden slide, and the exercise that stood on it alone', () => {
    const { slides, exercises } = hiding(['rate'], []);
    expect(ids(slides)).toEqual(['welcome', 'later']);
    expect(ids(exercises)).not.toContain('rating');
  });

  test('leaves out a hidden exercise, and the slide that it stands on', () => {
    const { slides, exercises } = hiding([], ['rating']);
    expect(ids(slides)).toEqual(['welcome', 'later']);
    expect(ids(exercises)).not.toContain('rating');
  });

  test('keeps its first slide when everything is hidden', () => {
    expect(ids(hiding(['welcome', 'rate', 'later'], []).slides)).toEqual(['welcome']);
  });

  test('says a title and a question in the session’s own words, in the language that they are in', () => {
    const settings = someSettings({
      wording: [
        { of: 'slide', id: 'welcome', text: 'title', language: 'en', words: 'Good to see you' },
        { of: 'exercise', id: 'rating', text: 'question', language: 'zh-Hans', words: '我们做得如何？' },
        { of: 'exercise', id: 'unheard-of', text: 'question', language: 'en', words: 'Nobody asks' },
      ],
    });
    const { slides, exercises } = sessionWorkshop(workshop, settings);
    expect(slides[0]?.title.en).toEqual([{ text: 'Good to see you' }]);
    expect(exercises[0]?.question).toEqual({ en: 'How well do we serve?', 'zh-Hans': '我们做得如何？' });
  });

  test('names the year that the session looks ahead to, wherever its content says so', () => {
    const ahead = someWorkshop({
      slides: [someSlide('welcome', { title: { en: [{ text: 'Our place in {year}' }] } })],
      exercises: [
        someExercise('future', { question: { en: 'Where in {year}?', 'zh-Hans': '{year}年在哪里？' } }),
      ],
    });
    const at = (year: number) => sessionWorkshop(ahead, someSettings({ date: '2026-12-10', year }));
    expect(at(0).slides[0]?.title.en).toEqual([{ text: 'Our place in 2028' }]);
    expect(inLanguage(at(2031).exercises[0]?.question ?? {}, 'zh-Hans')).toBe('2031年在哪里？');
    expect(futureYear({ date: '2026-12-10', year: 0 })).toBe(2028);
  });

  test('has the minutes that the session gives its segments', () => {
    const settings = someSettings({ agenda: [{ segment: 'start', minutes: 17 }] });
    expect(sessionWorkshop(workshop, settings).segments[0]?.minutes).toBe(17);
  });
});
