import * as z from 'zod/mini';
import { type PrintRequest, type PrintState, printState } from '#shared/export/printJob.ts';
import { type ApiResult, askServer } from '#client/api.ts';

function printsOf(session: string): string {
  return `/api/sessions/${encodeURIComponent(session)}/prints`;
}

/** Whether the server can print by itself. */
export function loadPrinting(session: string): Promise<ApiResult<{ chrome: boolean }>> {
  return askServer({ path: printsOf(session), schema: z.object({ chrome: z.boolean() }) });
}

/** Begins to print in the background; answers with what the job is found by. */
export function startPrint(session: string, request: PrintRequest): Promise<ApiResult<{ id: string }>> {
  return askServer({ path: printsOf(session), schema: z.object({ id: z.string() }), body: request });
}

export function loadPrint(session: string, id: string): Promise<ApiResult<PrintState>> {
  return askServer({ path: `${printsOf(session)}/${encodeURIComponent(id)}`, schema: printState });
}

/** Ends a job; one that the server no longer knows has ended already. */
export async function cancelPrint(session: string, id: string): Promise<void> {
  const path = `${printsOf(session)}/${encodeURIComponent(id)}`;
  await fetch(path, { method: 'DELETE', credentials: 'same-origin' }).catch(() => undefined);
}

/** Where the finished PDF is, for as long as it is kept. */
export function printedFile(session: string, id: string): string {
  return `${printsOf(session)}/${encodeURIComponent(id)}/file`;
}
