import { h } from '../frame/dom.js';
import { badge } from '../frame/fields.js';
import { copyButton } from '../frame/copy.js';
import { prettyJson } from './json-text.js';

/** A path short enough for a line: of a GUID its ends are enough to tell it from others. */
export function shortPath(path) {
  return path.replace(/\b([0-9a-f]{4})[0-9a-f]{4}-[0-9a-f-]{23}([0-9a-f]{4})\b/gi, '$1…$2');
}

/** A status of HTTP, coloured by its kind; 0 is a connection that was dropped. */
export function statusBadge(status) {
  if (status === null || status === undefined) {
    return null;
  }
  const kind = status === 0 || status >= 500 ? 'bad' : status >= 400 ? 'warn' : status >= 300 ? 'accent' : 'good';
  return badge(status === 0 ? 'dropped' : String(status), kind);
}

export const stateKinds = { delivered: 'good', pending: 'accent', held: 'warn', failed: 'bad', abandoned: '' };

export const stateBadge = (state) => badge(state, stateKinds[state] ?? '');

export function milliseconds(value) {
  return value === null || value === undefined ? '' : `${value < 10 ? value.toPrecision(2) : Math.round(value)} ms`;
}

/** A body, laid out if it is JSON, as it came when it is copied. */
export function body(title, text) {
  return h('section', { class: 'stack body-part' },
    h('div', { class: 'row spread' }, h('h2', null, title), text !== '' && copyButton(text, title.toLowerCase())),
    text === '' ? h('p', { class: 'soft' }, 'Empty.') : h('pre', { tabindex: '0', 'aria-label': title }, prettyJson(text)));
}

export function headers(title, map) {
  const entries = Object.entries(map);
  return h('details', null, h('summary', null, `${title} (${entries.length})`),
    h('dl', { class: 'facts header-list' }, entries.map(([name, value]) => [h('dt', null, h('code', null, name)), h('dd', null, h('code', null, value))])));
}
