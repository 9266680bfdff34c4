import { type ReactNode, useCallback } from 'react';
import { loadSession, type SessionDetail } from '#client/prepare/facilitatorApi.ts';
import { Frame } from '#client/prepare/Frame.tsx';
import { useLoaded } from '#client/prepare/useLoaded.ts';
import type { ApiResult } from '#client/api.ts';
import { PreflightBody } from './PreflightBody.tsx';

interface PreflightPageProps {
  readonly id: string;
}

interface Read {
  readonly detail: SessionDetail;
  readonly readAtMs: number;
}

/** Everything that somebody checks in the room before people come. */
export function PreflightPage({ id }: PreflightPageProps): ReactNode {
  const load = useCallback(async (): Promise<ApiResult<Read>> => {
    const answer = await loadSession(id);
    return answer.ok ? { ok: true, value: { detail: answer.value, readAtMs: Date.now() } } : answer;
  }, [id]);
  const [loaded, reload] = useLoaded(load);
  return (
    <Frame loaded={loaded} onRetry={() => void reload()}>
      {(read) => <PreflightBody {...read} onReload={reload} />}
    </Frame>
  );
}
