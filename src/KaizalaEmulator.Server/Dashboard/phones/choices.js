import { h } from '../frame/dom.js';
import { time } from '../frame/times.js';
import { picture } from './files.js';
import { kindName } from './kinds.js';

const meetingAnswers = ['Yes', 'No', 'Maybe'];

/** A poll or a meeting: one tap answers, another one changes the answer. Who may see results sees them as bars. */
export function choiceCard(item, body, phone, actions) {
  const choices = body.choices ?? meetingAnswers.map((title) => ({ title }));
  const own = body.ownResponses[0]?.answers[0];
  const counts = new Map(body.results?.[0]?.options.map(({ option, count }) => [option, count]));
  return [
    body.title && [h('p', { class: 'card-kind' }, kindName(item.kind)), h('h3', { class: 'card-title' }, body.title)],
    h('div', { class: 'choices', role: 'group', 'aria-label': body.title ?? 'Are you coming?' }, choices.map((choice, index) => h('button', {
      class: 'choice', type: 'button', disabled: !body.canRespond, 'aria-pressed': String(choice.title === own), dataset: { key: `choice-${index}` },
      onclick: () => actions.respond(item, { answers: [choice.title] }),
    },
    body.results && bar(counts.get(choice.title) ?? 0, body.responseCount),
    choice.image && picture({ name: '', url: choice.image }),
    h('span', { class: 'choice-title' }, choice.title),
    body.results && h('span', { class: 'choice-count' }, counts.get(choice.title) ?? 0)))),
    h('p', { class: 'card-line' }, responseLine(body)),
  ];
}

/** How large a part of all something is, drawn behind its words. */
export function bar(count, all) {
  const element = h('span', { class: 'choice-bar', 'aria-hidden': 'true' });
  element.style.width = `${Math.min(100, (100 * count) / Math.max(1, all))}%`;
  return element;
}

/** What stands under everything that is answered: how many have, until when, and who sees it. */
export function responseLine(body) {
  const parts = [
    body.responseCount === 1 ? '1 response' : `${body.responseCount} responses`,
    body.isAnonymous && 'anonymous',
    body.isSenderOnly && 'results for the sender only',
  ];
  return [parts.filter(Boolean).join(' · '), body.expiresAt && [' · until ', time(body.expiresAt)]];
}
