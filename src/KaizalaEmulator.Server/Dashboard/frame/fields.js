import { h } from './dom.js';

let count = 0;

/** A labelled control, with a line of explanation if need be. */
export function field(label, control, hint) {
  const id = `field-${++count}`;
  control.id = id;
  if (hint) {
    control.setAttribute('aria-describedby', `${id}-hint`);
  }
  return h('div', { class: 'field' }, h('label', { for: id }, label), control, hint && h('span', { class: 'hint', id: `${id}-hint` }, hint));
}

export function textInput(name, value = '', props = {}) {
  return h('input', { name, autocomplete: 'off', spellcheck: 'false', '.value': value, ...props });
}

/** A choice; `options` are texts or `[value, text]`. */
export function select(name, options, value, props = {}) {
  const element = h('select', { name, ...props });
  setOptions(element, options, value);
  return element;
}

/** Offers others, if they are others: a list that is open stays open. What is chosen stays chosen while it is there. */
export function setOptions(element, options, value = element.value) {
  const pairs = options.map((option) => (Array.isArray(option) ? option : [option, option]).map(String));
  const shown = [...element.options].map((option) => [option.value, option.text]);
  if (JSON.stringify(pairs) !== JSON.stringify(shown)) {
    element.replaceChildren(...pairs.map(([given, text]) => h('option', { value: given }, text)));
  }
  if (pairs.some(([given]) => given === value)) {
    element.value = value;
  }
}

export function checkbox(name, label, checked = false, props = {}) {
  return h('label', { class: 'check' }, h('input', { type: 'checkbox', name, '.checked': checked, ...props }), label);
}

export function button(text, onclick, kind = '', props = {}) {
  return h('button', { type: 'button', class: `button ${kind}`.trim(), onclick, ...props }, text);
}

export function badge(text, kind = '') {
  return h('span', { class: kind === '' ? 'badge' : `badge badge-${kind}` }, text);
}

/** Pairs of a name and a value; pairs without a value are left out. */
export function facts(pairs) {
  return h('dl', { class: 'facts' }, pairs
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => [h('dt', null, name), h('dd', null, value)]));
}

/** The head of a view: its title, a line about it, and what can be done. */
export function viewHead(title, about, ...actions) {
  return h('header', { class: 'view-head' },
    h('div', null, h('h1', null, title), about && h('p', { class: 'soft' }, about)),
    h('div', { class: 'row' }, actions));
}
