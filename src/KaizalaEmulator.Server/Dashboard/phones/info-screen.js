import { control } from '../frame/control.js';
import { fill, h } from '../frame/dom.js';
import { avatar } from './avatar.js';
import { coalesce } from './coalesce.js';
import { field, formOf, numbersOf } from './fields.js';
import { called } from './people-choice.js';
import { home } from './place.js';
import { Screen } from './screen.js';

/** The people of a group. Subscribers are not shown who else is there. */
export class InfoScreen extends Screen {
  #load = coalesce(() => this.#refresh());

  async start() {
    this.onLive('member', (data) => data.groupId === this.place.group && this.#load());
    this.onLive('resync', () => this.#load());
    await this.#load();
  }

  async #refresh() {
    const group = this.place.group;
    const { chats } = await this.phone.chats(this.signal);
    const chat = chats.find((other) => other.groupId === group);
    if (chat === undefined) {
      this.move(home);
      return;
    }
    const { members, subscribers } = await control.get(`/groups/${group}`, { signal: this.signal });
    fill(this,
      this.bar(chat.groupName, { back: group }),
      h('div', { class: 'screen-scroll stack screen-form', tabindex: '0', role: 'region', 'aria-label': `People of ${chat.groupName} for ${this.phone.name}` },
        chat.welcomeMessage && h('p', null, chat.welcomeMessage),
        chat.role !== 'Subscriber' && [people('Members', members), subscribers.length > 0 && people('Subscribers', subscribers)],
        chat.role === 'Admin' && this.#adding(group),
        h('button', { class: 'button button-danger', type: 'button', onclick: () => this.run(() => this.#leave(group)) }, 'Leave the group')));
  }

  #adding(group) {
    const numbers = h('input', { type: 'text', inputmode: 'tel' });
    return formOf(this, 'Add', async () => {
      await this.phone.addMembers(group, numbersOf(numbers));
      await this.#load();
    }, field('Add members', numbers, 'Numbers with country code, separated by commas.'));
  }

  async #leave(group) {
    await this.phone.leave(group);
    this.move(home);
  }
}

function people(title, persons) {
  return [h('h3', null, `${title} (${persons.length})`), h('ul', { class: 'group-people' }, persons.slice(0, 100).map((person) => h('li', null,
    avatar(called(person)),
    h('span', null, called(person), h('span', { class: 'hint' }, person.mobileNumber)),
    person.role === 'Admin' && h('span', { class: 'badge badge-accent' }, 'Admin'),
    !person.provisioned && h('span', { class: 'badge' }, 'Never signed in'))))];
}

customElements.define('info-screen', InfoScreen);
