import type { Language, WrittenLanguage } from './language.ts';
import { parseMarkdown, plainText, richText } from './markdown.ts';
import type { MarkdownInline } from './markdown.ts';
import type { Part, Report } from './report.ts';
import { nearestName } from './suggest.ts';
import { toTraditional } from './traditional.ts';
import { noteParts } from './workshop.ts';
import type { Note, NotePart } from './workshop.ts';

const labels: Record<WrittenLanguage, Record<NotePart, string>> = {
  en: { say: 'Say', ask: 'Ask', quiet: 'If the room is quiet', bridge: 'Bridge' },
  'zh-Hans': { say: '说', ask: '问', quiet: '冷场时', bridge: '过渡' },
};

function labelsIn(language: Language): Record<NotePart, string> {
  if (language !== 'zh-Hant') return labels[language];
  const { say, ask, quiet, bridge } = labels['zh-Hans'];
  return {
    say: toTraditional(say),
    ask: toTraditional(ask),
    quiet: toTraditional(quiet),
    bridge: toTraditional(bridge),
  };
}

/** Cuts a slide's body at its line `Note:`; without one, there are no notes. */
export function splitNotes(body: Part): { readonly shown: Part; readonly notes: Part | undefined } {
  const lines = body.text.split('\n');
  const at = lines.findIndex((line) => line.trimEnd() === 'Note:');
  if (at < 0) return { shown: body, notes: undefined };
  return {
    shown: { line: body.line, text: lines.slice(0, at).join('\n') },
    notes: { line: body.line + at, text: lines.slice(at + 1).join('\n') },
  };
}

/**
 * Reads what the facilitator says: the four parts, each a paragraph that begins with its label in bold.
 * @param notes the part whose line is the line `Note:`; undefined when the slide has none
 */
export function parseNotes(
  notes: Part | undefined,
  language: Language,
  slideLine: number,
  report: Report,
): readonly Note[] {
  const names = labelsIn(language);
  const allNames = noteParts.map((part) => `**${names[part]}**`).join(', ');
  if (!notes) {
    report(slideLine, `This slide has no notes: write a line Note: and after it ${allNames}.`);
    return [];
  }
  const markdown = parseMarkdown({ line: notes.line + 1, text: notes.text });
  const found: Note[] = [];
  let isEveryLabelKnown = true;
  let outOfOrder: { line: number; part: NotePart } | undefined;
  for (const node of markdown.blocks) {
    const line = markdown.lineOf(node);
    if (node.type !== 'paragraph') {
      report(line, 'Notes are paragraphs, without lists, titles or anything else: write sentences.');
      continue;
    }
    const [first, ...rest] = node.children;
    const part = readLabel(first, names, line, allNames, report);
    if (!part) {
      isEveryLabelKnown = false;
      continue;
    }
    const text = richText(rest, markdown.lineOf, report);
    if (plainText(text) === '') report(line, `**${names[part]}** is empty: write after the label.`);
    if (found.some((note) => note.part === part)) {
      report(line, `**${names[part]}** stands twice: join the two.`);
      continue;
    }
    const previous = found[found.length - 1]?.part;
    if (previous && noteParts.indexOf(part) < noteParts.indexOf(previous)) outOfOrder ??= { line, part };
    found.push({ part, text });
  }
  if (outOfOrder) report(outOfOrder.line, `Put the notes in the order ${allNames}.`);
  // A label with a slip is the one that seems to be missing.
  if (!isEveryLabelKnown) return found;
  for (const part of noteParts.filter((wanted) => !found.some((note) => note.part === wanted))) {
    report(notes.line, `**${names[part]}** is missing in these notes: add a paragraph that begins with it.`);
  }
  return found;
}

function readLabel(
  node: MarkdownInline | undefined,
  names: Record<NotePart, string>,
  line: number,
  allNames: string,
  report: Report,
): NotePart | undefined {
  if (node?.type !== 'strong') {
    report(line, `A paragraph of the notes must begin with one of the labels ${allNames}.`);
    return undefined;
  }
  const label = plainText(node).trim();
  const part = noteParts.find((known) => names[known] === label);
  if (part) return part;
  const meant = nearestName(label, Object.values(names));
  const hint = meant ? `Did you mean "${meant}"?` : `They are ${allNames}.`;
  report(line, `"${label}" is not a part of the notes. ${hint}`);
  return undefined;
}
