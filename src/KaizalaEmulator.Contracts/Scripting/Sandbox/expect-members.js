// Words about what stands inside: properties, keys, members, parts.
method('property', function (name, value, message) {
  const { deep, nested, own, negate } = this.flags;
  const given = arguments.length > 1;
  if (message) this.message = message;
  if (this.subject === null || this.subject === undefined) this.refuse('Target cannot be null or undefined.');
  const path = nested ? atPath(this.subject, name) : {};
  const has = own ? Object.prototype.hasOwnProperty.call(this.subject, name) : nested ? path.found : name in Object(this.subject);
  const found = nested ? path.value : this.subject[name];
  const words = `${deep ? 'deep ' : ''}${own ? 'own ' : ''}${nested ? 'nested ' : ''}property ${inspect(name)}`;
  if (!negate || !given) this.assert(has, `expected #{this} to have ${words}`, `expected #{this} to not have ${words}`);
  if (given) {
    this.assert(has && (deep ? deepEqual(found, value) : found === value),
      `expected #{this} to have ${words} of #{exp}, but got #{act}`, `expected #{this} to not have ${words} of #{act}`, value, found);
  }
  return this.about(found);
});
method('ownProperty haveOwnProperty', function (...args) {
  const next = this.about(this.subject);
  next.flags.own = true;
  return next.property(...args);
});

callable('include includes contain contains', function (part, message) {
  if (message) this.message = message;
  const subject = this.subject;
  const deep = this.flags.deep;
  const kind = kindOf(subject);
  const alike = item => deep ? deepEqual(item, part) : same(item, part) || item === part;
  let holds;
  if (kind === 'string') {
    if (typeof part !== 'string') this.refuse(`${inspect(subject)} cannot be searched for ${inspect(part)}: a text contains texts`);
    holds = subject.includes(part);
  } else if (kind === 'array' || kind === 'set') holds = [...subject].some(alike);
  else if (kind === 'map') holds = [...subject.values()].some(alike);
  else return includeProperties(this, part, kind);
  const words = `${deep ? 'deep ' : ''}include`;
  this.assert(holds, `expected #{this} to ${words} ${inspect(part)}`, `expected #{this} to not ${words} ${inspect(part)}`);
}, flags => { flags.contains = true; });

function includeProperties(assertion, part, kind) {
  if (part !== Object(part)) {
    assertion.refuse(`the given combination of arguments (${kind} and ${kindOf(part)}) is invalid for this assertion. ` +
      `You can use an array, a map, an object, a set, a string, or a weakset instead of a ${kindOf(part)}`);
  }
  const failures = [];
  for (const key of Object.keys(part)) {
    try {
      assertion.about(assertion.subject).property(key, part[key]);
    } catch (e) {
      if (!(e instanceof AssertionError)) throw e;
      failures.push(e);
    }
  }
  // Refused, it is enough that one of them is absent.
  if (failures.length && (!assertion.flags.negate || failures.length === Object.keys(part).length)) throw failures[0];
}

method('keys key', function (...args) {
  const subject = this.subject;
  const first = args[0];
  const wanted = Array.isArray(first) ? first : first === Object(first) ? Object.keys(first) : args;
  if (wanted.length === 0) this.refuse('keys required');
  const actual = subject instanceof Map || subject instanceof Set ? [...subject.keys()] : enumerableKeys(subject);
  const named = actual instanceof Array && !(subject instanceof Map || subject instanceof Set) ? wanted.map(key => typeof key === 'symbol' ? key : String(key)) : wanted;
  const any = this.flags.any;
  const holds = any
    ? named.some(key => actual.includes(key))
    : named.every(key => actual.includes(key)) && (this.flags.contains || named.length === actual.length);
  const shown = named.map(key => inspect(key));
  const list = shown.length > 1
    ? `${shown.slice(0, -1).join(', ')}${any ? ', or ' : ', and '}${shown[shown.length - 1]}`
    : shown[0];
  const words = `${this.flags.contains ? 'contain' : 'have'} ${named.length > 1 ? 'keys' : 'key'} ${list}`;
  this.assert(holds, `expected #{this} to ${words}`, `expected #{this} to not ${words}`);
});

function isSubset(part, whole, alike, ordered, contains) {
  if (!contains && part.length !== whole.length) return false;
  if (ordered) return part.every((item, index) => alike(item, whole[index]));
  const left = [...whole];
  return part.every(item => {
    const at = left.findIndex(other => alike(other, item));
    if (at >= 0 && !contains) left.splice(at, 1);
    return at >= 0;
  });
}

method('members', function (wanted, message) {
  if (message) this.message = message;
  expect(this.subject, this.message).to.be.an('array');
  expect(wanted, this.message).to.be.an('array');
  const { contains, ordered, deep } = this.flags;
  const what = contains
    ? `be ${ordered ? 'an ordered superset of' : 'a superset of'}`
    : `have the same ${ordered ? 'ordered ' : ''}members as`;
  const alike = deep ? deepEqual : (a, b) => a === b || same(a, b);
  this.assert(isSubset(wanted, this.subject, alike, ordered, contains), `expected #{this} to ${what} #{exp}`, `expected #{this} to not ${what} #{exp}`, wanted);
});
