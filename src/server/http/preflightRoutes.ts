import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { checkInBody, type CheckInList } from '#shared/session/checkIn.ts';
import { deviceFamily } from '#shared/session/deviceFamily.ts';
import { normalizeRoomCode } from '#shared/sync/ids.ts';
import { isOwnAddress } from './addresses.ts';
import { createCheckIns } from './checkIns.ts';
import type { HttpContext } from './context.ts';
import { sessionOf, sessionOnly } from './guards.ts';
import { readMachine } from './machine.ts';

const params = z.object({ code: z.string().min(1).max(16) });

/** Devices that Halfday does not run on: what comes from them is never this machine, whatever proxy it came by. */
const carried: ReadonlySet<string> = new Set(['iphone', 'ipad', 'android', 'harmony']);

/** What somebody looks at in the room before the day: this machine, and the phones that have tried their line. */
export function preflightRoutes(app: FastifyInstance, context: HttpContext): void {
  const { secret, nowMs } = context;
  const guard = { preHandler: sessionOnly(context) };
  const checkIns = createCheckIns({ secret, nowMs });

  app.get('/api/sessions/:id/preflight/machine', guard, () => readMachine(context));

  app.get('/api/sessions/:id/preflight/phones', guard, (request): CheckInList => {
    const { id } = sessionOf(request);
    return { code: checkIns.open(id), checkIns: [...checkIns.listOf(id)] };
  });

  app.post('/api/check/:code', (request, reply) => {
    const asked = params.safeParse(request.params);
    const body = checkInBody.safeParse(request.body);
    if (!asked.success || !body.success) return reply.code(400).send({ reason: 'malformed' });
    const family = deviceFamily(request.headers['user-agent']);
    const isHere = !carried.has(family.device) && isOwnAddress(request.ip);
    const sender = { ...family, place: isHere ? 'here' : 'elsewhere' } as const;
    const taken = checkIns.take(normalizeRoomCode(asked.data.code), body.data, sender);
    if (taken.ok) return { number: taken.number };
    return reply.code(taken.reason === 'unknown-check' ? 404 : 429).send({ reason: taken.reason });
  });
}
