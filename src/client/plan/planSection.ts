import type { SessionDetail } from '#client/prepare/facilitatorApi.ts';
import type { PlanDesk } from './planDesk.ts';

/** What every section of the plan is handed. */
export interface PlanSectionProps {
  readonly desk: PlanDesk;
  readonly detail: SessionDetail;
}
