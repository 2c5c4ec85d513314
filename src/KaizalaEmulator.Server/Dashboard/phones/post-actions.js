import { atPost } from './place.js';

/** What one can do with a post. */
export class PostActions {
  #screen;
  #feed;

  constructor(screen, feed, reply) {
    this.#screen = screen;
    this.#feed = feed;
    this.reply = reply;
  }

  get #group() {
    return this.#screen.place.group;
  }

  like(item) {
    return this.#do(item, (phone) => phone.like(this.#group, item.referenceId));
  }

  /** Answers with one choice, or with a whole body; an answer given is replaced unless several are taken. */
  respond(item, actionBody) {
    const { ownResponses, acceptMultipleResponses } = item.actionBody;
    const earlier = acceptMultipleResponses ? undefined : ownResponses[0]?.responseId;
    return this.#do(item, (phone) => phone.respond(this.#group, item, actionBody, earlier));
  }

  open(item, answering) {
    this.#screen.move(atPost(this.#group, item.referenceId, answering));
  }

  #do(item, call) {
    return this.#screen.run(async () => {
      await call(this.#screen.phone);
      await this.#feed.take(item.referenceId);
    });
  }
}
