import { fill, h } from '../frame/dom.js';
import { time } from '../frame/times.js';
import { avatar } from './avatar.js';
import { coalesce } from './coalesce.js';
import { keepFocus } from './keep-focus.js';
import { newGroup } from './place.js';
import { kindName } from './kinds.js';
import { Screen } from './screen.js';

/** The groups of a person, the latest talk first, and the public groups they could join. */
export class ChatsScreen extends Screen {
  #load = coalesce(() => this.#refresh());

  async start() {
    this.onLive(['message', 'action', 'group', 'resync'], () => this.#load());
    this.onLive('member', (member) => member.mobileNumber === this.phone.number && this.#load());
    await this.#load();
  }

  async #refresh() {
    const { chats, joinable } = await this.phone.chats(this.signal);
    chats.sort((a, b) => (b.latestAt ?? '').localeCompare(a.latestAt ?? ''));
    keepFocus(this, () => fill(this,
      this.bar('Chats', { actions: h('button', { class: 'button button-small', type: 'button', dataset: { key: 'new' }, onclick: () => this.move(newGroup) }, 'New group') }),
      h('div', { class: 'screen-scroll', tabindex: '0', role: 'region', 'aria-label': `Chats of ${this.phone.name}` },
        chats.length === 0 && h('p', { class: 'empty' }, 'In no group'),
        h('ul', { class: 'chats' }, chats.map((chat) => h('li', null, this.#chat(chat)))),
        joinable.length > 0 && [
          h('h3', { class: 'chats-divider' }, 'Public groups'),
          h('ul', { class: 'chats' }, joinable.map((group) => h('li', null, this.#joinable(group)))),
        ])));
  }

  #chat(chat) {
    return h('button', { class: 'chat', type: 'button', dataset: { key: chat.groupId }, onclick: () => this.move(chat.groupId) },
      avatar(chat.groupName, true),
      h('span', { class: 'chat-name' }, chat.groupName, chat.groupType === 'ConnectGroup' && h('span', { class: 'badge' }, 'Public')),
      h('span', { class: 'chat-time' }, shortTime(chat.latestAt)),
      h('span', { class: 'chat-latest' }, latestLine(chat)));
  }

  #joinable(group) {
    return h('div', { class: 'chat' },
      avatar(group.groupName, true),
      h('span', { class: 'chat-name' }, group.groupName),
      h('button', { class: 'button button-small', type: 'button', dataset: { key: `join-${group.groupId}` }, 'aria-label': `Join ${group.groupName}`, onclick: () => this.run(() => this.#join(group.groupId)) }, 'Join'),
      h('span', { class: 'chat-latest' }, group.subscriberCount === 1 ? '1 subscriber' : `${group.subscriberCount} subscribers`));
  }

  async #join(group) {
    await this.phone.join(group);
    this.move(group);
  }
}

function latestLine({ latest, welcomeMessage }) {
  if (!latest) {
    return welcomeMessage || 'Nothing yet';
  }
  const kind = latest.kind === 'Message' ? '' : `${kindName(latest.kind)}${latest.text ? ': ' : ''}`;
  return `${latest.senderName ? `${latest.senderName}: ` : ''}${kind}${latest.text}`;
}

const today = (at) => new Date(at).toDateString() === new Date().toDateString();

/** The clock for what is of today, the day for the rest; nothing where there is no time. */
const shortTime = (iso) => (iso ? time(iso, today(iso) ? 'clock' : 'day') : null);

customElements.define('chats-screen', ChatsScreen);
