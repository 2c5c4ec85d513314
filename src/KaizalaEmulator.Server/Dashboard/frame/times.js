import { h } from './dom.js';

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const exactClock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

/** A time of the world in the reader's zone; the exact one on hover. `style`: `clock`, `exact`, `day`, or both day and clock. */
export function time(iso, style) {
  const at = new Date(iso);
  if (iso === null || iso === undefined || Number.isNaN(at.getTime())) {
    return h('span', null, '–');
  }
  return h('time', { datetime: iso, title: iso }, text(at, style));
}

function text(at, style) {
  switch (style) {
    case 'clock': return clock.format(at);
    case 'exact': return exactClock.format(at);
    case 'day': return day.format(at);
    default: return `${day.format(at)}, ${clock.format(at)}`;
  }
}
