import { fill, h } from '../frame/dom.js';
import { toastError } from '../frame/toasts.js';
import { AudiencePicker } from './audience-picker.js';
import { icon } from './icon.js';
import { creatable } from './kinds.js';
import { creating } from './place.js';
import { sendFiles } from './send-files.js';

/** The line at the foot of a conversation: writes, attaches, replies, and leads to everything else that can be made. */
export class Composer extends HTMLElement {
  #phone;
  #move;
  #replied = null;
  #files = [];
  #text;
  #input = h('input', { type: 'file', multiple: true, class: 'visually-hidden', tabindex: '-1', 'aria-hidden': 'true', onchange: () => this.#pick() });
  #above = h('div');
  #menu = h('div', { class: 'composer-menu', hidden: true });
  #more;
  #send = h('button', { class: 'icon-button composer-send', type: 'submit', 'aria-label': 'Send the message', title: 'Send' }, icon('send'));
  #audience;
  #chat;

  constructor(phone, chat, move) {
    super();
    this.#phone = phone;
    this.#move = move;
    this.#chat = chat;
    this.#text = h('textarea', { rows: 1, 'data-first': '', 'aria-label': `Message to ${chat.groupName} from ${phone.name}`, placeholder: 'Message', onkeydown: (event) => this.#pressed(event) });
    this.#more = h('button', { class: 'icon-button', type: 'button', 'aria-label': 'Attach or create', 'aria-expanded': 'false', title: 'Attach or create', onclick: () => this.#toggle() }, icon('plus'));
    this.#audience = new AudiencePicker(chat);
  }

  connectedCallback() {
    if (this.firstElementChild !== null) {
      return;
    }
    fill(this.#menu,
      h('button', { type: 'button', onclick: () => this.#input.click() }, 'Photo or file'),
      creatable.map(([kind, name]) => h('button', { type: 'button', onclick: () => this.#create(kind) }, name)));
    this.append(
      this.#menu, this.#above, this.#audience, this.#input,
      h('form', { class: 'composer-line', onsubmit: (event) => this.#submit(event) }, this.#more, this.#text, this.#send));
    this.addEventListener('keydown', (event) => event.key === 'Escape' && this.#cancel());
  }

  replyTo(item) {
    this.#replied = item;
    this.#showAbove();
    this.#text.focus();
  }

  #create(kind) {
    this.#move(creating(this.#chat.groupId, kind));
    this.#toggle(false);
  }

  #pick() {
    this.#files = [...this.#input.files];
    this.#input.value = '';
    this.#toggle(false);
    this.#showAbove();
    this.#text.focus();
  }

  #toggle(open = this.#menu.hidden) {
    this.#menu.hidden = !open;
    this.#more.setAttribute('aria-expanded', String(open));
    open && this.#menu.querySelector('button').focus();
  }

  #cancel() {
    if (!this.#menu.hidden) {
      this.#toggle(false);
      this.#more.focus();
    } else {
      this.#reset();
    }
  }

  #reset() {
    this.#replied = null;
    this.#files = [];
    this.#showAbove();
  }

  #showAbove() {
    const isPlain = this.#replied === null && this.#files.length === 0;
    this.#text.placeholder = this.#files.length > 0 ? 'Caption' : 'Message';
    fill(this.#above, !isPlain && h('div', { class: 'composer-note' },
      h('p', null,
        this.#replied !== null && [h('strong', null, `Reply to ${this.#replied.senderName}: `), this.#replied.text || this.#replied.actionBody?.title || '', ' '],
        this.#files.length > 0 && [h('strong', null, 'Attached: '), this.#files.map((file) => file.name).join(', ')]),
      h('button', { class: 'icon-button', type: 'button', 'aria-label': 'Cancel', onclick: () => this.#reset() }, '×')));
  }

  #pressed(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#submit(event);
    }
  }

  async #submit(event) {
    event.preventDefault();
    const text = this.#text.value;
    if ((text.trim() === '' && this.#files.length === 0) || this.#send.disabled) {
      return;
    }
    this.#send.disabled = true;
    try {
      const address = { ...this.#audience.value(this.#replied), replyToReferenceId: this.#replied?.referenceId };
      if (this.#files.length > 0) {
        await sendFiles(this.#phone, this.#chat.groupId, this.#files, text, address);
      } else {
        await this.#phone.say(this.#chat.groupId, { message: text, ...address });
      }
      this.#text.value = '';
      this.#reset();
    } catch (error) {
      toastError(error);
    } finally {
      this.#send.disabled = false;
    }
  }
}

customElements.define('phone-composer', Composer);
