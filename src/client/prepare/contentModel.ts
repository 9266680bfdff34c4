import {
  type Language,
  type Localized,
  type WrittenLanguage,
  writtenLanguages,
} from '#shared/content/language.ts';
import type { Exercise, RichText, Segment, Slide, Workshop } from '#shared/content/workshop.ts';
import { sessionWorkshop } from '#shared/session/sessionWorkshop.ts';
import type { SessionSettings } from '#shared/session/settings.ts';

/** One text that a session may say in its own words. */
export interface OwnText {
  /** The title of the slide on the wall; the exercise's name; or what it asks, on the wall and on the phones. */
  readonly name: 'title' | 'exercise' | 'question';
  /** As the workshop has it. */
  readonly original: Localized;
  /** As the session says it now. */
  readonly now: Localized;
  /** Where the settings keep it: a question that is its slide's title too is kept at both. */
  readonly places: readonly Pick<SessionSettings['wording'][number], 'of' | 'id' | 'text'>[];
}

/** One slide as the session's facilitator sees it, hidden or not. */
export interface ContentRow {
  readonly id: string;
  readonly title: Localized<RichText>;
  readonly minutes: number;
  readonly state: 'shown' | 'hidden';
  readonly exercise: Pick<Exercise, 'id' | 'title' | 'importance'> | null;
  readonly texts: readonly OwnText[];
}

export interface ContentSegment extends Pick<Segment, 'id' | 'number' | 'title'> {
  /** Minutes that the session gives it. */
  readonly planned: number;
  /** Minutes of the slides that are shown, those of optional exercises aside. */
  readonly left: number;
  /** Minutes of the optional exercises that are shown, for when there is time to spare. */
  readonly spare: number;
  readonly rows: readonly ContentRow[];
}

const nothingHidden = { slides: [], exercises: [] };

/** Everything that a session could show, in its order, and what it makes of it. */
export function contentOf(source: Workshop, settings: SessionSettings): readonly ContentSegment[] {
  const original = sessionWorkshop(source, { ...settings, hidden: nothingHidden, wording: [] });
  const worded = sessionWorkshop(source, { ...settings, hidden: nothingHidden });
  const rows = worded.slides.map((slide) => ({
    segment: slide.segment,
    row: rowOf(slide, { original, worded, settings }),
  }));
  return worded.segments.map(({ id, number, title, minutes }) => {
    const own = rows.filter(({ segment }) => segment === id).map(({ row }) => row);
    const shown = own.filter(({ state }) => state === 'shown');
    const optional = shown.filter(({ exercise }) => exercise?.importance === 'optional');
    const spare = minutesOf(optional);
    const counted = number === undefined ? {} : { number };
    return { id, ...counted, title, planned: minutes, left: minutesOf(shown) - spare, spare, rows: own };
  });
}

function minutesOf(rows: readonly Pick<ContentRow, 'minutes'>[]): number {
  return rows.reduce((sum, { minutes }) => sum + minutes, 0);
}

interface Versions {
  readonly original: Workshop;
  readonly worded: Workshop;
  readonly settings: SessionSettings;
}

function rowOf(slide: Slide, { original, worded, settings: { hidden } }: Versions): ContentRow {
  const exercise = worded.exercises.find(({ id }) => id === slide.exercise);
  const isHidden =
    hidden.slides.includes(slide.id) || (exercise !== undefined && hidden.exercises.includes(exercise.id));
  const before = original.slides.find(({ id }) => id === slide.id) ?? slide;
  const title: OwnText = {
    name: 'title',
    original: plain(before.title),
    now: plain(slide.title),
    places: [{ of: 'slide', id: slide.id, text: 'title' }],
  };
  const asked = exercise && original.exercises.find(({ id }) => id === exercise.id);
  return {
    id: slide.id,
    title: slide.title,
    minutes: slide.minutes,
    state: isHidden ? 'hidden' : 'shown',
    exercise: exercise ?? null,
    texts: exercise && asked ? exerciseTexts(title, exercise, asked) : [title],
  };
}

function exerciseTexts(title: OwnText, exercise: Exercise, original: Exercise): readonly OwnText[] {
  const { id } = exercise;
  const question: OwnText = {
    name: 'question',
    original: original.question,
    now: exercise.question,
    places: [{ of: 'exercise', id, text: 'question' }],
  };
  const name: OwnText = {
    name: 'exercise',
    original: original.title,
    now: exercise.title,
    places: [{ of: 'exercise', id, text: 'title' }],
  };
  const sameWords = writtenLanguages.every(
    (language) => title.original[language] === question.original[language],
  );
  if (!sameWords) return [title, question, name];
  return [{ ...question, places: [...question.places, ...title.places] }, name];
}

function plain(text: Localized<RichText>): Localized {
  const said: { [L in Language]?: string } = {};
  for (const language of writtenLanguages) {
    const runs = text[language];
    if (runs) said[language] = runs.map((run) => run.text).join('');
  }
  return said;
}

/** The languages in which this session's own words are written by hand, in its own order. */
export function wordedIn(source: Pick<Workshop, 'languages'>, settings: SessionSettings): WrittenLanguage[] {
  const hand = settings.languages.map((language) => (language === 'zh-Hant' ? 'zh-Hans' : language));
  return [...new Set(hand)].filter((language) => source.languages.includes(language));
}

/** The settings with a slide, and its exercise with it, hidden or shown. */
export function withState(
  settings: SessionSettings,
  row: ContentRow,
  state: ContentRow['state'],
): SessionSettings {
  const exercise = row.exercise?.id;
  const slides = settings.hidden.slides.filter((id) => id !== row.id);
  const exercises = settings.hidden.exercises.filter((id) => id !== exercise);
  if (state === 'shown') return { ...settings, hidden: { slides, exercises } };
  if (exercise === undefined) return { ...settings, hidden: { slides: [...slides, row.id], exercises } };
  return { ...settings, hidden: { slides, exercises: [...exercises, exercise] } };
}

/** The settings with one text in these words; empty words, or the workshop's, take the session's own away. */
export function withWords(
  settings: SessionSettings,
  { places, original }: Pick<OwnText, 'places' | 'original'>,
  language: WrittenLanguage,
  words: string,
): SessionSettings {
  const isThis = (one: SessionSettings['wording'][number]): boolean =>
    one.language === language &&
    places.some(({ of, id, text }) => one.of === of && one.id === id && one.text === text);
  const rest = settings.wording.filter((one) => !isThis(one));
  const said = words.trim();
  if (said === '' || said === original[language]) return { ...settings, wording: rest };
  return { ...settings, wording: [...rest, ...places.map((place) => ({ ...place, language, words: said }))] };
}

/** The settings in which a row says what the workshop says. */
export function withOriginalWords(settings: SessionSettings, { texts }: ContentRow): SessionSettings {
  const places = texts.flatMap((text) => text.places);
  const wording = settings.wording.filter(
    (one) => !places.some(({ of, id, text }) => one.of === of && one.id === id && one.text === text),
  );
  return { ...settings, wording };
}

/** Whether a row says anything in the session's own words. */
export function hasOwnWords(settings: SessionSettings, row: ContentRow): boolean {
  return withOriginalWords(settings, row).wording.length < settings.wording.length;
}
