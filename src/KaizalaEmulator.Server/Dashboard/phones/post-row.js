import { h } from '../frame/dom.js';
import { time } from '../frame/times.js';
import { avatar } from './avatar.js';
import { cardOf } from './cards.js';
import { icon } from './icon.js';
import { kindName } from './kinds.js';
import { called } from './people-choice.js';

/** A post as a line of the conversation. */
export function postRow(item, phone, actions) {
  const isOwn = item.sender === phone.number;
  const row = h('article', { class: `post${isOwn ? ' is-own' : ''}${item.goesOn ? ' goes-on' : ''}`, 'aria-label': `${kindName(item.kind)} from ${senderOf(item)}` },
    item.startsDay && h('p', { class: 'post-day' }, time(item.sentAt, 'day')),
    !isOwn && !item.goesOn && avatar(senderOf(item)),
    h('div', { class: `bubble${item.kind === 'Message' ? '' : ' bubble-card'}` },
      !isOwn && !item.goesOn && h('p', { class: 'post-sender' }, senderOf(item)),
      audienceNote(item),
      item.replyTo && h('blockquote', { class: 'quote' }, h('strong', null, item.replyTo.senderName), ' ', item.replyTo.text || kindName(item.replyTo.kind)),
      postBody(item, phone, actions),
      footer(item, actions)));
  for (const element of row.querySelectorAll('[data-key]')) {
    element.dataset.key += ` ${item.referenceId}`;
  }
  return row;
}

/** What a post says, without what stands around it. */
export function postBody(item, phone, actions) {
  return item.kind === 'Message' ? h('p', { class: 'post-text' }, item.text) : cardOf(item, phone, actions);
}

export const senderOf = (item) => item.senderName || item.sender || 'Bot';

function audienceNote({ audience }) {
  switch (audience?.kind) {
    case 'named': return h('p', { class: 'post-audience' }, audience.subscribers ? `To ${audience.subscribers.map(called).join(', ')}` : 'Only to some subscribers');
    case 'members': return h('p', { class: 'post-audience' }, 'Members only');
    default: return null;
  }
}

function footer(item, actions) {
  const likes = item.likes === 0 ? '' : item.likes;
  return h('footer', { class: 'post-foot' },
    h('button', {
      class: `post-action${item.isLiked ? ' is-on' : ''}`, type: 'button', dataset: { key: 'like' },
      'aria-pressed': String(item.isLiked), 'aria-label': `Like, ${item.likes} so far`, onclick: () => actions.like(item),
    }, icon('like'), likes),
    h('button', {
      class: 'post-action', type: 'button', dataset: { key: 'comments' }, 'aria-label': `Comments, ${item.comments} so far`, onclick: () => actions.open(item),
    }, icon('comment'), item.comments === 0 ? '' : item.comments),
    actions.reply && h('button', { class: 'post-action', type: 'button', dataset: { key: 'reply' }, 'aria-label': 'Reply', title: 'Reply', onclick: () => actions.reply(item) }, icon('reply')),
    h('span', { class: 'post-time' }, time(item.sentAt, 'clock')));
}
