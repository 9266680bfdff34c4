import type { Language } from '#shared/content/language.ts';
import type { CallListModel } from '#shared/export/callList.ts';
import { filled } from '#client/print/messages.ts';
import { callListMessages } from './messages.ts';

/** Stands where a hand will write. */
const gap = '____';

/** What a caller says, in two lines: day, hours and place; then parking, and what there is to confirm. */
export function wordsToSay(model: CallListModel, language: Language): readonly string[] {
  const { when, ask, parking, place } = callListMessages[language];
  const { facts, hours, address } = model;
  const venue = facts?.venue ?? '';
  const where = venue !== '' && address !== '' ? filled(place, { venue, address }) : venue || address;
  return [
    filled(when, { date: facts?.date[language] ?? gap, hours: hours || gap, place: where || gap }),
    filled(ask, { parking: filled(parking, { parking: model.parking || gap }) }),
  ];
}
