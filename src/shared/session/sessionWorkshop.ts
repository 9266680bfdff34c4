import { type Language, languages, type Localized } from '#shared/content/language.ts';
import type { Block, Exercise, Inline, Note, RichText, Slide, Workshop } from '#shared/content/workshop.ts';
import { withAgenda } from './agenda.ts';
import type { SessionSettings } from './settings.ts';

type Changes = Pick<SessionSettings, 'agenda' | 'date' | 'hidden' | 'wording' | 'year'>;

/** The year that a session looks ahead to: its own choice, else two years after its date. */
export function futureYear({ year, date }: Pick<SessionSettings, 'year' | 'date'>): number {
  return year === 0 ? Number(date.slice(0, 4)) + 2 : year;
}

/**
 * The workshop as one session runs it: what it hides left out, its own words in place of the workshop's, its
 * minutes, its year. The content itself stays as it was pinned; everything that shows or checks content goes
 * through here. An exercise and its slide go together.
 */
export function sessionWorkshop(workshop: Workshop, settings: Changes): Workshop {
  const { hidden, wording } = settings;
  const goneExercises = new Set(hidden.exercises);
  const goneSlides = new Set(hidden.slides);
  const year = String(futureYear(settings));
  const slides = workshop.slides
    .filter(
      ({ id, exercise }) => !goneSlides.has(id) && !(exercise !== undefined && goneExercises.has(exercise)),
    )
    .map((slide) => reworded(slide, wording))
    .map((slide) => slideOfYear(slide, year));
  const left = new Set(slides.map(({ exercise }) => exercise));
  const lostItsSlide = (id: string): boolean =>
    workshop.slides.some(({ exercise }) => exercise === id) && !left.has(id);
  const exercises = workshop.exercises
    .filter(({ id }) => !goneExercises.has(id) && !lostItsSlide(id))
    .map((exercise) => exerciseReworded(exercise, wording))
    .map((exercise) => exerciseOfYear(exercise, year))
    .map((exercise, _at, all) => carryingWithin(exercise, all));
  // A session that hides everything keeps its first slide: the wall is never empty.
  const [first] = workshop.slides;
  const kept = slides.length === 0 && first ? [slideOfYear(reworded(first, wording), year)] : slides;
  return { ...workshop, segments: withAgenda(workshop.segments, settings.agenda), slides: kept, exercises };
}

function wordsFor(
  wording: SessionSettings['wording'],
  of: 'slide' | 'exercise',
  id: string,
  text: 'title' | 'question',
): Partial<Record<Language, string>> {
  const own = wording.filter((one) => one.of === of && one.id === id && one.text === text);
  return Object.fromEntries(own.map(({ language, words }) => [language, words]));
}

function reworded(slide: Slide, wording: SessionSettings['wording']): Slide {
  const words = Object.entries(wordsFor(wording, 'slide', slide.id, 'title'));
  if (words.length === 0) return slide;
  const title = Object.fromEntries(
    words.map(([language, text]): [string, RichText] => [language, [{ text }]]),
  );
  return { ...slide, title: { ...slide.title, ...title } };
}

/** Own words in Simplified are read in Traditional too, rather than the workshop's in the place of them. */
function inOwnWords<T>(original: Localized<T>, own: Localized<T>): Localized<T> {
  const { 'zh-Hant': traditional, ...rest } = original;
  const falls = own['zh-Hans'] !== undefined || traditional === undefined;
  return { ...rest, ...(falls ? {} : { 'zh-Hant': traditional }), ...own };
}

/** What a session hides takes nothing in; a title that it says its own way is said so everywhere. */
function carryingWithin({ carry, ...exercise }: Exercise, all: readonly Exercise[]): Exercise {
  if (!carry) return exercise;
  const left = carry.flatMap((target) => {
    const found = all.find(({ id }) => id === target.to);
    return found ? [{ ...target, title: found.title }] : [];
  });
  return left.length > 0 ? { ...exercise, carry: left } : exercise;
}

function exerciseReworded(exercise: Exercise, wording: SessionSettings['wording']): Exercise {
  return {
    ...exercise,
    title: inOwnWords(exercise.title, wordsFor(wording, 'exercise', exercise.id, 'title')),
    question: inOwnWords(exercise.question, wordsFor(wording, 'exercise', exercise.id, 'question')),
  };
}

function inEveryLanguage<T>(localized: Localized<T>, change: (value: T) => T): Localized<T> {
  const changed: { [L in Language]?: T } = {};
  for (const language of languages) {
    const value = localized[language];
    if (value !== undefined) changed[language] = change(value);
  }
  return changed;
}

function slideOfYear(slide: Slide, year: string): Slide {
  const rich = (text: RichText): RichText =>
    text.map((run: Inline) => ({ ...run, text: filled(run.text, year) }));
  const block = (one: Block): Block =>
    one.kind === 'paragraph'
      ? { ...one, text: inEveryLanguage(one.text, rich) }
      : { ...one, items: one.items.map((item) => inEveryLanguage(item, rich)) };
  const note = (one: Note): Note => ({ ...one, text: rich(one.text) });
  return {
    ...slide,
    title: inEveryLanguage(slide.title, rich),
    blocks: slide.blocks.map(block),
    notes: inEveryLanguage(slide.notes, (notes) => notes.map(note)),
  };
}

function exerciseOfYear(exercise: Exercise, year: string): Exercise {
  const fill = (text: Localized): Localized => inEveryLanguage(text, (words) => filled(words, year));
  return {
    ...exercise,
    title: fill(exercise.title),
    question: fill(exercise.question),
    prompt: fill(exercise.prompt),
    debrief: fill(exercise.debrief),
  };
}

function filled(words: string, year: string): string {
  return words.split('{year}').join(year);
}
