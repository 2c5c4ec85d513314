// Words about what a function does.
method('throw throws Throw', function (type, pattern, message) {
  if (message) this.message = message;
  expect(this.subject, this.message).is.a('function');
  if (typeof type === 'string' || type instanceof RegExp) { pattern = type; type = undefined; }
  let thrown;
  let threw = false;
  try { this.subject(); } catch (e) { thrown = e; threw = true; }
  if (type === undefined && pattern === undefined) {
    this.assert(threw, 'expected #{this} to throw an error', `expected #{this} to not throw an error but '${describeError(thrown)}' was thrown`);
    return this.about(thrown);
  }
  const wanted = typeof type === 'function' ? type.name : type && describeError(type);
  if (!threw && !this.flags.negate) this.refuse(`expected ${inspect(this.subject)} to throw ${wanted ? wanted : 'an error'}`);
  const rightType = type === undefined || (typeof type === 'function' ? thrown instanceof type : thrown === type);
  const text = thrown && typeof thrown === 'object' ? thrown.message : thrown;
  const rightText = pattern === undefined || (pattern instanceof RegExp ? pattern.test(text) : String(text).includes(pattern));
  if (this.flags.negate) {
    this.assert(threw && rightType && rightText, '', `expected #{this} to not throw ${wanted ? `'${wanted}'` : 'error'}${pattern === undefined ? '' : ` including ${inspect(pattern)}`}`);
    return this.about(thrown);
  }
  if (!rightType) this.refuse(`expected ${inspect(this.subject)} to throw '${wanted}' but '${describeError(thrown)}' was thrown`);
  if (!rightText) {
    this.refuse(`expected ${inspect(this.subject)} to throw error ${pattern instanceof RegExp ? 'matching' : 'including'} ${inspect(pattern)} but got ${inspect(text)}`);
  }
  return this.about(thrown);
});

const describeError = thrown => thrown instanceof Error ? String(thrown) : inspect(thrown);

method('respondTo respondsTo', function (name, message) {
  if (message) this.message = message;
  const owner = typeof this.subject === 'function' && !this.flags.itself ? this.subject.prototype : this.subject;
  this.assert(typeof owner[name] === 'function', `expected #{this} to respond to ${inspect(name)}`, `expected #{this} to not respond to ${inspect(name)}`);
});

function changes(names, words, moved) {
  method(names, function (target, key, message) {
    if (message) this.message = message;
    const read = () => typeof target === 'function' ? target() : target[key];
    const before = read();
    this.subject();
    const delta = read() - before;
    const named = typeof target === 'function' ? inspect(target) : `.${key}`;
    this.assert(read() !== before && moved(delta), `expected ${named} to ${words}`, `expected ${named} to not ${words}`);
    const next = this.about(this.subject);
    next.flags.delta = { named, words, moved: words === 'change' ? Math.abs(delta) : Math.abs(delta) };
    return next;
  });
}

changes('change changes', 'change', () => true);
changes('increase increases', 'increase', delta => delta > 0);
changes('decrease decreases', 'decrease', delta => delta < 0);

method('by', function (amount, message) {
  if (message) this.message = message;
  const { named, words, moved } = this.flags.delta;
  this.assert(moved === Math.abs(amount), `expected ${named} to ${words} by ${amount}`, `expected ${named} to not ${words} by ${amount}`);
});
