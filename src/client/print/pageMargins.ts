import type { Language } from '#shared/content/language.ts';
import type { ChecklistModel } from '#shared/export/checklist.ts';
import { printedMoment } from '#shared/session/dates.ts';
import { filled, messages } from './messages.ts';
import type { PageMargins } from './pageRules.ts';

interface Printing {
  readonly printedAtMs: number;
  /** Whose clock the printed moment is read on. */
  readonly timeZone: string;
  readonly languages: readonly Language[];
}

/** What the margins of each sheet say, so that loose sheets find their session again. */
export function pageMargins(
  model: ChecklistModel,
  { printedAtMs, timeZone, languages }: Printing,
): PageMargins {
  const titles = languages.map((language) => messages[language].checklist).join(' ');
  const [leading = 'en'] = languages;
  return {
    runningHead: `${titles} · ${model.facts?.title ?? model.workshop[leading]}`,
    foot: languages.map((language) => `${brand[language]}${between[language]}${belongsTo(model, language)}`),
    printed: languages.map((language) => {
      const { printed, page, of, end } = messages[language].foot;
      const moment = printedMoment(printedAtMs, timeZone, language);
      return { before: `${filled(printed, { moment })}${between[language]}${page}`, between: of, after: end };
    }),
  };
}

const brand: Readonly<Record<Language, string>> = { en: 'Halfday', 'zh-Hans': '半日坊' };

/** Chinese faces draw the middle dot as wide as a character, so a space of that width does its work. */
const between: Readonly<Record<Language, string>> = { en: ' · ', 'zh-Hans': '\u2003' };

function belongsTo({ facts, workshop }: ChecklistModel, language: Language): string {
  return facts ? filled(messages[language].foot.session, { code: facts.code }) : workshop[language];
}
