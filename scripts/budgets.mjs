import { firstLoad, sharedLoad } from './firstLoad.mjs';

/**
 * What a surface may take from the network before it can be used.
 * @typedef {object} Budget
 * @property {string} name
 * @property {readonly string[]} modules as they are called under src/client
 * @property {readonly string[]} [beyond] modules that are there already, whose files do not count again
 * @property {readonly string[]} [sharedBy] modules of which only what all of them need is meant
 * @property {readonly string[]} [beyondSharedBy] modules of which that is there already, and does not count again
 * @property {number} kilobytes 1000 bytes each, compressed
 * @property {number} [requests] the page itself among them; for what somebody waits for from an empty cache
 */

/** @typedef {'Device' | 'Result' | 'Said' | 'Console' | 'Projector' | 'Paper'} View */

/**
 * What one kind may add to a device: its form, and (once somebody looks) its result and the own answer in words.
 * @type {Readonly<Record<string, { form: number, result: number }>>}
 */
const kinds = {
  scale: { form: 15, result: 25 },
  text: { form: 15, result: 15 },
  list: { form: 15, result: 15 },
  quadrant: { form: 16, result: 15 },
  'letter-sum': { form: 15, result: 15 },
  calculator: { form: 15, result: 25 },
  allocate: { form: 15, result: 15 },
  'action-table': { form: 15, result: 15 },
  choice: { form: 15, result: 15 },
  brainstorm: { form: 15, result: 15 },
  sort: { form: 15, result: 15 },
  journey: { form: 15, result: 15 },
  feedback: { form: 15, result: 25 },
};

/** Kinds whose entries are taken along: what their forms share comes with the first of them, and counts once. */
const carrying = ['list', 'brainstorm', 'action-table', 'sort', 'journey'];
const carryingForms = carrying.map((kind) => `../exercises/${kind}/Device.tsx`);

/** @param {readonly View[]} names */
const views = (...names) =>
  Object.keys(kinds).flatMap((kind) => names.map((name) => `../exercises/${kind}/${name}.tsx`));

// The words of one language: a page loads one. The Chinese ones are as long as any.
const joinForm = ['index.html', 'i18n/room.zhHans.ts'];
const deviceApp = 'device/DeviceApp.tsx';
const device = [...joinForm, deviceApp];
const facilitator = ['facilitator.html', 'i18n/facilitator.zhHans.ts'];

/** What is opened over the console by a key. */
const consoleDialogs = [
  'People',
  'asides/Energy',
  'asides/Parking',
  'asides/Pick',
  'clock/Agenda',
  'clock/CatchUp',
  'clock/RunLog',
  'preview/Preview',
  'team/Team',
  'timers/PrivateTimer',
  'timers/Timer',
];

/** Each a folder of src/client/print. */
const documents = [
  'checklist',
  'letter',
  'call-list',
  'sign-in',
  'name-tents',
  'table-signs',
  'room',
  'run-sheet',
  'workbook',
  'exercises',
  'evaluation',
  'certificate',
  'action-plan',
];

