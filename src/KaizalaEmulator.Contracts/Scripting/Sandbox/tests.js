// pm.test: names what is checked; a failure is told to the host, and never stops the script.
let unfinished = 0;

const failureOf = thrown => thrown instanceof Error ? `${thrown.message}` : inspect(thrown, 200);
const nameOf = thrown => thrown instanceof Error ? thrown.name : 'Error';
const passed = name => host.report(name, undefined, undefined);
const failed = (name, thrown) => host.report(name, nameOf(thrown), failureOf(thrown));

function test(name, run) {
  const title = String(name);
  if (typeof run !== 'function') return passed(title), pm;
  if (run.length > 0) return testWithDone(title, run), pm;
  let result;
  try {
    result = run();
  } catch (e) {
    failed(title, e);
    return pm;
  }
  if (result && typeof result.then === 'function') {
    const finish = begin(title);
    result.then(() => finish(), e => finish(e === undefined || e === null ? new Error(String(e)) : e));
  } else passed(title);
  return pm;
}

function testWithDone(title, run) {
  const finish = begin(title);
  try {
    run(error => finish(error));
  } catch (e) {
    finish(e);
  }
}

const waiting = new Map();

function begin(title) {
  const key = ++unfinished;
  waiting.set(key, title);
  return error => {
    if (!waiting.delete(key)) return;
    if (error) failed(title, error);
    else passed(title);
  };
}

// What neither passed nor failed when nothing is left to wait for.
function failUnfinished() {
  for (const title of waiting.values()) {
    host.report(title, 'Error', 'expected the test to finish, got neither a call of done nor a settled promise');
  }
  waiting.clear();
}

test.skip = name => { host.skip(String(name)); return pm; };
test.index = () => host.reported();
