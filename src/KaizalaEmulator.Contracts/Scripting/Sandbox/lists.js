// A list of keys and values: headers, query parameters, form fields.
class PropertyList {
  constructor(members, sameKey = (a, b) => a === b) {
    this.members = members;
    hide(this, 'sameKey', sameKey);
  }

  one(key) { return this.members.filter(one => this.sameKey(one.key, key)).pop(); }
  get(key) { const one = this.one(key); return one && !one.disabled ? one.value : one ? undefined : one; }
  has(item, value) {
    const key = item !== null && typeof item === 'object' ? item.key : item;
    return this.members.some(one => this.sameKey(one.key, key) && (value === undefined || one.value === value));
  }
  add(item) { this.members.push(keyAndValue(item)); }
  append(item) { this.remove(keyAndValue(item).key); this.add(item); }
  prepend(item) { this.members.unshift(keyAndValue(item)); }
  upsert(item) {
    const given = keyAndValue(item);
    const old = this.one(given.key);
    if (!old) return this.add(given), true;
    Object.assign(old, given);
    return false;
  }
  remove(which) {
    const gone = typeof which === 'function' ? which
      : which !== null && typeof which === 'object' ? one => one === which || this.sameKey(one.key, which.key)
        : one => this.sameKey(one.key, which);
    this.members = this.members.filter(one => !gone(one));
  }
  clear() { this.members = []; }
  populate(items) { items.forEach(item => this.add(item)); }
  repopulate(items) { this.clear(); this.populate(items); }
  assimilate(items) { items.forEach(item => this.upsert(item)); }
  all() { return this.members.slice(); }
  each(visit) { this.members.forEach(visit); }
  forEach(visit) { this.members.forEach(visit); }
  map(make) { return this.members.map(make); }
  filter(wanted) { return this.members.filter(wanted); }
  find(wanted) { return this.members.find(wanted); }
  reduce(...args) { return this.members.reduce(...args); }
  indexOf(item) { return this.members.findIndex(one => one === item || this.sameKey(one.key, item)); }
  idx(index) { return this.members[index]; }
  count() { return this.members.length; }
  toObject(excludeDisabled, caseSensitive) {
    const object = {};
    for (const one of this.members) {
      if (excludeDisabled && one.disabled) continue;
      object[this.sameKey('a', 'A') && !caseSensitive ? one.key.toLowerCase() : one.key] = one.value;
    }
    return object;
  }
  toJSON() { return this.members; }
  toString() { return this.members.filter(one => !one.disabled).map(one => `${one.key}=${one.value}`).join('&'); }
  [Symbol.iterator]() { return this.members[Symbol.iterator](); }
}

class HeaderList extends PropertyList {
  constructor(members) { super(members, (a, b) => String(a).toLowerCase() === String(b).toLowerCase()); }
  toString() { return this.members.filter(one => !one.disabled).map(one => `${one.key}: ${one.value}`).join('\n'); }
}

function keyAndValue(item) {
  if (typeof item !== 'string') return { ...item };
  const at = item.search(/[:=]/);
  return at < 0 ? { key: item, value: '' } : { key: item.slice(0, at).trim(), value: item.slice(at + 1).trim() };
}
