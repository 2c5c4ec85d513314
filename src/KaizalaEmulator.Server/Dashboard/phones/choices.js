import { h } from '../frame/dom.js';
import { bar } from './bar.js';
import { picture } from './files.js';
import { kindName } from './kinds.js';
import { responseLine } from './response-line.js';

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
