import * as z from 'zod/mini';
import { agendaChange } from '#shared/agenda/agenda.ts';
import { languages } from '#shared/content/language.ts';

const shortText = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));
/** Empty for a table that goes by its number, which each reader then sees in the own language. */
const tableName = z.string().check(z.trim(), z.maxLength(60));
const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));

export const roomLayouts = ['boardroom', 'classroom', 'cabaret'] as const;
export type RoomLayout = (typeof roomLayouts)[number];

/** Room for the largest session of the budgets (5,000 devices) with its tables of ten. */
const mostPeople = 5000;
const mostTables = 500;
export const mostLanguages = 2;
/** Far beyond a day of a hundred slides, with a title and two texts of an exercise each in three languages. */
export const mostWordings = 1000;
/** Characters of one title or question. */
export const longestWords = 240;

const contentId = id;
/** Which text of a slide or an exercise a session may say in words of its own. */
const rewordable = ['title', 'question'] as const;

/** The client whose day this is; empty texts where nothing is to be shown. */
const client = z.strictObject({
  name: z.string().check(z.trim(), z.maxLength(120)),
  /** The stored picture, by the hash of its bytes. */
  logo: z.string().check(z.regex(/^([a-f0-9]{64})?$/)),
  /** ISO 4217, for every sum of money in the room. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});

/** When what people write in their own words waits for the facilitator before the wall shows it. */
export const holdRules = ['large', 'always', 'never'] as const;

/** How many words and phrases a session's own list holds, and how long each may be, in UTF-16 units. */
export const mostWords = 500;
export const longestWord = 40;

const moderation = z.strictObject({
  hold: z.enum(holdRules),
  /** Words that hold an entry back in any room; null for those that Halfday knows by itself. */
  words: z.nullable(
    z
      .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(longestWord)))
      .check(z.maxLength(mostWords)),
  ),
});

/**
 * What a facilitator states about one run of a workshop. A table belongs to exactly one business;
 * with several businesses, results are kept apart by it.
 */
export const sessionSettings = z
  .strictObject({
    title: shortText,
    workshop: id,
    /** ISO date in the session's own time zone. */
    date: z.iso.date(),
    /** 24-hour clock, HH:MM, in the session's own time zone. */
    start: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
    timeZone: z.string().check(z.minLength(1), z.maxLength(64)),
    venue: z.string().check(z.trim(), z.maxLength(160)),
    layout: z.enum(roomLayouts),
    people: z.int().check(z.minimum(1), z.maximum(mostPeople)),
    businesses: z.array(z.strictObject({ id, name: shortText })).check(z.minLength(1), z.maxLength(60)),
    tables: z
      .array(z.strictObject({ id, name: tableName, business: id }))
      .check(z.minLength(1), z.maxLength(mostTables)),
    /** On the wall there is room for two, one beneath the other. */
    languages: z.array(z.enum(languages)).check(z.minLength(1), z.maxLength(mostLanguages)),
    /** Segments where this session departs from its workshop. */
    agenda: z.array(agendaChange).check(z.maxLength(60)),
    /** Minutes between the last segment and the end that people are told. */
    reserve: z._default(z.int().check(z.minimum(0), z.maximum(120)), 0),
    /** Optional segments and exercises in the order in which they are skipped; what it does not name comes last. */
    skipOrder: z._default(z.array(id).check(z.maxLength(60)), []),
    moderation: z._default(moderation, { hold: 'large', words: null }),
    client: z._default(client, { name: '', logo: '', currency: 'USD' }),
    /** How the wall is lit: paper for a bright room, ink for a dark one. */
    theme: z._default(z.enum(['light', 'dark']), 'light'),
    /** The year that the room looks ahead to; 0 for two years after its date. */
    year: z._default(z.int().check(z.minimum(0), z.maximum(2200)), 0),
    /** Slides and exercises that this session leaves out. */
    hidden: z._default(
      z.strictObject({
        slides: z.array(contentId).check(z.maxLength(500)),
        exercises: z.array(contentId).check(z.maxLength(200)),
      }),
      { slides: [], exercises: [] },
    ),
    /** Titles and questions in words of this session's own. */
    wording: z._default(
      z
        .array(
          z.strictObject({
            of: z.enum(['slide', 'exercise']),
            id: contentId,
            text: z.enum(rewordable),
            language: z.enum(languages),
            words: z.string().check(z.trim(), z.minLength(1), z.maxLength(longestWords)),
          }),
        )
        .check(z.maxLength(mostWordings)),
      [],
    ),
  })
  .check(
    z.refine(({ businesses, tables }) => {
      const known = new Set(businesses.map((business) => business.id));
      const ids = new Set(tables.map((table) => table.id));
      return (
        known.size === businesses.length &&
        ids.size === tables.length &&
        tables.every((table) => known.has(table.business))
      );
    }, 'Every table has an id of its own and belongs to one of the businesses.'),
  );
export type SessionSettings = z.infer<typeof sessionSettings>;

export interface SessionSummary {
  readonly id: string;
  /** What people type to join: six symbols, or eight where there are many rooms. */
  readonly code: string;
  readonly settings: SessionSettings;
  readonly seats: number;
}
