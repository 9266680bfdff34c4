import type { SendMailOptions } from 'nodemailer';
import { isChinese, type Language } from '#shared/content/language.ts';
import { calendarEvent } from '#shared/export/calendar.ts';
import {
  type LetterBlock,
  letterLanguage,
  type LetterModel,
  type LetterRun,
  lettersModel,
  plainRuns,
} from '#shared/export/letter.ts';
import { type Invitee, placeOf } from '#shared/plan/readPlan.ts';
import { readEmail } from '#shared/plan/readInviteeWords.ts';
import { calendarFile } from '#server/documents/calendarFile.ts';
import type { SessionLetters } from './letterSource.ts';

/** An invitee's letter as a mail: text, plain HTML and the calendar file; whom it is from is the mailer's to say. */
export function letterMail(letters: SessionLetters, invitee: Invitee, nowMs: number): SendMailOptions {
  const { source } = letters;
  const language = letterLanguage(source, invitee);
  const model = lettersModel(source, invitee, language);
  const event = calendarEvent(source, invitee, language, letters.sequence);
  const replyTo = readEmail(placeOf(source.plan).contactEmail);
  return {
    to: { name: invitee.name, address: readEmail(invitee.email) ?? '' },
    ...(replyTo === null ? {} : { replyTo }),
    subject: model.title,
    text: plainLetter(model),
    html: htmlLetter(model),
    headers: { 'Content-Language': language },
    date: new Date(nowMs),
    ...(event === null
      ? {}
      : {
          attachments: [
            {
              filename: 'halfday.ics',
              content: calendarFile(event, nowMs),
              contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
            },
          ],
        }),
  };
}

function present(model: LetterModel): readonly LetterBlock[] {
  return model.blocks.filter((block) => block !== null);
}

/** The letter as plain text, a blank line between its paragraphs. */
function plainLetter(model: LetterModel): string {
  const colon = colonOf(model.language);
  const blocks = present(model).map((block) => {
    if (block.kind === 'paragraph') return plainRuns(block.runs);
    const items = block.items.filter((item) => item !== null);
    return items
      .map(({ label, runs }) =>
        label === '' ? `- ${plainRuns(runs)}` : `${label}${colon}${plainRuns(runs)}`,
      )
      .join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

const face = "font-family:-apple-system,'Segoe UI','Microsoft YaHei','PingFang SC',sans-serif";

/** The same as HTML that any mail program shows: no pictures, no script, nothing fetched. */
function htmlLetter(model: LetterModel): string {
  const { language, title } = model;
  const blocks = present(model).map(htmlBlock);
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>`,
    `<body style="margin:0;padding:24px;background:#fbf8f1;color:#14213d;${face};font-size:16px;line-height:1.5">`,
    '<div style="max-width:36em;margin:0 auto">',
    `<h1 style="font-size:22px;line-height:1.3;margin:0 0 16px">${escaped(title)}</h1>`,
    ...blocks,
    '</div></body></html>',
  ].join('\n');
}

function htmlBlock(block: LetterBlock): string {
  if (block.kind === 'paragraph') return `<p style="margin:0 0 16px">${htmlRuns(block.runs)}</p>`;
  const items = block.items.filter((item) => item !== null);
  if (items.every(({ label }) => label === '')) {
    const lines = items.map(({ runs }) => `<li>${htmlRuns(runs)}</li>`);
    return `<ul style="margin:0 0 16px;padding-left:1.2em">${lines.join('')}</ul>`;
  }
  const rule = 'border-bottom:1px solid #d8d2c2;padding:6px 0;vertical-align:top';
  const rows = items.map(
    ({ label, runs }) =>
      `<tr><th scope="row" style="${rule};text-align:left;padding-right:16px;font-weight:600;white-space:nowrap">${escaped(label)}</th><td style="${rule}">${htmlRuns(runs)}</td></tr>`,
  );
  return `<table style="border-collapse:collapse;width:100%;margin:0 0 16px;border-top:2px solid #14213d">${rows.join('')}</table>`;
}

function htmlRuns(runs: readonly LetterRun[]): string {
  return runs
    .map(({ kind, text }) => {
      const words = escaped(text).replaceAll('\n', '<br>');
      return kind === 'link' ? `<a href="${words}" style="color:#00695c">${words}</a>` : words;
    })
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function colonOf(language: Language): string {
  return isChinese(language) ? '：' : ': ';
}
