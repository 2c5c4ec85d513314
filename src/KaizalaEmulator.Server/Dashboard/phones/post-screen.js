import { fill, h } from '../frame/dom.js';
import { time } from '../frame/times.js';
import { avatar } from './avatar.js';
import { coalesce } from './coalesce.js';
import { icon } from './icon.js';
import { keepFocus } from './keep-focus.js';
import { kindName } from './kinds.js';
import { called } from './people-choice.js';
import { postBody, senderOf } from './post-row.js';
import { PostActions } from './post-actions.js';
import { responseList, resultBars } from './responses.js';
import { Screen } from './screen.js';

/** One post with its likes, its comments and, where the person may see them, its responses. */
export class PostScreen extends Screen {
  #load = coalesce(() => this.#refresh());
  #body = h('div', { class: 'screen-scroll stack screen-form', tabindex: '0' });
  #comment;
  #actions = new PostActions(this, { take: () => this.#load() });

  async start() {
    const { group, post } = this.place;
    this.onLive(['reaction', 'response', 'action'], (data) => data.referenceId === post && this.#load());
    this.onLive(['resync', 'clock'], () => this.#load());
    this.#comment = h('input', { type: 'text', 'aria-label': `Comment as ${this.phone.name}`, placeholder: 'Comment', 'data-first': '' });
    this.#body.setAttribute('role', 'region');
    this.#body.setAttribute('aria-label', `Post on the phone of ${this.phone.name}`);
    fill(this,
      this.bar('Post', { back: group }),
      this.#body,
      h('form', { class: 'composer-line screen-foot', onsubmit: (event) => this.#submit(event) },
        this.#comment, h('button', { class: 'icon-button composer-send', type: 'submit', 'aria-label': 'Send the comment', title: 'Send' }, icon('send'))));
    await this.#load();
  }

  async #refresh() {
    const { group, post } = this.place;
    const { item, likedBy, comments, responses } = await this.phone.post(group, post, this.signal);
    this.querySelector('h2').textContent = kindName(item.kind);
    keepFocus(this.#body, () => fill(this.#body,
      h('p', { class: 'row' }, avatar(senderOf(item)), h('strong', null, senderOf(item)), h('span', { class: 'hint' }, time(item.sentAt))),
      postBody(item, this.phone, this.#actions),
      h('div', { class: 'row' },
        h('button', {
          class: `button button-small${item.isLiked ? ' is-done' : ''}`, type: 'button', dataset: { key: 'like' }, 'aria-pressed': String(item.isLiked), onclick: () => this.#actions.like(item),
        }, icon('like'), item.isLiked ? 'Liked' : 'Like'),
        likedBy.length > 0 && h('span', { class: 'hint' }, `Liked by ${likedBy.map(called).join(', ')}`)),
      resultBars(item.actionBody),
      responses !== undefined && responseList(item.actionBody, responses),
      h('h3', null, comments.length === 1 ? '1 comment' : `${comments.length} comments`),
      h('ul', { class: 'comments' }, comments.map((comment) => h('li', null,
        avatar(called(comment)),
        h('div', null, h('strong', null, called(comment)), ' ', h('span', { class: 'hint' }, time(comment.at)), h('p', { class: 'post-text' }, comment.text)))))));
  }

  async #submit(event) {
    event.preventDefault();
    const text = this.#comment.value;
    if (text.trim() !== '' && await this.run(() => this.phone.comment(this.place.group, this.place.post, text))) {
      this.#comment.value = '';
      await this.run(() => this.#load());
    }
  }
}

customElements.define('post-screen', PostScreen);
