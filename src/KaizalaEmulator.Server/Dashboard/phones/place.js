// Where a phone is: the part of the address that says which group, which post and which screen it shows.
//
//   -                      the list of groups        new                    a new group
//   {group}                its conversation          {group}~info           its people
//   {group}~{post}         a post with its comments  {group}~{post}~answer  the answering of it
//   {group}~new~{kind}     something new of a kind

export const home = { group: null, post: null, screen: 'chats' };

export const newGroup = { group: null, post: null, screen: 'newGroup' };

export const inGroup = (group) => ({ group, post: null, screen: 'conversation' });

export const groupInfo = (group) => ({ group, post: null, screen: 'info' });

export const atPost = (group, post, screen = 'post') => ({ group, post, screen });

export const creating = (group, kind) => ({ group, post: null, screen: 'create', kind });

export function readPlace(text = '') {
  const [group, second, third] = text.split('~');
  if (group === '' || group === '-') {
    return home;
  }
  if (group === 'new') {
    return newGroup;
  }
  if (second === undefined || second === '') {
    return inGroup(group);
  }
  if (second === 'info') {
    return groupInfo(group);
  }
  return second === 'new' ? creating(group, third) : atPost(group, second, third === 'answer' ? 'answer' : 'post');
}

export function placeText({ group, post, screen, kind }) {
  switch (screen) {
    case 'conversation': return group;
    case 'info': return `${group}~info`;
    case 'create': return `${group}~new~${kind}`;
    case 'post': return `${group}~${post}`;
    case 'answer': return `${group}~${post}~answer`;
    case 'newGroup': return 'new';
    default: return '-';
  }
}

/** The path of phones at places. What is the same for all is said once. */
export function phonesPath(numbers, places) {
  const texts = places.map(placeText);
  if (numbers.length === 0) {
    return '/phones';
  }
  const same = texts.every((text) => text === texts[0]);
  const said = same ? texts[0] : texts.join(',');
  return `/phones/${numbers.join(',')}${said === '-' ? '' : `/${said}`}`;
}
