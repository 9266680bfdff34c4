import { parentPort, workerData } from 'node:worker_threads';
import { createBinder } from './bindPdfs.ts';
import { type Drawn, loadDrawing } from './drawing.ts';
import { marginsHtml, paperHtml, unitsHtml } from './paperHtml.ts';
import { numberedAsk, type PackPart, type PaperAnswer, type PaperAsk, threadData } from './paperMessages.ts';

/**
 * The thread of one pack: draws sheets as text and puts PDFs together, which both keep a processor busy for so long
 * that the room would wait for it.
 */
const port = parentPort;
if (!port) throw new Error('This is a thread, and not a program.');

const { folder, source, languages, paper, timeZone } = threadData.parse(workerData);
const [language = 'en'] = languages;
const drawing = loadDrawing(folder);
// Whoever asks hears of it.
drawing.catch(() => undefined);
const binder = createBinder();
/** By document: what its sheets are like, from the last unit that was drawn. */
const lastDrawn = new Map<string, Drawn>();

async function drawn(part: PackPart, id: string, index: number): Promise<Drawn> {
  const { drawDocument } = await drawing;
  const unit = id === '' ? null : id;
  const one = await drawDocument({
    ...part,
    source,
    languages,
    paper,
    unit,
    prefix: `u${index}-`,
    timeZone,
  });
  lastDrawn.set(part.id, one);
  return one;
}

async function answerTo(asked: PaperAsk): Promise<PaperAnswer> {
  const { countDocument, css } = await drawing;
  switch (asked.ask) {
    case 'count': {
      const { units, copies, hasMargins } = countDocument({ ...asked.part, source });
      return { of: 'count', units: [...units], copies, hasMargins };
    }
    case 'draw': {
      const units: Drawn[] = [];
      for (const [index, id] of asked.units.entries()) units.push(await drawn(asked.part, id, index));
      const [first] = units;
      if (!first) throw new Error('There is no unit to draw.');
      const { title, pageCss, emptyPageCss } = first;
      const html =
        asked.as === 'unit'
          ? paperHtml(first.html, { title, language, css, pageCss })
          : unitsHtml(
              units.map((one) => one.html),
              { title, language, css, pageCss: emptyPageCss },
            );
      return { of: 'draw', html, title };
    }
    case 'drawMargins': {
      const like = lastDrawn.get(asked.part.id);
      if (!like) throw new Error('Margins are drawn after a unit of their document.');
      const { title, pageCss } = like;
      return { of: 'draw', html: marginsHtml(asked.pages, { title, language, css, pageCss }), title };
    }
    case 'keep':
      return { of: 'keep', pages: [...(await binder.keep(asked.pdf, asked.kept))] };
    case 'keepMargins':
      await binder.keepMargins(asked.name, asked.pages, asked.pdf);
      return { of: 'keepMargins' };
    case 'bind':
      return { of: 'bind', pdf: await binder.bind({ title: asked.title, language }) };
  }
}

port.on('message', (message: unknown) => {
  const { number, asked } = numberedAsk.parse(message);
  answerTo(asked)
    .catch((error: unknown): PaperAnswer => ({ of: 'fault', message: messageOf(error) }))
    .then((answer) => port.postMessage({ number, answer }))
    .catch(() => undefined);
});

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
