import type { Language } from '#shared/content/language.ts';

/** What the fixed template asks of an invitee, in its order. */
export const templateColumns = [
  'name',
  'company',
  'email',
  'phone',
  'language',
  'table',
  'business',
  'diet',
  'access',
] as const;

/** What a pasted row may hold: the template's columns, and beside them whatever else was in the spreadsheet. */
export const inviteeColumns = [...templateColumns, 'note'] as const;
export type InviteeColumn = (typeof inviteeColumns)[number];

/** The head of the template, as the spreadsheet shows it. */
export const templateHeads: Readonly<Record<Language, Readonly<Record<InviteeColumn, string>>>> = {
  en: {
    name: 'Name',
    company: 'Company or department',
    email: 'E-mail',
    phone: 'Phone',
    language: 'Language',
    table: 'Table',
    business: 'Business',
    diet: 'Diet',
    access: 'Access needs',
    note: 'Note',
  },
  'zh-Hans': {
    name: '姓名',
    company: '公司或部门',
    email: '邮箱',
    phone: '电话',
    language: '语言',
    table: '桌',
    business: '企业',
    diet: '饮食',
    access: '无障碍需要',
    note: '备注',
  },
  'zh-Hant': {
    name: '姓名',
    company: '公司或部門',
    email: '電子郵件',
    phone: '電話',
    language: '語言',
    table: '桌',
    business: '企業',
    diet: '飲食',
    access: '無障礙需要',
    note: '備註',
  },
};

/** A column of somebody's spreadsheet: one of ours, a part of the name, or one that we do not know. */
export type ReadColumn = InviteeColumn | 'given' | 'family' | 'other';

const otherHeads: Readonly<Record<Exclude<ReadColumn, 'other'>, readonly string[]>> = {
  name: [
    'full name',
    'names',
    'person',
    'participant',
    'attendee',
    'invitee',
    'guest',
    '名字',
    '全名',
  ].concat(['名称', '名稱', '参加者', '參加者', '参会人', '學員', '学员', '嘉宾', '來賓', '人员', '人員']),
  given: ['first name', 'given name', 'forename', 'firstname', '名'],
  family: ['last name', 'family name', 'surname', 'lastname', '姓', '姓氏'],
  company: [
    'company',
    'department',
    'organization',
    'organisation',
    'employer',
    'team',
    'dept',
    'firm',
  ].concat([
    'company / department',
    '公司',
    '部门',
    '部門',
    '单位',
    '單位',
    '公司/部门',
    '公司/部門',
    '机构',
    '機構',
  ]),
  email: [
    'email',
    'mail',
    'email address',
    'e-mail address',
    '电邮',
    '電郵',
    '邮件',
    '郵件',
    '邮箱地址',
  ].concat(['电子邮箱', '電子郵箱', '电子邮件', '信箱', '郵箱']),
  phone: [
    'telephone',
    'tel',
    'mobile',
    'cell',
    'phone number',
    'mobile phone',
    'mobile number',
    'cell phone',
  ].concat([
    '手机',
    '手機',
    '手机号',
    '手機號',
    '手机号码',
    '手機號碼',
    '电话号码',
    '電話號碼',
    '联系电话',
    '聯絡電話',
  ]),
  language: ['lang', 'preferred language', '语种', '語種'],
  table: ['table number', 'table no', 'seat', 'seating', '桌号', '桌號', '桌次', '座位', '桌子'],
  business: ['client', 'account', '客户', '客戶', '商家', '业务', '業務', '店', '门店', '門店'],
  diet: [
    'dietary',
    'dietary needs',
    'dietary requirements',
    'food',
    'allergies',
    'diet needs',
    'meal',
  ].concat(['饮食要求', '飲食要求', '忌口', '餐食', '饮食需要', '飲食需要', '过敏', '過敏']),
  access: ['access', 'accessibility', 'special needs', 'accessibility needs', '无障碍', '無障礙'].concat([
    '特殊需要',
    '特殊需求',
    '无障碍需求',
    '無障礙需求',
  ]),
  note: ['notes', 'remark', 'remarks', 'comment', 'comments', '说明', '說明', '附注'],
};

/** Words reduced to what makes them the same: without case, width, spaces and punctuation. */
export function plainWords(text: string): string {
  const whole = text.normalize('NFKC').toLowerCase().trim();
  const plain = whole.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return plain === '' ? whole : plain;
}

const heads: ReadonlyMap<string, ReadColumn> = new Map([
  ...Object.values(templateHeads).flatMap((words) =>
    inviteeColumns.map((column): [string, ReadColumn] => [plainWords(words[column]), column]),
  ),
  ...([...inviteeColumns, 'given', 'family'] as const).flatMap((column) =>
    otherHeads[column].map((head): [string, ReadColumn] => [plainWords(head), column]),
  ),
]);

/** What a head says, first whole, then without what stands in brackets: "E-mail (work)". */
function columnOfHead(head: string): ReadColumn {
  const bare = head.normalize('NFKC').replace(/[([{].*$/s, '');
  return heads.get(plainWords(head)) ?? heads.get(plainWords(bare)) ?? 'other';
}

/**
 * The columns that a first line names; null where it names none and so is a row like the others. It is a head where it
 * names people, or at least two of our columns.
 */
export function columnsOfHead(cells: readonly string[]): readonly ReadColumn[] | null {
  const columns = cells.map((cell) => columnOfHead(cell));
  const known = new Set(columns);
  known.delete('other');
  return known.has('name') || known.size >= 2 ? columns : null;
}
