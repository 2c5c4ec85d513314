import { control } from '../frame/control.js';
import { copyText } from '../frame/copy.js';
import { fill, h } from '../frame/dom.js';
import { badge, button, facts } from '../frame/fields.js';
import { time } from '../frame/times.js';
import { toast, toastError } from '../frame/toasts.js';
import { href } from '../frame/world.js';
import { asCSharpTest } from './as-csharp.js';
import { asCurl } from './as-curl.js';
import { asPostmanItem } from './as-postman.js';
import { body, headers, milliseconds, statusBadge } from './parts.js';
import { secretsOf } from './secrets.js';

/** A request whole, and the ways to take it along. */
export function requestDetail(request) {
  return h('div', { class: 'stack' },
    h('h1', { class: 'detail-title' }, h('span', { class: 'line-method' }, request.method), ' ', request.path, request.query, ' ', statusBadge(request.status)),
    request.errorCode && reason(request),
    facts([
      ['Answered', h('span', null, time(request.at), ' in ', milliseconds(request.durationMs))],
      ['Host', h('code', null, request.host)],
      ['Person', request.user],
      ['Connector', request.applicationId && h('a', { href: href(`/portal/connectors/${encodeURIComponent(request.applicationId)}`) }, request.applicationId)],
      ['Fault', request.fault && badge(request.fault, 'warn')],
    ]),
    copies(request),
    body('Request body', request.requestBody),
    headers('Request headers', request.requestHeaders),
    body('Response body', request.responseBody),
    headers('Response headers', request.responseHeaders));
}

function reason(request) {
  let message = null;
  try {
    message = JSON.parse(request.responseBody).message;
  } catch {
    // A fault may have cut it short.
  }
  return h('p', { class: 'reason' }, h('strong', null, request.errorCode), message && `: ${message}`);
}

function copies(request) {
  const shown = h('pre', { tabindex: '0', 'aria-label': 'What was copied', hidden: true });
  const one = (name, what, text) => button(name, async () => {
    try {
      const copied = await text();
      shown.hidden = false;
      fill(shown, copied);
      if (await copyText(copied)) {
        toast(`Copied as ${what}.`, 'good');
      } else {
        toast('The browser does not let the page copy. Select the text and copy it by hand.', 'error');
      }
    } catch (error) {
      toastError(error);
    }
  }, 'button-small', { 'aria-label': `Copy as ${what}` });
  return h('div', { class: 'stack copies' },
    h('div', { class: 'row' }, h('span', { class: 'soft' }, 'Copy as'),
      one('curl', 'curl', async () => asCurl(request, await secretsOf(request, control))),
      one('Postman item', 'a Postman item', async () => asPostmanItem(request)),
      one('C# test', 'a C# test', async () => asCSharpTest(request))),
    shown);
}
