import type { Language } from '#shared/content/language.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { plainWords } from './inviteeColumns.ts';

const languageWords: Readonly<Record<Language, readonly string[]>> = {
  en: ['en', 'eng', 'english', 'en us', 'en gb', 'en au', '英', '英文', '英语', '英語'],
  'zh-Hans': [
    'zh hans',
    'zh cn',
    'zh sg',
    'simplified',
    'simplified chinese',
    'chinese simplified',
    '简',
  ].concat(['简体', '简体中文', '中文简体', '简中', '简体字', '簡', '簡體', '簡體中文', '中文簡體', '簡中']),
  'zh-Hant': [
    'zh hant',
    'zh tw',
    'zh hk',
    'zh mo',
    'traditional',
    'traditional chinese',
    '繁',
    '繁体',
  ].concat([
    'chinese traditional',
    '繁体中文',
    '中文繁体',
    '繁中',
    '繁體',
    '繁體中文',
    '中文繁體',
    '正体',
    '正體',
    '正體中文',
  ]),
};

/** Chinese, without saying in which writing. */
const chineseWords = ['zh', 'cn', 'chinese', 'mandarin', '中', '中文', '汉语', '漢語', '华语', '華語'].concat(
  ['普通话', '普通話', '国语', '國語', '华文', '華文'],
);

const languageOfPlain: ReadonlyMap<string, Language | 'chinese'> = new Map([
  ...(['en', 'zh-Hans', 'zh-Hant'] as const).flatMap((language) =>
    languageWords[language].map((word): [string, Language] => [plainWords(word), language]),
  ),
  ...chineseWords.map((word): [string, 'chinese'] => [plainWords(word), 'chinese']),
]);

/**
 * The language that somebody wrote in a cell, in any of the ways in which it is said; null where it is none of ours.
 * @param offered the session's languages: Chinese without a writing is the one that it offers
 */
export function readLanguage(words: string, offered: readonly Language[]): Language | null {
  const said = languageOfPlain.get(plainWords(words));
  if (said !== 'chinese') return said ?? null;
  const isTraditional = offered.includes('zh-Hant') && !offered.includes('zh-Hans');
  return isTraditional ? 'zh-Hant' : 'zh-Hans';
}

/** No spreadsheet writes it: what follows is an id that was chosen from a list, and no words. */
const chosenMark = '\uE000';

/** What stands in a cell for a table or a business that was chosen from a list. */
export function chosenWords(id: string): string {
  return `${chosenMark}${id}`;
}

type Tables = SessionSettings['tables'];

/** The id of the table that a cell names: by its own name, or by its number ("2", "Table 2", "第2桌"); null for none. */
export function readTable(words: string, tables: Tables): string | null {
  const chosen = tables.find(({ id }) => words === chosenWords(id));
  if (chosen) return chosen.id;
  const plain = plainWords(words);
  const named = tables.find(({ name }) => name !== '' && plainWords(name) === plain);
  if (named) return named.id;
  const number = tableNumber(plain);
  const numbered = number === null ? undefined : tables[number - 1];
  if (numbered) return numbered.id;
  return tables.find(({ id }) => plainWords(id) === plain)?.id ?? null;
}

const numbered =
  /^(?:table|tbl|t|no|nr|桌|台|第)*([0-9]{1,3}|[零一二两兩三四五六七八九十]{1,3})(?:号|號|桌|台|枱|组|組)*$/u;

function tableNumber(plain: string): number | null {
  const digits = numbered.exec(plain)?.[1];
  if (digits === undefined) return null;
  return /^[0-9]/.test(digits) ? Number(digits) : chineseNumber(digits);
}

const chineseDigits: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 三 is 3, 十二 is 12, 二十 is 20, 二十三 is 23; null where it is no number up to 99. */
function chineseNumber(digits: string): number | null {
  const parts = /^([^十]?)(十?)([^十]?)$/u.exec(digits);
  if (!parts) return null;
  const [, front = '', ten = '', back = ''] = parts;
  if (ten === '') return digits.length === 1 ? (chineseDigits[digits] ?? null) : null;
  const tens = front === '' ? 1 : (chineseDigits[front] ?? 0);
  return tens * 10 + (chineseDigits[back] ?? 0);
}

/** The id of the business that a cell names; null for none. */
export function readBusiness(words: string, businesses: SessionSettings['businesses']): string | null {
  const chosen = businesses.find(({ id }) => words === chosenWords(id));
  if (chosen) return chosen.id;
  const plain = plainWords(words);
  const named = businesses.find(({ name }) => plainWords(name) === plain);
  return (named ?? businesses.find(({ id }) => plainWords(id) === plain))?.id ?? null;
}

const addressShape =
  /^[^\s@<>(),;:"[\]\\]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:\p{L}{2,}|xn--[a-z0-9-]+)$/iu;

/** An e-mail address as people paste it ("Mei <mei@harbor.example>", ＠ in full width); null where it is none. */
export function readEmail(words: string): string | null {
  const plain = words.normalize('NFKC');
  const bare = (/<([^<>]*)>/.exec(plain)?.[1] ?? plain)
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\s*@\s*/, '@')
    .replace(/[;,.]+$/, '');
  return addressShape.test(bare) && !bare.includes('..') ? bare : null;
}

/** A phone number in the digits that a phone has; null where it is none, or a spreadsheet has rounded it away. */
export function readPhone(words: string): string | null {
  const plain = words.normalize('NFKC').trim();
  if (/^\d(?:\.\d+)?E\+\d+$/i.test(plain)) return null;
  return plain.replace(/\D/g, '').length >= 3 ? plain : null;
}
