import type { Invitee } from '#shared/plan/readPlan.ts';
import { inviteesOf } from '#shared/plan/readPlan.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import type { InBoth } from './checklist.ts';
import type { DocumentSource } from './documentSource.ts';
import { eachLanguage } from './eachLanguage.ts';

/** Somebody who may come, as paper names them. */
export interface Guest {
  readonly invitee: Invitee;
  /** The own company; where nobody has said and several businesses come, the business. */
  readonly company: string;
  /** Null for nowhere yet, or a table that was taken away. */
  readonly table: InBoth | null;
  /** Where the table stands among the session's; after all of them without one. */
  readonly tableOrder: number;
}

/** Everybody on the list who has not declined, in the order of their names. */
export function guestsOf({ plan, session }: Pick<DocumentSource, 'plan' | 'session'>): readonly Guest[] {
  return inviteesOf(plan)
    .filter(({ reply }) => reply !== 'no')
    .map((invitee) => guestOf(invitee, session?.settings ?? null))
    .sort((a, b) => byName(a.invitee.name, b.invitee.name));
}

function guestOf(invitee: Invitee, settings: SessionSettings | null): Guest {
  const tables = settings?.tables ?? [];
  const at = tables.findIndex(({ id }) => id === invitee.table);
  return {
    invitee,
    company: invitee.company === '' ? businessOf(settings, invitee.business, invitee.table) : invitee.company,
    table: at === -1 ? null : eachLanguage((language) => tableLabel(tables, invitee.table, language)),
    tableOrder: at === -1 ? tables.length : at,
  };
}

/**
 * The name of a business, or of that at a table, where there are several to tell apart; else empty.
 * @param settings null before there is a session
 */
export function businessOf(settings: SessionSettings | null, business: string, table: string): string {
  if (settings === null || settings.businesses.length < 2) return '';
  const id = business === '' ? settings.tables.find((one) => one.id === table)?.business : business;
  return settings.businesses.find((one) => one.id === id)?.name ?? '';
}

const collator = new Intl.Collator(['zh-Hans-CN', 'en'], { numeric: true, sensitivity: 'base' });

/** As people look for a name on paper: Latin ones from A to Z, then Chinese ones by their pinyin. */
export function byName(a: string, b: string): number {
  return Number(startsChinese(a)) - Number(startsChinese(b)) || collator.compare(a, b);
}

function startsChinese(name: string): boolean {
  return /^\p{Script=Han}/u.test(name.trim());
}
