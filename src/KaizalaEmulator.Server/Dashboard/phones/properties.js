import { h } from '../frame/dom.js';
import { time } from '../frame/times.js';

/** The properties of a card as names and values. */
export function propertyList(properties = []) {
  return properties.length > 0 && h('dl', { class: 'properties' }, properties.map(({ name, type, value }) => [h('dt', null, name), h('dd', null, shown(type, value))]));
}

/** Values travel as text; a time is one of the epoch, a place is JSON. */
function shown(type, value) {
  if (Array.isArray(value)) {
    return value.join(', ');
  }
  if (type === 'DateTime' && /^\d{9,13}$/.test(value)) {
    return time(new Date(Number(value) * (value.length > 11 ? 1 : 1000)).toISOString());
  }
  return type === 'Location' ? placeText(value) : value;
}

function placeText(value) {
  try {
    const { lt, lg, n } = JSON.parse(value);
    return lt === undefined ? value : `${n ? `${n} · ` : ''}${lt}, ${lg}`;
  } catch {
    return value;
  }
}
