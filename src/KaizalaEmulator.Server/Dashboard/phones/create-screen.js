import { fill, h } from '../frame/dom.js';
import { AudiencePicker } from './audience-picker.js';
import { drafts } from './drafts.js';
import { formOf } from './fields.js';
import { creatable } from './kinds.js';
import { Screen } from './screen.js';

/** Something new for a group: an announcement, a job, a survey, … */
export class CreateScreen extends Screen {
  async start() {
    const { group, kind } = this.place;
    const { chats } = await this.phone.chats(this.signal);
    const chat = chats.find((other) => other.groupId === group);
    const title = creatable.find(([name]) => name === kind)?.[1];
    if (chat === undefined || title === undefined) {
      fill(this, this.bar('Nothing to make here', { back: group }));
      return;
    }
    const draft = drafts[kind](chat);
    const audience = new AudiencePicker(chat);
    fill(this,
      this.bar(`New ${title.toLowerCase()}`, { back: group, note: chat.groupName }),
      h('div', { class: 'screen-scroll' }, formOf(this, `Send the ${title.toLowerCase()}`, async () => {
        await this.phone.act(group, { ...(await draft.action(this.phone)), ...audience.value() });
        this.move(group);
      }, draft.elements, audience)));
    await draft.ready?.();
    this.querySelector('input:not([type=file], [type=checkbox]), textarea')?.setAttribute('data-first', '');
  }
}

customElements.define('create-screen', CreateScreen);
