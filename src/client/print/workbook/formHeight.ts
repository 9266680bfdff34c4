import * as z from 'zod/mini';
import { inLanguage, type Language, languages as allLanguages } from '#shared/content/language.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields } from '#exercises/contract.ts';
import { lineMm, linesIn, linesOfEach } from './textHeight.ts';

/** A form that a page is looked for. */
interface Form {
  readonly exercise: PublicExercise;
  readonly fields: Fields | null;
  readonly languages: readonly Language[];
}

const text = z.partialRecord(z.enum(allLanguages), z.string());
/** Of the kinds' options what their forms are tall by. */
const sized = z.object({
  atMost: z._default(z.number(), 8),
  rows: z._default(z.number(), 5),
  lines: z._default(z.number(), 3),
  rivals: z._default(z.number(), 0),
  reasons: z._default(z.number(), 0),
  detail: z._default(z.string(), 'full'),
  calculation: z._default(z.string(), ''),
  criteria: z._default(z.boolean(), false),
  sharing: z.optional(z.unknown()),
  how: z.optional(z.unknown()),
  because: z.optional(z.unknown()),
  retrospective: z.optional(z.unknown()),
  items: z._default(z.array(z.unknown()), []),
  choices: z._default(z.array(z.unknown()), []),
  classes: z._default(z.array(z.unknown()), []),
  lenses: z._default(z.array(z.unknown()), []),
  tags: z._default(z.array(z.unknown()), []),
  questions: z._default(
    z.array(
      z.object({
        text: z.optional(text),
        choices: z.array(z.object({ label: text })),
      }),
    ),
    [],
  ),
});
type Sized = z.infer<typeof sized>;

/** `atMost` and `rows` count at least what was written. */
interface Lined extends Sized {
  /** Lines as the exercise has them. */
  readonly ownLines: number;
  /** How many records were written; null on a blank form. */
  readonly written: number | null;
}

/** The page's own width, in mm. */
const wide = 186;

/** What a kind's form takes beneath its head, in mm, as its Paper.module.css sets it; `n` languages. */
type Body = (options: Lined, n: number, languages: readonly Language[]) => number;

const bodies: Readonly<Record<string, Body>> = {
  text: ({ lines, sharing }, n) => 22 * lines + (sharing === 'choice' ? 12 + 17 * n : 6 + lineMm * n),
  list: ({ atMost }) => 3 + 12 * (atMost > 16 ? Math.ceil(atMost / 2) : atMost),
  scale: ({ items, because, retrospective }, n) =>
    12 +
    (items.length > 0 ? 15 * items.length : 17) +
    (retrospective === undefined ? 0 : 18 + lineMm * n) +
    (because === undefined ? 0 : 24 + lineMm),
  quadrant: ({ how, rivals, reasons }) =>
    (how === undefined ? 118 : 98) +
    12 +
    (rivals + reasons === 0 ? 0 : 9 + 9.5 * Math.max(rivals, reasons)) +
    (how === undefined ? 0 : 56),
  // A word that was written takes two lines at most.
  'letter-sum': ({ atMost, written }) => 31 + (written === null ? 20 * atMost : 13.5 * written),
  calculator: ({ calculation }, n) => (n === 1 ? 104 : 141) + (calculation === 'retention-growth' ? 19 : 42),
  allocate: ({ choices }, n) => 17 + (n === 1 ? 14.3 : 15.6) * choices.length,
  'action-table': ({ rows, detail }, n) => 3 + rows * (detail === 'full' ? (n === 1 ? 31 : 35.8) : 16.7),
  choice: ({ questions, because }, n, languages) =>
    questions.reduce((sum, question) => sum + questionMm(question, languages), 0) +
    (because === undefined ? 0 : 24 + lineMm * n),
  brainstorm: ({ lenses, ownLines, written, tags }, n) => {
    const share = Math.min(ownLines, Math.max(3, Math.floor(15 / Math.max(1, lenses.length))));
    // All that is more than one lens has lines for may stand under one of them.
    const lines = lenses.length * share + Math.max(0, (written ?? 0) - share);
    return (tags.length === 0 ? 0 : 2 + 6 * n) + 10.2 * lenses.length + 8.65 * lines;
  },
  sort: ({ classes, criteria, atMost }, n) =>
    5 + Math.ceil(classes.length / 2) * (4 + 5.3 * n + (criteria ? 8 : 0)) + 8.8 * atMost,
  journey: ({ atMost }, n) => 5 + 9.5 * n + 19.2 * atMost,
};

