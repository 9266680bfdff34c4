import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A document of a stand-in for dist/drawing. */
export interface StandIn {
  /** Markup of each unit's pages, by the unit's id; one empty id for a document that is one whole. */
  readonly units: Readonly<Record<string, readonly string[]>>;
  readonly copies?: number;
  readonly lies?: 'portrait' | 'landscape';
  readonly title?: string;
}

/** A folder that answers as dist/drawing does, with documents that a test makes up. */
export async function standInDrawing(documents: Readonly<Record<string, StandIn>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'halfday drawing '));
  await writeFile(path.join(folder, 'style.css'), 'body { margin: 0; font-size: 12pt }');
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(
    path.join(folder, 'drawDocument.js'),
    `const documents = ${JSON.stringify(documents)};
    export function countDocument({ id }) {
      return { units: Object.keys(documents[id].units), copies: documents[id].copies ?? 1, hasMargins: true };
    }
    export async function drawDocument({ id, unit, paper }) {
      const { units, lies, title } = documents[id];
      const [width, height] = paper === 'a4' ? ['210mm', '297mm'] : ['215.9mm', '279.4mm'];
      const size = lies === 'landscape' ? height + ' ' + width : width + ' ' + height;
      const sheet = 'size: ' + size + '; margin: 20mm;';
      const pages = units[unit ?? ''];
      if (pages[0] === 'fault') throw new Error('This unit cannot be drawn.');
      return {
        html: '<main>' + pages.join('<div style="break-after: page"></div>') + '</main>',
        title: title ?? id,
        pageCss: '@page { ' + sheet + ' @bottom-right { content: "page " counter(page) " of " counter(pages) } }',
        emptyPageCss: '@page { ' + sheet + ' }',
      };
    }`,
  );
  return folder;
}
