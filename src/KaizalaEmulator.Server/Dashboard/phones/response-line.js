import { time } from '../frame/times.js';

/** What stands under everything that is answered: how many have, until when, and who sees it. */
export function responseLine(body) {
  const parts = [
    body.responseCount === 1 ? '1 response' : `${body.responseCount} responses`,
    body.isAnonymous && 'anonymous',
    body.isSenderOnly && 'results for the sender only',
  ];
  return [parts.filter(Boolean).join(' · '), body.expiresAt && [' · until ', time(body.expiresAt)]];
}
