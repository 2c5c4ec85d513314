import { h } from '../frame/dom.js';
import { time } from '../frame/times.js';
import { fileList } from './files.js';
import { icon } from './icon.js';
import { kindName } from './kinds.js';
import { choiceCard, responseLine } from './choices.js';
import { called } from './people-choice.js';
import { propertyList } from './properties.js';

/** The card of what is no plain message. */
export function cardOf(item, phone, actions) {
  const make = cards[item.kind] ?? media;
  return h('div', { class: 'post-card' }, make(item, item.actionBody ?? {}, phone, actions));
}

const cards = {
  Announcement: announcement,
  Job: job,
  Survey: form,
  Package: form,
  Poll: choiceCard,
  LetsMeet: meeting,
  ShareLocation: place,
  PhotoWithLocation: (item, body) => [fileList(body.files), placeLine(body.place)],
};

function head(item, title) {
  return [h('p', { class: 'card-kind' }, kindName(item.kind)), title && h('h3', { class: 'card-title' }, title)];
}

function media(item, body) {
  return [fileList(body.files), item.text && h('p', { class: 'post-text' }, item.text)];
}

function announcement(item, body) {
  return [head(item, body.title), h('p', { class: 'post-text' }, item.text), fileList(body.files)];
}

function job(item, body, phone, actions) {
  const own = body.ownResponses[0];
  const isAssigned = body.assignedTo.includes(phone.number);
  return [
    head(item, body.title),
    h('p', { class: 'card-line' }, 'Due ', time(body.expiresAt)),
    h('ul', { class: 'assignees' }, body.assignees.map((person) => h('li', null,
      h('span', { class: person.isCompleted ? 'mark is-done' : 'mark', 'aria-hidden': 'true' }, person.isCompleted ? '✓' : '○'),
      called(person),
      person.isCompleted && h('span', { class: 'visually-hidden' }, ' has done it')))),
    isAssigned && answerButton(body, own?.isCompleted ? 'Reopen' : 'Mark as done', !own?.isCompleted, () => actions.respond(item, { isCompleted: !own?.isCompleted })),
  ];
}

function form(item, body, phone, actions) {
  const hasAnswered = body.ownResponses.length > 0;
  const label = hasAnswered ? (body.acceptMultipleResponses ? 'Answer again' : 'Change answer') : 'Answer';
  const visible = body.questions.filter((question) => !question.isInvisible);
  return [
    head(item, body.title),
    body.packageId && h('p', { class: 'card-line mono' }, body.packageId),
    fileList(body.files),
    body.description && h('p', { class: 'post-text' }, body.description),
    propertyList(body.properties),
    visible.length > 0 && h('ol', { class: 'card-questions' }, visible.slice(0, 4).map((question) => h('li', null, question.title)), visible.length > 4 && h('li', null, '…')),
    h('p', { class: 'card-line' }, responseLine(body)),
    h('div', { class: 'row' },
      answerButton(body, label, !hasAnswered, () => actions.open(item, true)),
      h('button', { class: 'button button-small', type: 'button', dataset: { key: 'responses' }, onclick: () => actions.open(item) }, 'Responses')),
  ];
}

function meeting(item, body, phone, actions) {
  return [
    head(item, body.title),
    h('p', { class: 'card-line' }, time(body.startsAt), ` · ${body.minutes} min`),
    body.agenda && h('p', { class: 'post-text' }, body.agenda),
    placeLine(body.place),
    choiceCard(item, { ...body, title: null }, phone, actions),
  ];
}

function place(item, body) {
  return [head(item, body.place.name), placeLine({ ...body.place, name: '' })];
}

function placeLine(given) {
  return given && h('p', { class: 'card-line' }, icon('place'), given.name && `${given.name} · `, h('span', { class: 'mono' }, `${given.latitude}, ${given.longitude}`));
}

function answerButton(body, label, isMain, onclick) {
  return h('button', {
    class: `button button-small${isMain ? ' button-main' : ''}`, type: 'button', dataset: { key: 'answer' }, disabled: !body.canRespond, onclick,
  }, body.canRespond ? label : 'Closed');
}
