import { h } from '../frame/dom.js';
import { avatar } from './avatar.js';
import { ChatsScreen } from './chats-screen.js';
import { ConversationScreen } from './conversation-screen.js';
import { CreateScreen } from './create-screen.js';
import { InfoScreen } from './info-screen.js';
import { NewGroupScreen } from './new-group-screen.js';
import { Phone } from './phone.js';
import { PostScreen } from './post-screen.js';
import { AnswerScreen } from './answer-screen.js';
import { readPlace } from './place.js';

const screens = {
  chats: ChatsScreen, newGroup: NewGroupScreen, conversation: ConversationScreen, info: InfoScreen, create: CreateScreen, post: PostScreen, answer: AnswerScreen,
};

/**
 * A person's phone. It shows one screen; the conversation stays below the screens that are opened from it, so that one comes
 * back to the line one has left.
 */
export class Handset extends HTMLElement {
  #phone;
  #moved;
  #conversation = null;
  #top = null;
  #body = h('div', { class: 'handset-body' });

  place = null;

  constructor(user, moved, close) {
    super();
    this.#phone = new Phone(user);
    this.#moved = moved;
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', `Phone of ${this.#phone.name}`);
    this.append(
      h('header', { class: 'handset-status' },
        avatar(this.#phone.name),
        h('p', null, h('strong', null, this.#phone.name), h('span', null, this.#phone.number)),
        h('button', { class: 'icon-button', type: 'button', 'aria-label': `Put away the phone of ${this.#phone.name}`, title: 'Put away', onclick: close }, '×')),
      this.#body);
  }

  /** Shows a place that the address names. */
  go(place) {
    if (place !== this.place) {
      this.place = place;
      this.#show();
    }
  }

  /** Goes somewhere because of what was pressed on the phone. */
  move(place) {
    const hadFocus = this.#body.contains(document.activeElement);
    place !== this.place && this.#moved(place);
    this.go(place);
    if (hadFocus) {
      (this.#top ?? this.#conversation).takeFocus();
    }
  }

  #show() {
    const place = readPlace(this.place);
    const { group = null, screen } = place;
    if ((this.#conversation?.place.group ?? null) !== group) {
      this.#conversation?.remove();
      this.#conversation = group === null ? null : this.#make('conversation', place);
    }
    this.#top?.remove();
    this.#top = screen === 'conversation' ? null : this.#make(screen, place);
    if (this.#conversation !== null) {
      this.#conversation.inert = this.#top !== null;
    }
    for (const element of [this.#conversation, this.#top]) {
      if (element !== null && !element.isConnected) {
        this.#body.append(element);
      }
    }
  }

  #make(name, place) {
    const screen = new screens[name]();
    screen.classList.add('screen');
    screen.phone = this.#phone;
    screen.place = place;
    screen.move = (to) => this.move(to);
    return screen;
  }
}

customElements.define('phone-handset', Handset);
