import { documentIds } from '#shared/export/documentSource.ts';
import { someOwner, someSettings } from '../helpers/facilitator.ts';

/** What a route is told to do, and whom it does it for. */
export interface HttpCase {
  /** `session` means a facilitator of the session that the address names. */
  readonly who: 'anybody' | 'seat' | 'projector' | 'facilitator' | 'owner' | 'session';
  /** A body as a page of ours sends it, about what there is not; tests break it in one place. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** It does what its address says, whatever is in the body. */
  readonly ignoresBody?: true;
  /** It changes nothing, and has something to say to whoever is signed in. */
  readonly answersSignedIn?: true;
}

const token = 'A'.repeat(22);
const account = { ...someOwner, email: 'nobody@halfday.test' };
const page: HttpCase = { who: 'anybody' };
const printed: HttpCase = { who: 'facilitator' };

/** Every route of the server. A new one without a line here fails the test. */
export const httpCases: Readonly<Record<string, HttpCase>> = {
  'GET /api/health': { who: 'anybody' },
  'GET /api/alive': { who: 'anybody' },
  // A used link is no harm in a browser that is signed in.
  'POST /api/sign-in/link': { who: 'anybody', body: { token }, answersSignedIn: true },
  'POST /api/sign-in/owner': { who: 'anybody', body: { token, account } },
  'POST /api/sign-in': { who: 'anybody', body: { email: account.email, password: 'not this one' } },
  'POST /api/sign-out': { who: 'facilitator', ignoresBody: true },
  'GET /api/me': { who: 'facilitator' },
  'POST /api/me/password': { who: 'facilitator', body: { password: 'a longer sentence' } },
  'POST /api/invitations/read': { who: 'anybody', body: { token } },
  'POST /api/invitations/accept': { who: 'anybody', body: { token, account } },
  'POST /api/invitations/join': { who: 'facilitator', body: { token } },
  'GET /api/people': { who: 'owner' },
  'POST /api/people/invitations': { who: 'owner', body: { session: 'nowhere' } },
  'POST /api/people/invitations/:id/revoke': { who: 'owner', ignoresBody: true },
  'POST /api/people/:id/remove': { who: 'owner', ignoresBody: true },
  'GET /api/join/:invitation': { who: 'anybody' },
  // A table that there is not, so that even a valid body seats nobody.
  'POST /api/join': {
    who: 'anybody',
    body: { invitation: '@code@', seat: token, token, name: 'Ana', table: 't9', language: 'en' },
  },
  'POST /api/return': { who: 'anybody', body: { code: 'LOLOLOLO', token } },
  'GET /api/device/slides': { who: 'seat' },
  'GET /api/home': { who: 'facilitator' },
  'POST /api/sessions': { who: 'facilitator', body: { settings: someSettings({ workshop: 'no-such' }) } },
  'GET /api/sessions/:id': { who: 'session' },
  'POST /api/sessions/:id/ops': {
    who: 'session',
    body: { op: { type: 'stage.undo', id: token, client: token, epoch: 99 } },
  },
  'POST /api/sessions/:id/projector-link': { who: 'session', ignoresBody: true },
  'POST /api/sessions/:id/projector-links/revoke': { who: 'session', ignoresBody: true },
  'POST /api/sessions/:id/invitations': { who: 'session', ignoresBody: true },
  'GET /api/sessions/:id/facilitators': { who: 'session' },
  'POST /api/sessions/:id/facilitators': { who: 'session', body: { account: 'nobody' } },
  // Taking somebody off who is not on it is done already.
  'POST /api/sessions/:id/facilitators/remove': {
    who: 'session',
    body: { account: 'nobody' },
    answersSignedIn: true,
  },
  'POST /api/sessions/:id/logo': { who: 'session', body: { picture: 'none' } },
  'GET /api/sessions/:id/logo/:hash': { who: 'anybody' },
  'GET /api/sessions/:id/seats/:seat/return-code': { who: 'session' },
  'GET /api/sessions/:id/report': { who: 'session' },
  'GET /api/sessions/:id/report.csv': { who: 'session' },
  'GET /api/sessions/:id/parking.csv': { who: 'session' },
  'GET /api/sessions/:id/energy.csv': { who: 'session' },
  'GET /api/sessions/:id/run-log': { who: 'session' },
  'GET /api/sessions/:id/run-log.csv': { who: 'session' },
  'GET /api/sessions/:id/preflight/machine': { who: 'session' },
  'GET /api/sessions/:id/preflight/phones': { who: 'session' },
  'GET /api/sessions/:id/copy': { who: 'session' },
  'GET /api/sessions/:id/rehearsal': { who: 'session' },
  'POST /api/sessions/:id/rehearsal': { who: 'session', body: { people: 12 } },
  'POST /api/sessions/:id/rehearsal/end': { who: 'session', ignoresBody: true },
  'POST /api/sessions/:id/copy/seen': { who: 'session', ignoresBody: true },
  'POST /api/check/:code': { who: 'anybody', body: { id: token, line: 'websocket', roundTripMs: 12 } },
  'GET /api/sessions/:id/letters': { who: 'session' },
  'POST /api/sessions/:id/letters/send': {
    who: 'session',
    body: { letters: [{ invitee: 'nobody', revision: 0 }] },
  },
  'GET /api/sessions/:id/letters/:invitee/letter.eml': { who: 'session' },
  'GET /api/sessions/:id/letters/letters.zip': { who: 'session' },
  'POST /api/replies/open': { who: 'anybody', body: { token } },
  'POST /api/replies/answer': {
    who: 'anybody',
    body: { token, id: token, reply: 'yes', diet: '', access: '', language: null },
  },
  'GET /r/:token/calendar.ics': { who: 'anybody' },
  'GET /api/projector/deck': { who: 'projector' },
  'GET /api/documents/source': printed,
  ...Object.fromEntries(documentIds.map((id) => [`GET /api/documents/${id}.pdf`, printed])),
  'GET /api/sessions/:id/prints': { who: 'session' },
  'POST /api/sessions/:id/prints': {
    who: 'session',
    body: { documents: [{ id: 'room', copies: 1 }], language: 'en', paper: 'a4' },
    answersSignedIn: true,
  },
  'GET /api/sessions/:id/prints/:print': { who: 'session' },
  'DELETE /api/sessions/:id/prints/:print': { who: 'session', ignoresBody: true },
  'GET /api/sessions/:id/prints/:print/file': { who: 'session' },
  'GET /': page,
  'GET /j/:token': page,
  'GET /sign-in': page,
  'GET /invite': page,
  'GET /people': page,
  'GET /home': page,
  'GET /sessions/:id': page,
  'GET /sessions/:id/console': page,
  'GET /sessions/:id/content': page,
  'GET /sessions/:id/plan': page,
  'GET /sessions/:id/report': page,
  'GET /sessions/:id/preflight': page,
  'GET /projector': page,
  'GET /projector/test': page,
  'GET /r/:token': page,
  'GET /check': page,
  'GET /check/:code': page,
  'GET /print': page,
  'GET /print/:document': page,
  'GET /*': page,
};

/** Why the HTTP side refuses: the closed list, besides the reasons of ops. None carries data. */
export const httpReasons: readonly string[] = [
  'bad-value',
  'cannot-save',
  'email-taken',
  'fault',
  'link-ended',
  'link-used',
  'malformed',
  'not-a-picture',
  'no-chrome',
  'no-mail',
  'not-allowed',
  'not-found',
  'other-site',
  'over',
  'owner-exists',
  'picture-size',
  'picture-too-large',
  'room-code',
  'room-full',
  'sign-in-again',
  'signed-out',
  'too-large',
  'too-many-prints',
  'too-many-tries',
  'unauthorized',
  'unknown-check',
  'unknown-account',
  'unknown-invitee',
  'unknown-code',
  'unknown-print',
  'unknown-return',
  'unknown-seat',
  'unknown-session',
  'unknown-table',
  'unknown-workshop',
  'wrong-password',
];
