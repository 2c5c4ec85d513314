// Short news at the edge of the page. Errors stay until they are closed; the rest goes by itself.

import { h } from './dom.js';
import { CallError } from './control.js';

const shownFor = 6000;
const most = 4;
let region;

/** Where toasts appear. Two live regions, since errors interrupt and the rest waits its turn. */
export function toastRegion() {
  region = h('div', { class: 'toasts' },
    h('div', { role: 'status', 'aria-live': 'polite' }),
    h('div', { role: 'alert', 'aria-live': 'assertive' }));
  return region;
}

export function toast(message, kind = 'info') {
  const close = h('button', { class: 'icon-button', type: 'button', 'aria-label': 'Dismiss', onclick: () => item.remove() }, '×');
  const item = h('div', { class: `toast toast-${kind}` }, h('p', null, message), close);
  const list = region.children[kind === 'error' ? 1 : 0];
  list.append(item);
  if (list.children.length > most) {
    list.firstElementChild.remove();
  }
  if (kind !== 'error') {
    setTimeout(() => item.remove(), shownFor);
  }
}

export function toastError(error) {
  if (!(error instanceof CallError)) {
    console.error(error);
  }
  toast(error instanceof CallError ? error.message : `The dashboard has failed: ${error.message}`, 'error');
}
