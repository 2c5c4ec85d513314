import { control } from '../frame/control.js';
import { fill, h } from '../frame/dom.js';
import { field, formOf, numbersOf } from './fields.js';
import { PeopleChoice } from './people-choice.js';
import { home } from './place.js';
import { Screen } from './screen.js';

/** How many people are offered to be ticked; the others are typed. */
const offered = 50;

/** A new group of this person's. */
export class NewGroupScreen extends Screen {
  async start() {
    const { users } = await control.get('/users', { signal: this.signal });
    const [name, welcome, others] = [h('input', { type: 'text', 'data-first': '' }), h('input', { type: 'text' }), h('input', { type: 'text', inputmode: 'tel' })];
    const people = new PeopleChoice('Members', users.filter((user) => user.mobileNumber !== this.phone.number).slice(0, offered));
    fill(this,
      this.bar('New group', { back: home }),
      h('div', { class: 'screen-scroll' }, formOf(this, 'Create', async () => {
        const { groupId } = await this.phone.createGroup({ name: name.value, welcomeMessage: welcome.value, members: [...people.value, ...numbersOf(others)] });
        this.move(groupId);
      }, field('Name', name), field('Welcome message', welcome), people.element, field('Other numbers', others, 'With country code, separated by commas.'))));
  }
}

customElements.define('new-group-screen', NewGroupScreen);
