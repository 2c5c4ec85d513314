import { h } from '../frame/dom.js';

const types = ['Text', 'Numeric', 'Location', 'DateTime', 'StringList', 'Attachment', 'StringSet', 'AttachmentList'];

/** A property of a card that is being made. */
export function propertyRow() {
  const name = h('input', { type: 'text', 'aria-label': 'Name', placeholder: 'Name' });
  const type = h('select', { 'aria-label': 'Type' }, types.map((each) => h('option', null, each)));
  const value = h('input', { type: 'text', 'aria-label': 'Value', placeholder: 'Value' });
  return {
    element: h('div', { class: 'stack row-fields' }, name, type, value),
    value: () => ({ name: name.value, type: type.value, value: value.value }),
  };
}
