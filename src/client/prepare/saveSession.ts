import type { SessionSettings } from '#shared/session/settings.ts';
import { createSession, loadSession, sendLogo, sendOp } from './facilitatorApi.ts';
import type { Logo } from './logoFile.ts';
import type { AgendaWorkshop } from './agenda/agendaForm.ts';
import { type SessionForm, settingsFromForm } from './sessionFormModel.ts';

/** A session that is being changed. */
export interface EditedSession {
  readonly id: string;
  readonly settings: SessionSettings;
  /** As of which the settings are. */
  readonly revision: number;
}

export type SavedSession =
  | { readonly ok: true; readonly id: string }
  /** `session` is there even so when it was made before something did not go through. */
  | { readonly ok: false; readonly reason: string; readonly session: EditedSession | null };

interface ToSave {
  readonly form: SessionForm;
  readonly logo: Logo;
  /** Null for a new one. */
  readonly session: EditedSession | null;
  readonly timeZone: string;
  /** The workshop's own. */
  readonly segments: AgendaWorkshop['segments'];
}

/** Stores what a form states: a new session, or the changes of one, its logo first. */
export async function saveSession(saving: ToSave): Promise<SavedSession> {
  const { form, logo, session, timeZone, segments } = saving;
  if (session) return changeSession({ ...saving, session });
  const settings = settingsFromForm(form, { timeZone, segments, before: null, logo: '' });
  const made = await createSession(settings);
  if (!made.ok) return { ...made, session: null };
  const { id } = made.value;
  if (logo.state !== 'chosen') return { ok: true, id };
  return changeSession({ ...saving, session: { id, settings, revision: 1 } });
}

async function changeSession({
  form,
  logo,
  session,
  timeZone,
  segments,
}: ToSave & { readonly session: EditedSession }): Promise<SavedSession> {
  const { id } = session;
  const sent = logo.state === 'chosen' ? await sendLogo(id, logo.picture) : null;
  if (sent && !sent.ok) return { ...sent, session };
  const hash = sent?.value.logo ?? (logo.state === 'stored' ? logo.hash : '');
  const send = ({ settings: before, revision: base }: Omit<EditedSession, 'id'>) => {
    const settings = settingsFromForm(form, { timeZone, segments, before, logo: hash });
    return sendOp(id, { type: 'session.change', settings, base });
  };
  const answer = await send(session);
  if (answer.ok) return { ok: true, id };
  if (answer.reason !== 'stale') return { ...answer, session };
  // Somebody hid or reworded something while the form was open: that stays, and the form's own fields go over it.
  const fresh = await loadSession(id);
  if (!fresh.ok) return { ...fresh, session };
  const { session: there, settingsRevision } = fresh.value;
  const again = await send({ settings: there.settings, revision: settingsRevision });
  return again.ok ? { ok: true, id } : { ...again, session };
}
