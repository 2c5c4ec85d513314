// Which world is shown: the fragment says so, so that a link to a view is a link into its world.

export const defaultWorld = 'default';

/** The parts of a fragment such as `#/portal/groups/1?world=night&tab=members`. */
export function readFragment(hash = location.hash) {
  const [path, query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  return { path: path === '' ? '/' : path, query: new URLSearchParams(query) };
}

export function currentWorld() {
  return readFragment().query.get('world') || defaultWorld;
}

/** A link to a view, in the world that is shown unless another is named. Path segments of data are encoded by the caller. */
export function href(path, query = {}, world = currentWorld()) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') {
      search.set(name, value);
    }
  }
  if (world !== defaultWorld) {
    search.set('world', world);
  }
  const text = search.toString();
  return `#${path}${text === '' ? '' : `?${text}`}`;
}
