// Where a phone is: the part of the address that says which group, which post and which screen it shows.
//
//   -                      the list of groups        new                    a new group
//   {group}                its conversation          {group}~info           its people
//   {group}~{post}         a post with its comments  {group}~{post}~answer  the answering of it
//   {group}~new~{kind}     something new of a kind

export const home = '-';

export const newGroup = 'new';

export const groupInfo = (group) => `${group}~info`;

export const creating = (group, kind) => `${group}~new~${kind}`;

export const atPost = (group, post, answering = false) => `${group}~${post}${answering ? '~answer' : ''}`;

/** What a place says: the screen, and what of group, post and kind the screen needs. */
export function readPlace(place) {
  const [group, second, third] = place.split('~');
  if (group === home) {
    return { screen: 'chats' };
  }
  if (group === newGroup) {
    return { screen: 'newGroup' };
  }
  switch (second) {
    case undefined: return { screen: 'conversation', group };
    case 'info': return { screen: 'info', group };
    case 'new': return { screen: 'create', group, kind: third };
    default: return { screen: third === 'answer' ? 'answer' : 'post', group, post: second };
  }
}

/** The path of phones at places. What is the same for all is said once. */
export function phonesPath(numbers, places) {
  if (numbers.length === 0) {
    return '/phones';
  }
  const said = places.every((place) => place === places[0]) ? places[0] : places.join(',');
  return `/phones/${numbers.join(',')}${said === home ? '' : `/${said}`}`;
}
