import { CallError } from '../frame/control.js';
import { h } from '../frame/dom.js';
import { field, numberOf } from './fields.js';
import { uploadOne } from './send-files.js';

/** The field of a question: `{ element, value(phone) }`, whose value is in the form the service takes, null where nothing was given. */
export function answerField({ title, type, options }, earlier) {
  switch (type) {
    case 'SingleOption': return choice(title, options, 'radio', earlier === undefined ? [] : [earlier]);
    case 'MultiOption': return choice(title, options, 'checkbox', earlier ?? []);
    case 'LargeText': return text(title, h('textarea', { rows: 4 }), earlier);
    case 'Numeric': return numeric(title, earlier);
    case 'Date': case 'DateOnly': return moment(title, 'date', earlier);
    case 'DateTime': return moment(title, 'datetime-local', earlier);
    case 'Location': return location(title, earlier);
    case 'PhoneNumber': return phoneNumber(title, earlier);
    case 'Image': return files(title, false, earlier);
    case 'AttachmentList': return files(title, true, earlier);
    default: return text(title, h('input', { type: 'text' }), earlier);
  }
}

let groups = 0;

function choice(title, options, type, chosen) {
  const name = `answer-${++groups}`;
  const inputs = options.map((option) => h('input', { type, name, value: option.title, '.checked': chosen.includes(option.title) }));
  const taken = () => inputs.filter((input) => input.checked).map((input) => input.value);
  return {
    element: together(title, options.map((option, index) => h('label', { class: 'check' }, inputs[index], option.title))),
    value: () => (type === 'radio' ? taken()[0] ?? null : taken().length === 0 ? null : taken()),
  };
}

function text(title, input, earlier) {
  input.value = earlier ?? '';
  return { element: field(title, input), value: () => input.value || null };
}

function numeric(title, earlier) {
  const input = h('input', { type: 'number', step: 'any', '.value': earlier ?? '' });
  return { element: field(title, input), value: () => numberOf(input) ?? null };
}

/** A day is its midnight in UTC, a time one of this browser's zone. */
function moment(title, type, earlier) {
  const isDay = type === 'date';
  const input = h('input', { type });
  if (typeof earlier === 'number') {
    const shift = isDay ? 0 : new Date(earlier).getTimezoneOffset() * 60_000;
    input.value = new Date(earlier - shift).toISOString().slice(0, isDay ? 10 : 16);
  }
  return { element: field(title, input), value: () => (input.value === '' ? null : Date.parse(isDay ? `${input.value}T00:00:00Z` : input.value)) };
}

function location(title, earlier) {
  const [name, latitude, longitude] = [part('Name of the place', earlier?.n), part('Latitude', earlier?.lt, 'number'), part('Longitude', earlier?.lg, 'number')];
  return {
    element: together(title, name, latitude, longitude),
    value: () => (latitude.value === '' && longitude.value === '' ? null : { lt: numberOf(latitude), lg: numberOf(longitude), n: name.value }),
  };
}

function phoneNumber(title, earlier) {
  const [code, number] = [part('Country code', earlier?.cc), part('Number', earlier?.pn)];
  return {
    element: together(title, code, number),
    value: () => (code.value === '' && number.value === '' ? null : { cc: code.value, pn: number.value }),
  };
}

const part = (label, earlier = '', type = 'text') => h('input', { type, step: 'any', 'aria-label': label, placeholder: label, '.value': earlier });

const together = (title, ...inputs) => h('fieldset', { class: 'people' }, h('legend', null, title), inputs);

/** Files that were given before stay unless others are chosen: their URLs stand for them. */
function files(title, several, earlier) {
  const input = h('input', { type: 'file', multiple: several, accept: several ? null : '.jpg,.jpeg,.png' });
  const kept = several ? earlier?.map((file) => file.mediaUrl) : earlier;
  return {
    element: field(title, input, kept?.length > 0 ? 'What you gave before stays unless you choose again.' : null),
    value: async (phone) => {
      if (input.files.length === 0) {
        return kept ?? null;
      }
      const resources = [];
      for (const file of input.files) {
        resources.push(await uploadOne(phone, file));
      }
      if (!several && resources.length > 1) {
        throw new CallError(`${title}: one picture is asked for.`);
      }
      return several ? resources : resources[0];
    },
  };
}
