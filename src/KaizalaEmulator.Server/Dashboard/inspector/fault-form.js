import { h } from '../frame/dom.js';
import { field, select, textInput } from '../frame/fields.js';

const effects = [['status', 'Answers an error'], ['delay', 'Answers late'], ['abort', 'Drops the connection'], ['truncateAfter', 'Cuts the answer short'], ['bytesPerSecond', 'Answers slowly']];

const statuses = [[500, '500 Internal Server Error'], [503, '503 Service Unavailable'], [429, '429 Too Many Requests'], [401, '401 Unauthorized'], [403, '403 Forbidden'], [404, '404 Not Found'], [408, '408 Request Timeout'], [502, '502 Bad Gateway'], [504, '504 Gateway Timeout']];

export function faultFields() {
  const effect = select('effect', effects);
  const only = {
    status: h('div', { class: 'pair' },
      field('Status', select('status', statuses.map(([value, text]) => [String(value), text]), '503')),
      field('Error code', textInput('errorCode', '', { class: 'mono-input' }), 'Left empty, the one of the status.')),
    delay: h('div', { class: 'pair' },
      field('By', textInput('delay', 'PT5S', { class: 'mono-input' }), 'An ISO 8601 duration.'),
      field('Clock', select('clock', [['real', 'Real time'], ['world', 'The world’s clock']], 'real'))),
    truncateAfter: field('After bytes', textInput('truncateAfter', '20', { type: 'number', min: 0 })),
    bytesPerSecond: field('Bytes a second', textInput('bytesPerSecond', '64', { type: 'number', min: 1 })),
  };
  const asks = () => Object.entries(only).forEach(([name, part]) => { part.hidden = name !== effect.value; });
  effect.addEventListener('change', asks);
  asks();
  return [
    h('fieldset', null, h('legend', null, 'Which calls'), h('div', { class: 'stack' },
      h('div', { class: 'pair' },
        field('Method', select('method', [['', 'Any'], 'GET', 'POST', 'PUT', 'DELETE'])),
        field('Mobile number', textInput('mobileNumber', '', { type: 'tel', placeholder: 'anybody' }))),
      field('Path', textInput('path', '', { class: 'mono-input', placeholder: '/v1/groups/*/messages' }), '* stands for one segment, ** for any number. Left empty, any path.'))),
    h('fieldset', null, h('legend', null, 'What they get'), h('div', { class: 'stack' }, field('Effect', effect), Object.values(only))),
    h('div', { class: 'pair' },
      field('Times', textInput('times', '', { type: 'number', min: 1, placeholder: 'always' })),
      field('Probability', textInput('probability', '', { type: 'number', min: 0, max: 1, step: 'any', placeholder: '1' })),
      field('Seed', textInput('seed', '', { type: 'number', placeholder: 'random' }), 'The same seed strikes the same calls.')),
  ];
}

/** What the control plane is sent. */
export function faultOf({ elements }) {
  const text = (name) => elements[name].value.trim() || undefined;
  const number = (name) => (elements[name].value === '' ? undefined : Number(elements[name].value));
  const effect = {
    status: () => ({ status: number('status'), errorCode: text('errorCode') }),
    delay: () => ({ delay: text('delay'), clock: elements.clock.value }),
    abort: () => ({ abort: true }),
    truncateAfter: () => ({ truncateAfter: number('truncateAfter') }),
    bytesPerSecond: () => ({ bytesPerSecond: number('bytesPerSecond') }),
  }[elements.effect.value]();
  return {
    match: { method: text('method'), path: text('path'), mobileNumber: text('mobileNumber') },
    times: number('times'),
    probability: number('probability'),
    seed: number('seed'),
    effect,
  };
}

export function describeMatch({ method, path, mobileNumber }) {
  const text = [method, path, mobileNumber && `of ${mobileNumber}`].filter(Boolean).join(' ');
  return text === '' ? 'any call' : h('code', null, text);
}

export function describeEffect(effect) {
  if (effect.status) {
    return `answers ${effect.status}${effect.errorCode ? ` ${effect.errorCode}` : ''}`;
  }
  if (effect.delay) {
    return `answers after ${effect.delay}, ${effect.clock === 'real' ? 'real time' : 'by the world’s clock'}`;
  }
  return effect.abort ? 'drops the connection'
    : effect.truncateAfter !== undefined ? `cuts the answer after ${effect.truncateAfter} bytes`
      : `sends ${effect.bytesPerSecond} bytes a second`;
}
