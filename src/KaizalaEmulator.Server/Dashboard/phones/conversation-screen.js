import { fill, h } from '../frame/dom.js';
import { VirtualList } from '../frame/virtual-list.js';
import { Composer } from './composer.js';
import { Feed } from './feed.js';
import { icon } from './icon.js';
import { keepFocus } from './keep-focus.js';
import { groupInfo, home } from './place.js';
import { PostActions } from './post-actions.js';
import { postRow } from './post-row.js';
import { Screen } from './screen.js';

/** How near the top one scrolls before older posts are loaded, in pixels. */
const nearTop = 1500;

/** What a person sees in a group, and what they write there. */
export class ConversationScreen extends Screen {
  #chat;
  #feed;
  #list;
  #composer;
  #head = h('div', { class: 'screen-head' });
  #foot = h('div', { class: 'screen-foot' });

  async start() {
    const group = this.place.group;
    this.#feed = new Feed(this.phone, group, this.signal, (items) => this.#draw(items));
    const { chats } = await this.phone.chats(this.signal);
    this.#chat = chats.find((chat) => chat.groupId === group);
    if (this.#chat === undefined) {
      this.#showOutside();
      return;
    }
    this.#composer = new Composer(this.phone, this.#chat, this.move);
    const actions = new PostActions(this, this.#feed, this.#chat.role !== 'Subscriber' && ((item) => this.#composer.replyTo(item)));
    this.#list = new VirtualList({
      label: `${this.#chat.groupName}, on the phone of ${this.phone.name}`,
      key: (item) => item.referenceId,
      render: (item) => postRow(item, this.phone, actions),
      estimate: 84,
      stick: 'end',
      rowKeys: true,
    });
    this.#list.classList.add('posts');
    this.on(this.#list, 'scroll', () => this.#list.scrollTop < nearTop && this.run(() => this.#feed.loadOlder()));
    fill(this, this.#head, this.#list, this.#foot);
    this.#drawFrame();
    this.#listen();
    await this.#feed.load();
  }

  focusFirst() {
    (this.querySelector('textarea') ?? this.querySelector('h2'))?.focus();
  }

  #listen() {
    const isHere = (data) => data.groupId === this.place.group;
    this.onLive(['message', 'action', 'response', 'reaction'], (data) => isHere(data) && this.#feed.take(data.referenceId));
    this.onLive('clock', () => this.#feed.takeAll());
    this.onLive('resync', () => this.#feed.load());
    this.onLive('member', (data) => isHere(data) && this.#changedPeople(data));
  }

  #draw(items) {
    keepFocus(this.#list, () => {
      this.#list.items = items;
    });
  }

  #drawFrame() {
    const { groupId, groupName, memberCount, subscriberCount, role } = this.#chat;
    const people = [count(memberCount, 'member'), subscriberCount !== undefined && count(subscriberCount, 'subscriber'), role === 'Admin' && 'you are an admin'];
    fill(this.#head, this.bar(groupName, {
      back: home,
      note: people.filter(Boolean).join(' · '),
      actions: h('button', { class: 'icon-button', type: 'button', 'aria-label': `People of ${groupName}`, title: 'People', onclick: () => this.move(groupInfo(groupId)) }, icon('people')),
    }));
    fill(this.#foot, role === 'Subscriber'
      ? h('p', { class: 'hint screen-note' }, 'Only members write here. What you answer goes to the admins.')
      : this.#composer);
  }

  /** Who is in the group has changed; perhaps the person of this phone no longer is. */
  async #changedPeople() {
    const { chats } = await this.phone.chats(this.signal);
    const chat = chats.find((other) => other.groupId === this.place.group);
    if (chat === undefined) {
      this.#showOutside();
      return;
    }
    const hasNewRole = chat.role !== this.#chat.role;
    this.#chat = chat;
    this.#composer.chat = chat;
    this.#drawFrame();
    if (hasNewRole) {
      await this.#feed.load();
    }
  }

  #showOutside() {
    fill(this,
      this.bar('Not in this group', { back: home }),
      h('p', { class: 'empty' }, `${this.phone.name} is not in this group, so the phone shows nothing of it.`));
  }
}

const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

customElements.define('conversation-screen', ConversationScreen);
