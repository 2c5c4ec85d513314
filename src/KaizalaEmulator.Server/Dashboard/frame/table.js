import { fill, h } from './dom.js';

/** More rows than anybody reads are left out until a filter finds them. */
const mostRows = 200;

/**
 * A table in a frame that scrolls. `columns`: titles, '' for one without; `rows`: `{ key, cells, class? }`. Built again with `fillTable` it
 * keeps the focus in the row and on the control where it was.
 */
export function table(label, columns, rows, empty) {
  const frame = h('div', { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': label });
  fillTable(frame, columns, rows, empty);
  return frame;
}

export function fillTable(frame, columns, rows, empty = 'None yet.') {
  const focused = focusIn(frame);
  fill(frame, rows.length === 0 ? h('p', { class: 'empty' }, empty) : [
    h('table', null,
      h('thead', null, h('tr', null, columns.map((title) => (title === '' ? h('td') : h('th', { scope: 'col' }, title))))),
      h('tbody', null, rows.slice(0, mostRows).map(row))),
    rows.length > mostRows && h('p', { class: 'soft' }, `${rows.length - mostRows} more: narrow the filter to see them.`),
  ]);
  restore(frame, focused);
}

function row({ key, cells, class: name }) {
  return h('tr', { class: name, dataset: { key } }, cells.map((cell) => h('td', null, cell)));
}

const controls = 'a, button, input, select';

function focusIn(frame) {
  const line = document.activeElement?.closest('[data-key]');
  return line && frame.contains(line)
    ? { key: line.dataset.key, index: [...line.querySelectorAll(controls)].indexOf(document.activeElement) }
    : null;
}

function restore(frame, focused) {
  const line = focused && [...frame.querySelectorAll('[data-key]')].find((other) => other.dataset.key === focused.key);
  const target = line?.querySelectorAll(controls)[focused.index] ?? (focused ? frame : null);
  target?.focus({ preventScroll: true });
}
