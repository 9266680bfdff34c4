import { placeOf } from '#shared/plan/readPlan.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { groupedCode, type InBoth } from './checklist.ts';
import type { DocumentSource } from './documentSource.ts';
import { eachLanguage } from './eachLanguage.ts';
import { businessOf } from './guests.ts';
import { wifiCode } from './wifiCode.ts';

/** A sign that stands on a table. */
export interface TableSign {
  readonly id: string;
  /** A name of its own, or its number in words: "Table 2". */
  readonly label: InBoth;
  /** Empty where there is but one. */
  readonly business: string;
}

/** What every sign says alike. */
export interface TableSignsModel {
  readonly title: string;
  readonly signs: readonly TableSign[];
  /** Null before there is a session. */
  readonly code: string | null;
  /** Where people come in; null where this machine has no address that a phone could reach. */
  readonly join: { readonly scanned: string; readonly typed: string } | null;
  /** Null where the plan names no network. */
  readonly wifi: { readonly name: string; readonly password: string; readonly scanned: string } | null;
}

/** Everything that the table signs say; without a session one blank sign to write on. */
export function tableSignsModel({ session, plan, join }: DocumentSource): TableSignsModel {
  const { wifiName, wifiPassword } = placeOf(plan);
  const settings = session?.settings ?? null;
  const tables = settings?.tables ?? [];
  return {
    title: settings?.title ?? '',
    signs: tables.map(({ id, business }) => ({
      id,
      label: eachLanguage((language) => tableLabel(tables, id, language)),
      business: businessOf(settings, business, id),
    })),
    code: session && groupedCode(session.code),
    join: join && { scanned: join.address + join.path, typed: join.address.replace(/^https?:\/\//, '') },
    wifi:
      wifiName === ''
        ? null
        : { name: wifiName, password: wifiPassword, scanned: wifiCode(wifiName, wifiPassword) },
  };
}
