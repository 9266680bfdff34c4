import { inLanguage, type Language } from '#shared/content/language.ts';
import { toldEnd, toldMinutes } from '#shared/agenda/toldEnd.ts';
import { contentOf } from '#client/prepare/contentModel.ts';
import type { SessionDetail } from '#client/prepare/facilitatorApi.ts';
import { languageNames } from '#ui/languageNames.ts';
import type { Finding } from './finding.ts';
import { missingTexts } from './missingTexts.ts';

type Detail = Pick<SessionDetail, 'session' | 'workshop' | 'source'>;

/** What the session shows, in its languages and in its time. */
export function judgeContent(detail: Detail, language: Language, atMs: number): readonly Finding[] {
  return [
    judgeLanguages(detail, atMs),
    judgeHidden(detail, language, atMs),
    judgeMinutes(detail, language, atMs),
  ];
}

function judgeLanguages({ session, workshop }: Detail, atMs: number): Finding {
  const id = 'languages';
  const { languages } = session.settings;
  const named = languages.map((one) => languageNames[one]).join(' · ');
  const missing = missingTexts(workshop, languages);
  const foreign = languages.filter((one) => !workshop.languages.includes(one));
  if (foreign.length > 0) {
    const names = foreign.map((one) => languageNames[one]);
    return { id, state: 'broken', said: 'languageUnknown', todo: 'languages', names, atMs };
  }
  if (missing.length === 0) {
    return { id, state: 'fine', said: 'languagesWhole', values: { languages: named }, atMs };
  }
  const names = missing.map(({ language, where }) => `${where} (${languageNames[language]})`);
  const values = { count: missing.length };
  return { id, state: 'look', said: 'textsMissing', values, todo: 'languages', names, atMs };
}

function judgeHidden({ session, source }: Detail, language: Language, atMs: number): Finding {
  const id = 'hidden';
  const rows = contentOf(source, session.settings).flatMap((segment) => segment.rows);
  const hidden = rows.filter(({ state }) => state === 'hidden');
  if (rows.length > 0 && hidden.length === rows.length) {
    return { id, state: 'broken', said: 'allHidden', todo: 'hidden', atMs };
  }
  const exercises = hidden.flatMap(({ exercise }) => exercise ?? []);
  if (hidden.length === 0) return { id, state: 'fine', said: 'noneHidden', atMs };
  const values = { slides: hidden.length, exercises: exercises.length };
  const names = exercises.map(({ title }) => inLanguage(title, language));
  return { id, state: 'fine', said: 'someHidden', values, names, atMs };
}

function judgeMinutes({ session, workshop, source }: Detail, language: Language, atMs: number): Finding {
  const id = 'minutes';
  const { settings } = session;
  const minutes = toldMinutes(settings, workshop);
  const day = { minutes, start: settings.start, end: toldEnd(settings, workshop) };
  const over = contentOf(source, settings).filter(({ left, planned }) => left > planned);
  if (over.length === 0) return { id, state: 'fine', said: 'minutesFit', values: day, atMs };
  const names = over.map(({ title, left, planned }) => `${inLanguage(title, language)} +${left - planned}`);
  const values = { ...day, count: over.length };
  return { id, state: 'look', said: 'minutesOver', values, todo: 'minutes', names, atMs };
}
