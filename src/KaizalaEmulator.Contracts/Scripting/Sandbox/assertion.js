// The frame of `expect`: a subject, flags, and words that chain.
class AssertionError extends Error {
  constructor(message, actual, expected) {
    super(message);
    this.name = 'AssertionError';
    this.actual = actual;
    this.expected = expected;
  }
}

// Stands behind the words: whatever reaches it is no word of chai.
const unknownWord = new NativeProxy(Object.prototype, {
  get(target, key, receiver) {
    if (typeof key === 'symbol' || key in target || key === 'then' || key === 'toJSON') return Reflect.get(target, key, receiver);
    throw new Error(`Invalid Chai property: ${key}`);
  },
});

function Assertion(subject, message, flags) {
  this.subject = subject;
  this.message = message;
  this.flags = { ...flags };
}

Assertion.prototype = Object.create(unknownWord, { constructor: { value: Assertion, writable: true } });

// `#{this}`, `#{exp}` and `#{act}` stand for the subject, the wanted and the found value.
Assertion.prototype.assert = function (holds, message, negated, expected, ...found) {
  const actual = found.length > 0 ? found[0] : this.subject;
  if (!!holds !== !!this.flags.negate) return;
  const shown = { this: this.subject, exp: expected, act: actual };
  const text = (this.flags.negate ? negated : message).replace(/#\{(this|exp|act)\}/g, (_, name) => display(shown[name]));
  throw new AssertionError(this.message ? `${this.message}: ${text}` : text, actual, expected);
};

Assertion.prototype.refuse = function (text) {
  throw new AssertionError(this.message ? `${this.message}: ${text}` : text);
};

Assertion.prototype.about = function (subject) {
  return new Assertion(subject, this.message, this.flags);
};

const define = (names, descriptor) => {
  for (const name of names.split(' ')) Object.defineProperty(Assertion.prototype, name, { configurable: true, ...descriptor });
};

// A word that only chains, a flag, a check without arguments, a check with arguments.
const word = names => define(names, { get() { return this; } });
const flag = (names, set) => define(names, { get() { const next = this.about(this.subject); set(next.flags); return next; } });
const check = (names, run) => define(names, { get() { run.call(this); return this; } });
const method = (names, run) => define(names, { value(...args) { return run.apply(this, args) || this; } });

// A word that chains and may be called as well, such as `a` and `include`.
const callable = (names, run, touch) => define(names, {
  get() {
    const self = this;
    const call = function (...args) { return run.apply(self, args) || self; };
    delete call.length;
    Object.setPrototypeOf(call, self);
    call.flags = { ...self.flags };
    if (touch) touch(call.flags);
    return call;
  },
});

const expect = (subject, message) => new Assertion(subject, message);

word('to be been is that which and has have with at of same but does still also');
flag('not', flags => { flags.negate = true; });
flag('deep', flags => { flags.deep = true; });
flag('nested', flags => { flags.nested = true; });
flag('own', flags => { flags.own = true; });
flag('ordered', flags => { flags.ordered = true; });
flag('any', flags => { flags.any = true; flags.all = false; });
flag('all', flags => { flags.all = true; flags.any = false; });
define('itself', { get() { const next = this.about(this.subject); next.flags.itself = true; return next; } });

expect.fail = (...args) => {
  const message = args.length < 2 ? args[0] : args[2];
  throw new AssertionError(message === undefined ? 'expect.fail()' : message, args[0], args[1]);
};
