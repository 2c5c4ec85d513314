import { h } from '../frame/dom.js';

const types = [
  ['SingleOption', 'One of several'], ['MultiOption', 'Several of several'], ['Text', 'Text'], ['LargeText', 'Long text'], ['Numeric', 'Number'], ['Date', 'Date'],
  ['DateTime', 'Date and time'], ['Location', 'Location'], ['PhoneNumber', 'Phone number'], ['Image', 'Photo'], ['AttachmentList', 'Files'],
];

/** A question that is being made: its title, its type and, for the two option types, what is offered. */
export function questionRow() {
  const title = h('input', { type: 'text', 'aria-label': 'Question', placeholder: 'Question' });
  const type = h('select', { 'aria-label': 'Type of answer', onchange: () => show() }, types.map(([value, name]) => h('option', { value }, name)));
  const options = h('textarea', { rows: 3, 'aria-label': 'Options, one on each line', placeholder: 'Options, one on each line' });
  const show = () => {
    options.hidden = !type.value.endsWith('Option');
  };
  return {
    element: h('div', { class: 'stack row-fields' }, title, type, options),
    value: () => ({
      title: title.value,
      type: type.value,
      options: options.hidden ? undefined : options.value.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => ({ title: line })),
    }),
  };
}
