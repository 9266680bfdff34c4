import { isChinese, type Language } from '#shared/content/language.ts';
import type { ChecklistFacts, InBoth } from '#shared/export/checklist.ts';
import { printedMoment } from '#shared/session/dates.ts';
import { filled, messages } from './messages.ts';
import type { PageMargins } from './pageRules.ts';

interface Printing {
  readonly printedAtMs: number;
  /** Whose clock the printed moment is read on. */
  readonly timeZone: string;
  /** The leading one first. */
  readonly languages: readonly Language[];
  /** What the document is called. */
  readonly titled: (language: Language) => string;
}

/** What a document belongs to: a session, or a workshop before there is one. */
interface Belonging {
  readonly workshop: InBoth;
  readonly facts: Pick<ChecklistFacts, 'title' | 'code'> | null;
}

/**
 * What the margins of each sheet say, so that loose sheets find their session again. They speak the leading
 * language only: on Letter there is room for one line outside of what printers cannot reach.
 */
export function pageMargins(
  { facts, workshop }: Belonging,
  { printedAtMs, timeZone, languages, titled }: Printing,
): PageMargins {
  const [language = 'en'] = languages;
  const { foot } = messages[language];
  const titles = languages.map(titled).join(' ');
  const belongsTo = facts ? filled(foot.session, { code: facts.code }) : workshop[language];
  const printed = filled(foot.printed, { moment: printedMoment(printedAtMs, timeZone, language) });
  return {
    runningHead: [titles, shortened(facts?.title ?? workshop[language])].join(between(language)),
    foot: [brand(language), belongsTo].join(between(language)),
    printed: { before: `${printed}${between(language)}${foot.page}`, between: foot.of, after: foot.end },
  };
}

const brand = (language: Language): string => (isChinese(language) ? '半日坊' : 'Halfday 半日坊');

/** Chinese faces draw the middle dot as wide as a character, so a space of that width does its work. */
const between = (language: Language): string => (isChinese(language) ? '\u2003' : ' · ');

const runningHeadWidth = 52;

/** As much of a title as fits on the line, a Chinese character counting as two letters. */
function shortened(title: string): string {
  let width = 0;
  let end = 0;
  for (const character of title) {
    width += /[\u2e80-\uffef]/.test(character) ? 2 : 1;
    if (width > runningHeadWidth) return `${title.slice(0, end).trimEnd()}…`;
    end += character.length;
  }
  return title;
}
