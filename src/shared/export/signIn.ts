import { countPeople, headCount } from '#shared/plan/countPeople.ts';
import { type ChecklistFacts, checklistModel, type InBoth } from './checklist.ts';
import type { DocumentSource } from './documentSource.ts';
import { guestsOf } from './guests.ts';

/** Somebody who is expected, and signs. */
export interface SignInRow {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly table: InBoth | null;
}

/** What the sign-in sheet says: no phone, no address, no number of a document. */
export interface SignInModel {
  readonly workshop: InBoth;
  readonly facts: ChecklistFacts | null;
  /**
   * By name, not by table: the sheet lies at the door, where people know what they are called and do not know yet
   * where they sit.
   */
  readonly rows: readonly SignInRow[];
  /** Lines for those who are expected and were never named. */
  readonly unnamed: number;
  /** Lines for those who come along without having been expected. */
  readonly walkIns: number;
}

/** Lines of a sheet for a workshop that has no session yet: two pages. */
const blankLines = 34;

/** Everything that the sign-in sheet says; who declined is not on it. */
export function signInModel(source: DocumentSource): SignInModel {
  const { workshop, facts } = checklistModel(source);
  const rows = guestsOf(source).map(({ invitee: { id, name }, company, table }) => ({
    id,
    name,
    company,
    table,
  }));
  const expected = source.session
    ? headCount(source.session.settings.people, countPeople(source.plan))
    : blankLines;
  return {
    workshop,
    facts,
    rows,
    unnamed: Math.max(0, expected - rows.length),
    walkIns: walkIns(expected),
  };
}

/** How many people more than expected to be ready for: one in ten, and five at least. */
export function walkIns(expected: number): number {
  return Math.max(5, Math.ceil(expected / 10));
}