/** A choice's lines stand a little closer than others. */
const choiceLineMm = 5.1;

function questionMm(
  { text: asked, choices }: Sized['questions'][number],
  languages: readonly Language[],
): number {
  // Three choices stand side by side, any other number two by two.
  const across = choices.length === 3 ? 3 : 2;
  const rows = Array.from({ length: Math.ceil(choices.length / across) }, (_, row) =>
    Math.max(
      ...choices
        .slice(across * row, across * row + across)
        .map(({ label }) => linesOfEach(label, languages, across === 3 ? 50 : 80, 10.5)),
    ),
  );
  const lines = rows.reduce((sum, count) => sum + Math.max(1.1, count), 0);
  const head = asked ? 0.8 + choiceLineMm * linesOfEach(asked, languages, wide - 8) : 0;
  return 4.2 + head + lines * choiceLineMm + (rows.length - 1);
}

/** Columns that filled forms are written into are so narrow at least, in mm; a journey's hold three lines anyway. */
const columns: Readonly<Record<string, { readonly mm: number; readonly lines: number }>> = {
  journey: { mm: 40, lines: 3 },
  'action-table': { mm: 56, lines: 1 },
  text: { mm: 150, lines: 6 },
};
const usualColumn = { mm: 110, lines: 1 };

/**
 * How tall a form is on paper, in mm, and rather too much than too little; a kind that is not known here is given a
 * page of its own. It only decides what shares a page: nothing is cut where it errs.
 */
export function formHeight(form: Form, pageMm: number): number {
  const { exercise, fields, languages } = form;
  const body = bodies[exercise.kind];
  if (!body) return pageMm;
  const read = sized.safeParse(exercise.options);
  if (!read.success) return pageMm;
  const options = read.data;
  const written = fields ? writtenRows(fields) : null;
  const lined = {
    ...options,
    atMost: Math.max(options.atMost, written ?? 0),
    rows: Math.max(options.rows, written ?? 0),
    ownLines: options.atMost,
    written,
  };
  return headMm(exercise, languages) + body(lined, languages.length, languages) + wrapped(form);
}

/** Title, question in display size and the task, in each language. */
function headMm({ question, title }: PublicExercise, languages: readonly Language[]): number {
  const asked = languages.reduce((sum, language, at) => {
    const words = inLanguage(question, language);
    return sum + (at === 0 ? 1 + 8 * linesIn(words, wide, 18) : 1 + 6.5 * linesIn(words, wide, 14));
  }, 0);
  const named = lineMm * linesIn(languages.map((language) => inLanguage(title, language)).join(' '), wide);
  return named + asked + languages.length * 7.3 + 5;
}

/** How many records a worksheet holds: `rows.<id>.<key>` names each of them. */
function writtenRows(fields: Fields): number {
  const ids = Object.keys(fields).map((field) => field.split('.')[1]);
  return new Set(ids.filter((id) => id !== undefined)).size;
}

/** What words take beyond the line that a form has for them. */
function wrapped({ exercise, fields }: Form): number {
  if (fields === null) return 0;
  const { mm, lines } = columns[exercise.kind] ?? usualColumn;
  return Object.values(fields).reduce<number>((sum, value) => {
    if (typeof value !== 'string') return sum;
    return sum + lineMm * Math.max(0, linesIn(value, mm, 12) - lines);
  }, 0);
}
