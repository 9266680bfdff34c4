import type { ChromePrinter } from './chromePrinter.ts';
import type { PackPart } from './paperMessages.ts';
import type { PaperThread } from './paperThread.ts';

/** One document of a pack, and what is printed of it. */
export interface CountedPart {
  readonly part: PackPart;
  readonly units: readonly string[];
  /** Of each unit. */
  readonly copies: number;
  /** Whether anything stands in its margins. */
  readonly hasMargins: boolean;
}

export interface Press {
  readonly thread: PaperThread;
  readonly printer: ChromePrinter;
  /** Whether what is printed is all there is, or comes to be bound with more. */
  readonly to: 'reader' | 'binder';
  /** It ends when there are more, each copy counted. */
  readonly mostPages: number;
  /** Some more units are printed, with so many more pages, each copy counted. */
  readonly onUnits: (units: number, pages: number) => void;
}

export interface PartOutcome {
  readonly title: string;
  /** Of one copy of every unit. */
  readonly pages: number;
}

/** Units that are printed in one go before it is known how many pages they have. */
const firstBatch = 4;
/** Pages in one go: enough for the faces that each go embeds anew not to count, few enough to tell how far it is. */
const pagesAtOnce = 250;
const mostUnitsAtOnce = 100;

/**
 * Prints a document's units. Where there are several, many are printed in one go: Chrome takes longer to embed its
 * faces than to print a person's sheets. They have no margins then; those are printed once for each number of pages
 * that a unit has, and laid over it.
 */
export async function printPart(
  { part, units, copies, hasMargins }: CountedPart,
  press: Press,
): Promise<PartOutcome> {
  const { thread, printer, to, mostPages, onUnits } = press;
  if (units.length === 1) {
    const { html, title } = await thread.draw(part, units, 'unit');
    const [pages = 0] = await thread.keep(await printer.print(html, to), { holds: 'unit', copies });
    onUnits(1, pages * copies);
    return { title, pages };
  }
  const name = `${part.id} ${part.filled}`;
  const withMargins = new Set<number>();
  let title = '';
  let pages = 0;
  for (let at = 0; at < units.length && pages * copies <= mostPages;) {
    const perUnit = at === 0 ? pagesAtOnce / firstBatch : pages / at;
    const size = Math.max(1, Math.min(mostUnitsAtOnce, Math.floor(pagesAtOnce / perUnit)));
    const batch = units.slice(at, at + size);
    const drawn = await thread.draw(part, batch, 'units');
    title = drawn.title;
    const kept = await thread.keep(await printer.print(drawn.html, 'binder'), {
      holds: 'units',
      copies,
      ...(hasMargins ? { margins: name } : {}),
    });
    if (kept.length !== batch.length)
      throw new Error(`Of ${batch.length} units ${kept.length} were printed.`);
    for (const count of hasMargins ? new Set(kept) : []) {
      if (withMargins.has(count)) continue;
      withMargins.add(count);
      const margins = await thread.drawMargins(part, count);
      await thread.keepMargins(name, count, await printer.print(margins.html, 'binder'));
    }
    const more = kept.reduce((sum, count) => sum + count, 0);
    pages += more;
    at += batch.length;
    onUnits(batch.length, more * copies);
  }
  return { title, pages };
}
