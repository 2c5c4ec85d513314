import { fill, h } from '../frame/dom.js';

let last = 0;

/** A labelled field around an input; the label is the input's. */
export function field(label, input, hint) {
  const id = `phone-field-${++last}`;
  input.id = id;
  const hintId = hint ? `${id}-hint` : null;
  hintId && input.setAttribute('aria-describedby', hintId);
  return h('div', { class: 'field' }, h('label', { for: id }, label), input, hint && h('span', { class: 'hint', id: hintId }, hint));
}

export function check(label, input) {
  input.type = 'checkbox';
  return h('label', { class: 'check' }, input, label);
}

/** A list of rows that one adds to and takes from. `make` answers `{ element, value }`; `value` of the list is those of its rows. */
export class RowList {
  #make;
  #noun;
  #rows = [];
  #list = h('div', { class: 'rows' });

  constructor(noun, make, count = 1) {
    this.#noun = noun;
    this.#make = make;
    this.element = h('div', { class: 'stack rows-frame' }, this.#list,
      h('button', { class: 'button button-small', type: 'button', onclick: () => this.add(true) }, `Add ${noun}`));
    for (let index = 0; index < count; index++) {
      this.add(false);
    }
  }

  get value() {
    return this.#rows.map((row) => row.value());
  }

  add(focus) {
    const row = this.#make();
    const number = this.#rows.push(row);
    const element = h('div', { class: 'rows-row', role: 'group', 'aria-label': `${this.#noun} ${number}` }, row.element,
      h('button', { class: 'icon-button', type: 'button', 'aria-label': `Remove ${this.#noun} ${number}`, onclick: () => this.#remove(row, element) }, '×'));
    this.#list.append(element);
    focus && element.querySelector('input, textarea, select')?.focus();
  }

  clear() {
    this.#rows = [];
    fill(this.#list);
  }

  #remove(row, element) {
    this.#rows.splice(this.#rows.indexOf(row), 1);
    element.remove();
  }
}

/** A row of one text. */
export function textRow(label) {
  const input = h('input', { type: 'text', 'aria-label': label, placeholder: label });
  return { element: input, value: () => input.value };
}

/** A form that is sent once at a time; `send` may throw, which `run` of the screen shows. */
export function formOf(screen, label, send, ...children) {
  const button = h('button', { class: 'button button-main', type: 'submit' }, label);
  return h('form', {
    class: 'stack screen-form',
    novalidate: true,
    onsubmit: async (event) => {
      event.preventDefault();
      button.disabled = true;
      await screen.run(send);
      button.disabled = false;
    },
  }, children, h('div', { class: 'row' }, button));
}

/** The numbers of a comma list. */
export const numbersOf = (input) => input.value.split(',').map((number) => number.trim()).filter(Boolean);

/** A number of an input, or undefined where it is empty. */
export const numberOf = (input) => (input.value.trim() === '' ? undefined : Number(input.value));

/** A time of a datetime-local input as the service reads it. */
export const isoOf = (input) => (input.value === '' ? undefined : new Date(input.value).toISOString());
