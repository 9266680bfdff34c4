import type { Language } from '#shared/content/language.ts';

/** Nothing may be fetched and nothing may run; a second wall behind that of the browser that prints it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** In points; the smallest sheet of ours is several times as wide. */
export const markSize = 72;

/** After each unit comes a tiny sheet by which it is told from the next one; it is taken out again. */
const markCss = `
@page mark { size: 1in 1in; margin: 0; }
.halfday-mark { page: mark; break-before: page; break-after: page; block-size: 1px; }`;
const mark = '<div class="halfday-mark"></div>';

interface Paper {
  readonly title: string;
  readonly language: Language;
  /** Of every document. */
  readonly css: string;
  /** Of the sheet itself. */
  readonly pageCss: string;
}

/** A document as one text that needs nothing else: its style within, and no script. */
export function paperHtml(html: string, { title, language, css, pageCss }: Paper): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(title)}</title>
<style>${css}</style>
<style>${pageCss}</style>
<style>body { background: none; }</style>
</head>
<body>${html}</body>
</html>`;
}

/** Several units in one text, a mark behind each. */
export function unitsHtml(units: readonly string[], paper: Paper): string {
  return paperHtml(units.map((unit) => unit + mark).join('\n'), {
    ...paper,
    pageCss: paper.pageCss + markCss,
  });
}

/** So many sheets with nothing on them but what stands in their margins. */
export function marginsHtml(pages: number, paper: Paper): string {
  const sheet = '<div style="block-size: 1px; break-after: page"></div>';
  return paperHtml(`${sheet.repeat(pages - 1)}<div style="block-size: 1px"></div>`, paper);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}
