import { h } from '../frame/dom.js';
import { time } from '../frame/times.js';
import { bar } from './choices.js';
import { fileList, picture } from './files.js';

/** Of each question with options, how often each was chosen. Polls and meetings have their bars on the card. */
export function resultBars(body) {
  if (!body?.results || !body.questions) {
    return null;
  }
  return body.results.map(({ question, options }) => h('section', { class: 'results' },
    h('h3', null, body.questions[question].title),
    h('ul', null, options.map(({ option, count }) => h('li', null,
      bar(count, body.responseCount),
      h('span', { class: 'choice-title' }, option), h('span', { class: 'choice-count' }, count))))));
}

/** Who answered what. Past these, the API tells the rest. */
const shown = 200;

export function responseList(body, responses) {
  return h('section', { class: 'stack responses' },
    h('h3', null, responses.length === 1 ? '1 response' : `${responses.length} responses`),
    responses.slice(-shown).map((response) => h('article', { class: 'response' },
      h('p', null, h('strong', null, response.responderName || response.responder || 'Anonymous'), ' ', h('span', { class: 'hint' }, time(response.respondedAt), response.isUpdate && ' · changed')),
      response.isCompleted === undefined ? answers(body, response) : h('p', null, response.isCompleted ? 'Done' : 'Not done'))));
}

function answers(body, response) {
  return h('dl', { class: 'properties' }, response.answers.map((answer, index) => [
    h('dt', null, body.questions?.[index]?.title ?? (body.questions?.length ? '' : `Answer ${index + 1}`)),
    h('dd', null, answerText(answer, body.questions?.[index]?.type)),
  ]));
}

function answerText(answer, type) {
  if (answer === null || answer === undefined) {
    return h('span', { class: 'soft' }, 'not answered');
  }
  switch (type) {
    case 'Image': return picture({ name: '', url: answer });
    case 'AttachmentList': return fileList(answer.map((file) => ({ name: file.mediaFileName, url: file.mediaUrl })));
    case 'Date': case 'DateOnly': return time(new Date(answer).toISOString(), 'day');
    case 'DateTime': return time(new Date(answer).toISOString());
    case 'Location': return `${answer.n ? `${answer.n} · ` : ''}${answer.lt}, ${answer.lg}`;
    case 'PhoneNumber': return `${answer.cc} ${answer.pn}`;
    default: return Array.isArray(answer) ? answer.join(', ') : String(answer);
  }
}
