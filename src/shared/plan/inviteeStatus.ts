import type { Invitee } from './readPlan.ts';

/** How far an invitation is. */
export type InviteeStatus = 'not-invited' | 'invited' | 'coming' | 'not-coming';

/** An answer counts, whether or not a letter went out before it. */
export function inviteeStatus({ reply, invitedMs }: Pick<Invitee, 'reply' | 'invitedMs'>): InviteeStatus {
  if (reply === 'yes') return 'coming';
  if (reply === 'no') return 'not-coming';
  return invitedMs === null ? 'not-invited' : 'invited';
}

/** The two calls before the day: a week ahead, and on the day before. */
export const calls = ['calledWeek', 'calledDay'] as const;
export type Call = (typeof calls)[number];

/** Whether a call counts as made: they were reached, or a message was left for them. */
export function isCalled(invitee: Pick<Invitee, Call>, call: Call): boolean {
  const outcome = invitee[call];
  return outcome === 'reached' || outcome === 'message';
}

/** Which people of the list are shown. */
export const inviteeFilters = [
  'all',
  'not-invited',
  'no-reply',
  'coming',
  'not-coming',
  'not-called',
  'no-table',
] as const;
export type InviteeFilter = (typeof inviteeFilters)[number];

/**
 * Whether somebody is among those whom a filter shows.
 * @param call the one that is being made: whoever is not coming need not be called, and whoever did not answer is
 * called again
 */
export function isAmong(invitee: Invitee, filter: InviteeFilter, call: Call): boolean {
  const status = inviteeStatus(invitee);
  switch (filter) {
    case 'all':
      return true;
    case 'no-reply':
      return status === 'invited';
    case 'not-called':
      return status !== 'not-coming' && !isCalled(invitee, call);
    case 'no-table':
      return status !== 'not-coming' && invitee.table === '';
    default:
      return status === filter;
  }
}

/** Whether a person has these words in name, company, e-mail, phone or note; all people do where there are none. */
export function isFound({ name, company, email, phone, note }: Invitee, words: string): boolean {
  const wanted = plain(words);
  return wanted === '' || plain([name, company, email, phone, note].join('\n')).includes(wanted);
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ \t]+/g, ' ')
    .trim();
}
