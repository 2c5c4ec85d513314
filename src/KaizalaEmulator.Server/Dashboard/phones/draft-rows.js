import { h } from '../frame/dom.js';

const answerTypes = ['SingleOption', 'MultiOption', 'Text', 'LargeText', 'Numeric', 'Date', 'DateTime', 'Location', 'PhoneNumber', 'Image', 'AttachmentList'];

const valueTypes = ['Text', 'Numeric', 'Location', 'DateTime', 'StringList', 'Attachment', 'StringSet', 'AttachmentList'];

/** A question that is being made: its title, its type and, for the two option types, what is offered. */
export function questionRow() {
  const title = h('input', { type: 'text', 'aria-label': 'Question', placeholder: 'Question' });
  const type = h('select', { 'aria-label': 'Type of answer', onchange: () => show() }, answerTypes.map((each) => h('option', null, each)));
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

/** A property of a card that is being made. */
export function propertyRow() {
  const name = h('input', { type: 'text', 'aria-label': 'Name', placeholder: 'Name' });
  const type = h('select', { 'aria-label': 'Type' }, valueTypes.map((each) => h('option', null, each)));
  const value = h('input', { type: 'text', 'aria-label': 'Value', placeholder: 'Value' });
  return {
    element: h('div', { class: 'stack row-fields' }, name, type, value),
    value: () => ({ name: name.value, type: type.value, value: value.value }),
  };
}