/** @type {readonly Budget[]} */
const surfaces = [
  { name: 'participant, to a usable join form', modules: joinForm, kilobytes: 120, requests: 13 },
  { name: 'participant, joined', modules: device, kilobytes: 172, requests: 30 },
  {
    name: "participant's other pages",
    modules: ['device/MePage.tsx', 'device/SlidesPage.tsx', 'device/WorkbookPage.tsx'],
    beyond: device,
    kilobytes: 9,
  },
  {
    name: 'what a device says beside its exercises',
    modules: ['device/asides/DeviceAsides.tsx'],
    beyond: device,
    kilobytes: 6,
  },
  {
    name: 'a drawing on a slide, on a device',
    modules: ['device/DeviceFigure.tsx'],
    beyond: device,
    kilobytes: 25,
  },
  {
    name: 'what a calculation comes to, after the guess',
    modules: ['../exercises/calculator/Calculator.tsx'],
    beyond: [...device, '../exercises/calculator/Device.tsx'],
    kilobytes: 25,
  },
  {
    name: 'the form of a vote',
    modules: ['../exercises/voting/Ballot.tsx'],
    beyond: [...device, '../exercises/list/Device.tsx'],
    kilobytes: 5,
  },
  {
    name: 'what puts alike notes together, for a table',
    modules: ['../exercises/brainstorm/TableGroups.tsx'],
    beyond: [...device, '../exercises/brainstorm/Device.tsx'],
    kilobytes: 7,
  },
  {
    name: 'a text that a table writes together',
    modules: ['../ui/MergedTextarea.tsx'],
    beyond: device,
    kilobytes: 27,
  },
  {
    name: 'what forms share whose entries are taken along',
    modules: [],
    sharedBy: carryingForms,
    beyond: device,
    kilobytes: 6,
  },
  { name: "a phone's check before the day", modules: ['check.html'], kilobytes: 110, requests: 13 },
  { name: "an invitee's reply page", modules: ['reply.html'], kilobytes: 110, requests: 13 },
  { name: "facilitator's home", modules: facilitator, kilobytes: 158, requests: 21 },
  {
    name: 'the form of a session, beyond the home',
    modules: ['prepare/SessionForm.tsx'],
    beyond: facilitator,
    kilobytes: 20,
  },
  {
    name: "a session's page and content, beyond the home",
    modules: ['prepare/ContentPage.tsx', '../ui/QrCode.tsx'],
    beyond: facilitator,
    kilobytes: 17,
  },
  {
    name: 'the plan, every section of it, beyond the home',
    modules: [
      'plan/PlanPage.tsx',
      'plan/people/PeopleSection.tsx',
      'plan/letters/LettersSection.tsx',
      'plan/letters/LetterPreview.tsx',
      'plan/tables/TablesSection.tsx',
      'plan/place/PlaceSection.tsx',
      'plan/checklist/ChecklistSection.tsx',
    ],
    beyond: facilitator,
    kilobytes: 115,
  },
  {
    name: 'pre-flight, beyond the home',
    modules: ['preflight/PreflightPage.tsx', '../ui/QrCode.tsx'],
    beyond: facilitator,
    kilobytes: 45,
  },
  {
    name: 'report, every kind in it',
    modules: [...facilitator, 'report/ReportPage.tsx', ...views('Result')],
    kilobytes: 300,
    requests: 145,
  },
  {
    name: 'console',
    modules: [...facilitator, 'console/ConsolePage.tsx'],
    kilobytes: 300,
    requests: 50,
  },
  {
    name: "a console's dialogs, all of them",
    modules: consoleDialogs.map((one) => `console/${one}Dialog.tsx`),
    beyond: [...facilitator, 'console/ConsolePage.tsx'],
    kilobytes: 40,
  },
  {
    name: 'console, every kind open in the course of a day',
    modules: [...facilitator, 'console/ConsolePage.tsx', ...views('Console', 'Projector')],
    kilobytes: 440,
  },
  {
    name: 'projector',
    modules: ['projector.html', 'projector/DriverKeys.tsx', '../ui/QrCode.tsx'],
    kilobytes: 300,
    requests: 40,
  },
  {
    name: 'test pattern for the projector',
    modules: ['projector.html', 'preflight/pattern/TestPattern.tsx'],
    kilobytes: 300,
  },
  {
    name: 'projector, every kind shown in the course of a day',
    modules: ['projector.html', 'projector/DriverKeys.tsx', '../ui/QrCode.tsx', ...views('Projector')],
    kilobytes: 357,
  },
  { name: 'the print page', modules: ['print.html', 'print/hub/HubPage.tsx'], kilobytes: 145, requests: 26 },
  {
    name: "a session's list of documents, beyond the home",
    modules: ['print/hub/PrintList.tsx'],
    beyond: facilitator,
    kilobytes: 22,
  },
  {
    name: 'paper, every document and every kind',
    modules: ['print.html', ...documents.map((id) => `print/${id}/Sheets.tsx`), ...views('Paper')],
    kilobytes: 280,
    requests: 150,
  },
];

/** All budgets of the page. A page, a kind or a part that loads later without one fails test/gates. */
export const budgets = surfaces.concat(
  Object.entries(kinds).flatMap(([kind, { form, result }]) => [
    {
      name: `${kind}: its form on a device`,
      modules: [`../exercises/${kind}/Device.tsx`],
      beyond: device,
      beyondSharedBy: carrying.includes(kind) ? carryingForms : [],
      kilobytes: form,
    },
    {
      name: `${kind}: its result on a device`,
      modules: [`../exercises/${kind}/Result.tsx`, `../exercises/${kind}/Said.tsx`],
      beyond: [...device, `../exercises/${kind}/Device.tsx`],
      kilobytes: result,
    },
  ]),
);

/**
 * The files of the built page that a budget is about.
 * @param {Budget} budget
 * @returns {string[]} paths from the repository
 */
export function filesOf({ modules, beyond = [], sharedBy = [], beyondSharedBy = [] }) {
  const loaded = new Set([...loadOf(beyond), ...sharedLoad(beyondSharedBy)]);
  const counted = new Set([...loadOf(modules), ...sharedLoad(sharedBy)]);
  return [...counted].filter((file) => !loaded.has(file));
}

/**
 * What the forms of all kinds share is no kind's own: a device has it with its first exercise, and it counts there.
 * @param {readonly string[]} modules
 */
function loadOf(modules) {
  const shared = modules.includes(deviceApp) ? sharedLoad(views('Device')) : [];
  return [...new Set([...firstLoad(modules), ...shared])];
}
