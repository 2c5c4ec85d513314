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
  #role;
  #feed = null;
  #head = h('div');

  async start() {
    const isHere = (data) => data.groupId === this.place.group;
    this.onLive('message', (data) => isHere(data) && this.#feed?.take());
    this.onLive('action', (data) => isHere(data) && this.#feed?.take(data.change !== 'created' && data.referenceId));
    this.onLive(['response', 'reaction'], (data) => isHere(data) && this.#feed?.take(data.referenceId));
    this.onLive('clock', () => this.#feed?.takeAll());
    this.onLive('resync', () => this.#feed?.load());
    this.onLive('member', (data) => isHere(data) && this.#follow());
    await this.#follow();
  }

  /** Shows the group as the person now stands in it; they may not be in it at all. */
  async #follow() {
    const { chats } = await this.phone.chats(this.signal);
    const chat = chats.find((other) => other.groupId === this.place.group);
    if (chat !== undefined) {
      this.#drawHead(chat);
    }
    if (this.firstElementChild === null || chat?.role !== this.#role) {
      this.#role = chat?.role;
      this.#feed = null;
      await (chat === undefined ? this.#showOutside() : this.#open(chat));
    }
  }

  async #open(chat) {
    const isMember = chat.role !== 'Subscriber';
    const composer = new Composer(this.phone, chat, this.move);
    const feed = new Feed(this.phone, chat.groupId, this.signal, (items) => keepFocus(list, () => {
      list.items = items;
    }));
    const actions = new PostActions(this, feed, isMember && ((item) => composer.replyTo(item)));
    const list = new VirtualList({
      label: `${chat.groupName}, on the phone of ${this.phone.name}`,
      key: (item) => item.referenceId,
      render: (item) => postRow(item, this.phone, actions),
      estimate: 84,
      stick: 'end',
      rowKeys: true,
    });
    list.classList.add('posts');
    this.on(list, 'scroll', () => list.scrollTop < nearTop && this.run(() => feed.loadOlder()));
    fill(this, this.#head, list, h('div', { class: 'screen-foot' }, isMember
      ? composer
      : h('p', { class: 'hint screen-note' }, 'Only members write here. Your answers go to the admins.')));
    this.#feed = feed;
    await feed.load();
  }

  #drawHead({ groupId, groupName, memberCount, subscriberCount, role }) {
    const people = [count(memberCount, 'member'), subscriberCount !== undefined && count(subscriberCount, 'subscriber'), role === 'Admin' && 'admin'];
    fill(this.#head, this.bar(groupName, {
      back: home,
      note: people.filter(Boolean).join(' · '),
      actions: h('button', { class: 'icon-button', type: 'button', 'aria-label': `People of ${groupName}`, title: 'People', onclick: () => this.move(groupInfo(groupId)) }, icon('people')),
    }));
  }

  #showOutside() {
    fill(this,
      this.bar('Not in this group', { back: home }),
      h('p', { class: 'empty' }, `${this.phone.name} is not in this group: the phone shows nothing of it.`));
  }
}

const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

customElements.define('conversation-screen', ConversationScreen);
