import { h } from '../frame/dom.js';

/** A field for a time, in the reader's zone, to the second. */
export function timeInput(name, iso) {
  return h('input', { type: 'datetime-local', name, step: 1, '.value': iso ? localText(new Date(iso)) : '' });
}

/** What it says, for the control plane; null where it is empty. */
export function isoOf(input) {
  return input.value === '' ? null : new Date(input.value).toISOString();
}

function localText(at) {
  const two = (number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}
