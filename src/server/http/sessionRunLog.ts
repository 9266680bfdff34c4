import { energyName, energyOfTheDay } from '#shared/asides/energy.ts';
import { plannedAgenda } from '#shared/agenda/agenda.ts';
import type { LoggedStageOp, RunHappening } from '#shared/agenda/runEvents.ts';
import { runLog, type RunLog } from '#shared/agenda/runLog.ts';
import type { Workshop } from '#shared/content/workshop.ts';
import { momentAt } from '#shared/session/dates.ts';
import { isStageOp, opSchema } from '#shared/sync/op.ts';
import type { OpRow, SessionRow, Store } from '#server/storage/store.ts';

interface SessionRunLog {
  readonly store: Pick<Store, 'stageOps' | 'registers' | 'account'>;
  readonly session: SessionRow;
  /** As the session runs it. */
  readonly workshop: Workshop;
  readonly nowMs: number;
}

/** The run log of a session as it is stored. Of people it names facilitators alone, by their accounts. */
export async function sessionRunLog({ store, session, workshop, nowMs }: SessionRunLog): Promise<RunLog> {
  const { settings, stage } = session;
  const [rows, energy] = await Promise.all([
    store.stageOps(session.id),
    store.registers(session.id, { exercise: energyName, owner: 'room' }),
  ]);
  const log = runLog({
    workshop,
    planned: plannedAgenda(workshop, settings),
    stage,
    ops: rows.flatMap(opOf),
    energy: energyOfTheDay(energy),
    plannedStartMs: momentAt(settings.date, settings.start, settings.timeZone),
    nowMs,
  });
  const events = await Promise.all(
    log.events.map(async (event) => ({ ...event, happening: await named(event.happening, store) })),
  );
  return { ...log, events };
}

/** None for what an older version logged in a way that is not known any more. */
function opOf({ body, atMs }: Pick<OpRow, 'body' | 'atMs'>): LoggedStageOp[] {
  const parsed = opSchema.safeParse(JSON.parse(body));
  return parsed.success && isStageOp(parsed.data) ? [{ atMs, op: parsed.data }] : [];
}

/** What a page called somebody is not believed: the account's own name is. */
async function named(happening: RunHappening, store: Pick<Store, 'account'>): Promise<RunHappening> {
  if (happening.kind !== 'driver') return happening;
  const account = await store.account(happening.account);
  return { ...happening, name: account?.name ?? '' };
}
