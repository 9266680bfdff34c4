import { type ReplyAnswer, type ReplyPage, replyPage } from '#shared/plan/replyPage.ts';
import { type ApiResult, askServer } from '#client/api.ts';

/** The token in the page's own address: /r/<token>. */
export function tokenInAddress(path: string): string {
  return /^\/r\/([\w-]+)/.exec(path)?.[1] ?? '';
}

export function openReply(token: string): Promise<ApiResult<ReplyPage>> {
  return askServer({ path: '/api/replies/open', schema: replyPage, body: { token } });
}

export function sendReply(answer: ReplyAnswer): Promise<ApiResult<ReplyPage>> {
  return askServer({ path: '/api/replies/answer', schema: replyPage, body: answer });
}
