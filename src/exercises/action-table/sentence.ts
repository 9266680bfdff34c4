import { isChinese, type Language } from '#shared/content/language.ts';
import { overdueCount } from './dueDay.ts';
import { actionWords } from './messages.ts';
import { dayOf, whoOf } from './planWords.ts';
import type { ActionResult } from './schema.ts';

/**
 * The plan in words: "12 actions on the plan. 3 without a name, 2 without a date. First: call back, Ana, 3 Dec."
 * @param now today, `yyyy-mm-dd`
 */
export function planSentence(result: ActionResult, language: Language, now: string): string {
  const words = actionWords(language);
  const { actions, rows } = result;
  if (actions === 0) return words('none');
  const overdue = overdueCount(rows, now);
  const sentences = [
    words('sentence', { actions }),
    missingSentence(result, language),
    overdue > 0 ? words('overdueCount', { count: overdue }) : '',
    nextSentence(result, language, now),
  ];
  return sentences.filter(Boolean).join(isChinese(language) ? '' : ' ');
}

/**
 * In one breath for the wall: "12 actions: 3 without a name, 2 without a date, 1 overdue."
 * @param now today, `yyyy-mm-dd`
 */
export function wallSentence(result: ActionResult, language: Language, now: string): string {
  const words = actionWords(language);
  const { actions, rows, withoutWho, withoutWhen } = result;
  if (actions === 0) return words('none');
  const overdue = overdueCount(rows, now);
  const missing = [
    withoutWho > 0 ? words('withoutWho', { count: withoutWho }) : '',
    withoutWhen > 0 ? words('withoutWhen', { count: withoutWhen }) : '',
    overdue > 0 ? words('wallOverdue', { count: overdue }) : '',
  ].filter(Boolean);
  if (missing.length === 0) return words('wallComplete', { actions });
  return words('wall', { actions, missing: missing.join(isChinese(language) ? '，' : ', ') });
}

/** "3 without a name, 2 without a date." or that nothing is missing. */
function missingSentence({ withoutWho, withoutWhen }: ActionResult, language: Language): string {
  const words = actionWords(language);
  const stop = isChinese(language) ? '。' : '.';
  if (withoutWho > 0 && withoutWhen > 0) {
    return words('withoutBoth', { who: withoutWho, when: withoutWhen });
  }
  if (withoutWho > 0) return words('withoutWho', { count: withoutWho }) + stop;
  if (withoutWhen > 0) return words('withoutWhen', { count: withoutWhen }) + stop;
  return words('complete');
}

/** Empty where nothing has a day yet to come. */
function nextSentence({ rows }: ActionResult, language: Language, now: string): string {
  const words = actionWords(language);
  const next = rows.find(({ when }) => when !== null && when >= now);
  if (!next) return '';
  const day = dayOf(next, language, now);
  const { text } = next;
  const who = whoOf(next, language);
  return who === '' ? words('next', { text, day }) : words('nextWho', { text, who, day });
}
