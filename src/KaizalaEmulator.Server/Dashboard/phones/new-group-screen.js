import { control } from '../frame/control.js';
import { h } from '../frame/dom.js';
import { check, field, formOf } from './fields.js';
import { home, inGroup } from './place.js';
import { Screen } from './screen.js';

/** A new group of this person's. */
export class NewGroupScreen extends Screen {
  async start() {
    const { users } = await control.get('/users', { signal: this.signal });
    const [name, welcome, others] = [h('input', { type: 'text', 'data-first': '' }), h('input', { type: 'text' }), h('input', { type: 'text', inputmode: 'tel' })];
    const people = h('fieldset', { class: 'people' }, h('legend', null, 'Members'),
      users.filter((user) => user.mobileNumber !== this.phone.number).slice(0, 50).map((user) => check(user.name || user.mobileNumber, h('input', { value: user.mobileNumber }))));
    this.fillScreen(
      this.bar('New group', { back: home }),
      h('div', { class: 'screen-scroll' }, formOf(this, 'Create', async () => {
        const chosen = [...people.querySelectorAll(':checked')].map((input) => input.value);
        const typed = others.value.split(',').map((number) => number.trim()).filter(Boolean);
        const { groupId } = await this.phone.createGroup({ name: name.value, welcomeMessage: welcome.value, members: [...chosen, ...typed] });
        this.move(inGroup(groupId));
      }, field('Name', name), field('Welcome message', welcome), people, field('Other numbers', others, 'With country code, separated by commas.'))));
  }
}

customElements.define('new-group-screen', NewGroupScreen);
