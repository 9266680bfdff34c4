import { inLanguage, type Language } from '#shared/content/language.ts';
import type { CertificatePlaceholder } from '#shared/content/textPlaceholders.ts';
import { type DocumentBlock, workshopMinutes } from '#shared/content/workshop.ts';
import { plainWords } from '#shared/plan/inviteeColumns.ts';
import { inviteesOf } from '#shared/plan/readPlan.ts';
import { fullDate } from '#shared/session/dates.ts';
import { usualCertificate } from './certificateWords.ts';
import type { InBoth } from './checklist.ts';
import type { DocumentSource } from './documentSource.ts';
import { eachLanguage } from './eachLanguage.ts';
import { businessOf, byName } from './guests.ts';
import { hostOf, lengthOf } from './letter.ts';

/** Somebody who gets a certificate. */
export interface CertificateHolder {
  /** `seat:<id>` or `invitee:<id>`. */
  readonly id: string;
  readonly name: string;
  /** Empty where there is but one. */
  readonly business: string;
}

/** The place of the name, set apart; or a paragraph, empty in a language in which nothing is left of it. */
export type CertificateBlock = { readonly kind: 'name' } | { readonly kind: 'text'; readonly text: InBoth };

/** What one certificate says. */
export interface CertificateModel {
  readonly title: InBoth;
  readonly blocks: readonly CertificateBlock[];
  /** When it is handed out; empty before there is a session. */
  readonly date: InBoth;
}

/** Stands where a hand will write. */
const gap = '____';

/**
 * Who gets one, by name: everybody who came in on a device, and everybody who said yes and is not among those by name,
 * since they may have written on paper or on their table's device.
 */
export function certificateHolders({
  seats,
  plan,
  session,
}: Pick<DocumentSource, 'seats' | 'plan' | 'session'>): readonly CertificateHolder[] {
  const settings = session?.settings ?? null;
  const present = seats.map(({ id, name, table }) => ({
    id: `seat:${id}`,
    name,
    business: businessOf(settings, '', table),
  }));
  const expected = inviteesOf(plan)
    .filter(({ reply }) => reply === 'yes')
    .map(({ id, name, business, table }) => ({
      id: `invitee:${id}`,
      name,
      business: businessOf(settings, business, table),
    }));
  return [...present, ...withoutThose(present, expected)]
    .filter(({ name }) => name.trim() !== '')
    .sort((a, b) => byName(a.name, b.name));
}

/** Each of those present takes one of their name off, of their own business first: two people may be called the same. */
function withoutThose(
  present: readonly CertificateHolder[],
  expected: readonly CertificateHolder[],
): readonly CertificateHolder[] {
  const presentByName = byNormalName(present);
  return [...byNormalName(expected)].flatMap(([name, same]) => {
    const left = [...same];
    const others: CertificateHolder[] = [];
    for (const one of presentByName.get(name) ?? []) {
      const at = left.findIndex(({ business }) => business === one.business);
      if (at === -1) others.push(one);
      else left.splice(at, 1);
    }
    return left.slice(others.length);
  });
}

function byNormalName(
  holders: readonly CertificateHolder[],
): ReadonlyMap<string, readonly CertificateHolder[]> {
  const names = new Map<string, CertificateHolder[]>();
  for (const holder of holders) {
    const name = plainWords(holder.name);
    const same = names.get(name);
    if (same) same.push(holder);
    else names.set(name, [holder]);
  }
  return names;
}

/**
 * What the certificate of one person says, or (null) of somebody whose name a hand will write. A sentence that needs
 * what nobody knows is left out.
 */
export function certificateModel(source: DocumentSource, holder: CertificateHolder | null): CertificateModel {
  const { title, blocks } = source.workshop.certificate ?? usualCertificate;
  const values = eachLanguage((language) => valuesOf(source, holder, language));
  const said = blocks.flatMap((block) => blockOf(block, values));
  const namesSomebody = JSON.stringify(blocks).includes('{name}');
  const date = source.session?.settings.date;
  return {
    title: eachLanguage((language) => filled(inLanguage(title, language), values[language]) ?? ''),
    blocks: namesSomebody ? said : [{ kind: 'name' }, ...said],
    date: eachLanguage((language) => (date === undefined ? '' : fullDate(date, language))),
  };
}

type Values = Readonly<Partial<Record<CertificatePlaceholder, string>>>;

function valuesOf(
  { workshop, session }: DocumentSource,
  holder: CertificateHolder | null,
  language: Language,
): Values {
  const settings = session?.settings;
  const known: Values = {
    name: holder?.name ?? gap,
    workshop: inLanguage(workshop.title, language),
    hours: lengthOf(workshopMinutes(workshop), language),
  };
  if (!settings) return { ...known, date: gap, venue: gap };
  return {
    ...known,
    title: settings.title,
    host: hostOf(settings),
    date: fullDate(settings.date, language),
    venue: settings.venue,
  };
}

function blockOf(block: DocumentBlock, values: InBoth<Values>): readonly CertificateBlock[] {
  if (block.kind === 'list')
    return block.items.flatMap((item) => textBlock((language) => line(item, language), values));
  const alone = Object.values(block.sentences).every((sentences) => sentences.join('').trim() === '{name}');
  if (alone) return [{ kind: 'name' }];
  return textBlock((language) => inLanguage(block.sentences, language), values);
}

type ListItem = Extract<DocumentBlock, { kind: 'list' }>['items'][number];

function line({ label, text }: ListItem, language: Language): readonly string[] {
  const [said, of] = [inLanguage(text, language), inLanguage(label, language)];
  return [of === '' ? said : `${of}${language === 'en' ? ': ' : '：'}${said}`];
}

function textBlock(
  sentencesIn: (language: Language) => readonly string[],
  values: InBoth<Values>,
): readonly CertificateBlock[] {
  const text = eachLanguage((language) =>
    sentencesIn(language)
      .flatMap((sentence) => filled(sentence, values[language]) ?? [])
      .join(language === 'en' ? ' ' : ''),
  );
  return Object.values(text).every((one) => one === '') ? [] : [{ kind: 'text', text }];
}

/** A sentence with its placeholders filled; null where one of them is not known. */
function filled(sentence: string, values: Values): string | null {
  const known: Readonly<Record<string, string | undefined>> = values;
  const needed = [...sentence.matchAll(/\{([A-Za-z]+)\}/g)].map(([, name = '']) => name);
  if (needed.some((name) => (known[name] ?? '') === '')) return null;
  return sentence.replaceAll(/\{([A-Za-z]+)\}/g, (_, name: string) => known[name] ?? '');
}
