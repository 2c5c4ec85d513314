// What the host calls.
function beginScript(context) {
  current = context;
  waiting.clear();
}

// Runs a script; tells whether it was ended by skipRequest.
function runScript(context, script) {
  beginScript(context);
  try {
    const result = script.call(globalThis);
    if (result && typeof result.then === 'function') result.then(undefined, e => { if (e !== skipped) host.fail(nameOf(e), failureOf(e)); });
  } catch (e) {
    if (e !== skipped) host.fail(nameOf(e), failureOf(e));
  }
  reportLegacyTests();
}

// A callback of a timer or request; what it throws is the script's error.
function runCallback(callback, first, second) {
  try {
    callback(first, second);
  } catch (e) {
    host.fail(nameOf(e), failureOf(e));
  }
}

const changedRequest = () => current.request === undefined ? undefined : JSON.stringify(current.request);

return { runScript, runCallback, failUnfinished, changedRequest };
