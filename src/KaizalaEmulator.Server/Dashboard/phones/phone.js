import { control } from '../frame/control.js';

/** One person's phone: what the control plane does on their behalf. */
export class Phone {
  constructor({ mobileNumber, name }) {
    this.number = mobileNumber;
    this.name = name || mobileNumber;
  }

  chats(signal) {
    return this.#get('chats', signal);
  }

  /** `query`: before, after, limit, or referenceId as a list. */
  feed(group, query, signal) {
    const search = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => [value].flat().map((each) => [name, each])));
    return this.#get(`groups/${encodeURIComponent(group)}/feed?${search}`, signal);
  }

  post(group, referenceId, signal) {
    return this.#get(`groups/${encodeURIComponent(group)}/feed/${encodeURIComponent(referenceId)}`, signal);
  }

  say(group, body) {
    return this.#post(`groups/${group}/messages`, body);
  }

  act(group, body) {
    return this.#post(`groups/${group}/actions`, body);
  }

  respond(group, item, actionBody, responseId) {
    return this.#post(`groups/${group}/actions/${item.actionId}/responses`, { actionType: item.kind, responseId, actionBody });
  }

  like(group, referenceId) {
    return this.#react(group, { referenceId, reactionType: 'Like' });
  }

  comment(group, referenceId, comment) {
    return this.#react(group, { referenceId, reactionType: 'Comment', comment });
  }

  join(group) {
    return this.#post(`groups/${group}/join`, {});
  }

  leave(group) {
    return this.#post(`groups/${group}/leave`, {});
  }

  createGroup(body) {
    return this.#post('groups', body);
  }

  addMembers(group, members) {
    return this.#post(`groups/${group}/members`, { members });
  }

  /** The mediaResource of files; several pictures are one album. */
  async upload(files) {
    const form = new FormData();
    for (const [index, file] of [...files].entries()) {
      form.append(`file${index}`, file, file.name);
    }
    const { mediaResource } = await this.#post('media', form);
    return mediaResource;
  }

  #react(group, body) {
    return this.#post(`groups/${group}/reaction`, { ...body, sourceGroupId: group });
  }

  #get(path, signal) {
    return control.get(`/phones/${encodeURIComponent(this.number)}/${path}`, { signal });
  }

  #post(path, body) {
    return control.post(`/phones/${encodeURIComponent(this.number)}/${path}`, body);
  }
}
