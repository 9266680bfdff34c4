import type { Language } from './language.ts';
import { parseMarkdown, plainText, refusal, richText } from './markdown.ts';
import type { Markdown, MarkdownBlock, MarkdownInline, MarkdownItem } from './markdown.ts';
import { isTitle, itemParagraph, readTitle } from './parseSlideBody.ts';
import { readPlaceholders } from './readPlaceholders.ts';
import type { Report } from './report.ts';

/** A line of a list: what it is about, in bold, and what it says. */
export interface DocumentItemText {
  readonly label: string;
  readonly text: string;
}

/** A block of a letter or a certificate in one language. */
export interface DocumentBlockText {
  readonly kind: 'paragraph' | 'list';
  readonly line: number;
  /** Of a paragraph: its lines, each a sentence or more that stand or fall together. */
  readonly sentences: readonly string[];
  readonly items: readonly DocumentItemText[];
  readonly placeholders: ReadonlySet<string>;
}

/** A letter or a certificate in one language. */
export interface DocumentInOneLanguage {
  readonly file: string;
  readonly language: Language;
  readonly title: string;
  readonly titlePlaceholders: ReadonlySet<string>;
  readonly blocks: readonly DocumentBlockText[];
  readonly lastLine: number;
  /** Whether nothing was left out, so that it can be compared with another language. */
  readonly whole: boolean;
}

/**
 * Reads a letter or a certificate: one title, paragraphs and lists in plain words. Each line of a paragraph stands by
 * itself, so that one whose placeholder is not filled can be left out.
 */
export function parseDocumentText(
  place: { readonly file: string; readonly language: Language; readonly placeholders: readonly string[] },
  text: string,
  report: Report,
): DocumentInOneLanguage {
  let whole = true;
  const tell: Report = (line, message) => {
    whole = false;
    report(line, message);
  };
  const { file, language, placeholders: known } = place;
  const lines = text.trimEnd().split('\n');
  const markdown = parseMarkdown({ line: 1, text });
  const title = plainText(readTitle(markdown, 1, tell) ?? []);
  const titlePlaceholders = readPlaceholders(title, known, 1, tell);
  const reader = { markdown, lines, known, tell };
  const blocks = markdown.blocks.flatMap((node) => (isTitle(node) ? [] : readBlock(node, reader)));
  if (blocks.length === 0) tell(1, 'There is only a title here: write paragraphs and lists beneath it.');
  return { file, language, title, titlePlaceholders, blocks, lastLine: lines.length, whole };
}

interface Reader {
  readonly markdown: Markdown;
  readonly lines: readonly string[];
  readonly known: readonly string[];
  readonly tell: Report;
}

function readBlock(node: MarkdownBlock, reader: Reader): readonly DocumentBlockText[] {
  const { markdown, known, tell } = reader;
  const line = markdown.lineOf(node);
  if (node.type === 'paragraph') {
    const sentences = sentencesIn(node, reader);
    const names = sentences.flatMap((one, index) => [...readPlaceholders(one, known, line + index, tell)]);
    return [{ kind: 'paragraph', line, sentences, items: [], placeholders: new Set(names) }];
  }
  if (node.type === 'list') {
    const items = node.children.map((item) => readItem(item, reader));
    const names = items.flatMap(({ label, text }, index) => {
      const item = node.children[index];
      const at = item ? markdown.lineOf(item) : line;
      return [...readPlaceholders(`${label} ${text}`, known, at, tell)];
    });
    return [{ kind: 'list', line, sentences: [], items, placeholders: new Set(names) }];
  }
  tell(line, refusal(node));
  return [];
}

/** The lines of a paragraph, each read by itself, so that they are not joined. */
function sentencesIn(node: MarkdownBlock, { lines, tell }: Reader): readonly string[] {
  const from = node.position?.start.line ?? 1;
  const to = node.position?.end.line ?? from;
  return lines.slice(from - 1, to).flatMap((text, index) => {
    const line = from + index;
    const own = parseMarkdown({ line, text: text.trim() });
    const [only] = own.blocks;
    if (only?.type !== 'paragraph') {
      tell(line, only ? refusal(only) : 'This line is empty.');
      return [];
    }
    return [plainWords(only.children, own, line, tell)];
  });
}

function readItem(item: MarkdownItem, { markdown, tell }: Reader): DocumentItemText {
  const line = markdown.lineOf(item);
  const children = itemParagraph(item, markdown, tell);
  const [first, ...rest] = children;
  const isLabeled = first?.type === 'strong';
  const label = isLabeled ? plainText(first).trim() : '';
  const text = plainWords(isLabeled ? rest : children, markdown, line, tell);
  if (text === '' && children.length > 0)
    tell(line, 'This item is empty: write what it says after its label.');
  return { label, text };
}

function plainWords(
  nodes: readonly MarkdownInline[],
  markdown: Markdown,
  line: number,
  tell: Report,
): string {
  const runs = richText(nodes, markdown.lineOf, tell);
  if (runs.some(({ mark }) => mark !== undefined))
    tell(line, 'This is plain text: bold is only the label that begins an item of a list.');
  return plainText(runs).trim();
}
