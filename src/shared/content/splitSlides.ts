import type { Part, Report } from './report.ts';

/** A slide, or a section of the checklist, as it stands in a file: a YAML head and a Markdown body. */
export interface SourceSlide {
  /** The line of the `---` that opens the head. */
  readonly line: number;
  readonly head: Part;
  readonly body: Part;
}

export interface SplitFile {
  readonly slides: readonly SourceSlide[];
  /** Whether the file could be read to its end. */
  readonly whole: boolean;
  /** The last line on which something stands. */
  readonly lastLine: number;
}

const separator = '---';

/** Splits a file at its lines `---`, which stand before and after each head and nowhere else. */
export function splitSlides(text: string, what: 'slides' | 'sections', report: Report): SplitFile {
  const lines = text.trimEnd().split('\n');
  const lastLine = lines.length;
  if (text.trim() === '') {
    report(1, `This file has no ${what}: write the first one, with a head between two lines ---.`);
    return { slides: [], whole: false, lastLine };
  }
  if (lines[0]?.trimEnd() !== separator) {
    report(1, 'The file must begin with a line ---, and the head of the first slide after it.');
    return { slides: [], whole: false, lastLine };
  }

  const part = (from: number, to: number): Part => ({
    line: from + 1,
    text: lines.slice(from, to).join('\n'),
  });
  const separators = lines.flatMap((line, index) => (line.trimEnd() === separator ? [index] : []));
  const slides: SourceSlide[] = [];
  for (let index = 0; index < separators.length; index += 2) {
    const open = separators[index] ?? 0;
    const close = separators[index + 1] ?? lines.length;
    const head = part(open + 1, close);
    if (!isHead(head.text)) {
      report(
        open + 1,
        'A line --- stands only before and after a head: close the head that begins here, or delete this line.',
      );
      // What stands here may be the rest of the slide before, which must not be judged by its half then.
      const isRest = !/^\s*([A-Za-z]+\s*:|$)/.test(head.text);
      return { slides: isRest ? slides.slice(0, -1) : slides, whole: false, lastLine };
    }
    if (close === lines.length) {
      report(open + 1, 'The head that begins here does not end: close the head with a line ---.');
      return { slides, whole: false, lastLine };
    }
    slides.push({
      line: open + 1,
      head,
      body: part(close + 1, separators[index + 2] ?? lines.length),
    });
  }
  return { slides, whole: true, lastLine };
}

/** A head has keys, and it has no notes: those are the mark of a body that slid into its place. */
function isHead(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trimEnd());
  return !lines.includes('Note:') && lines.some((line) => /^[A-Za-z]+\s*:(\s|$)/.test(line));
}
