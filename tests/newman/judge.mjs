// Plays one collection of the corpus with Newman and prints its verdicts as JSON: judge.mjs COLLECTION ECHO-URL
import { dirname } from 'node:path';
import newman from 'newman';

const [collection, echo] = process.argv.slice(2);
const values = Object.entries({ echo, region: 'environment', twice: 'environment' }).map(([key, value]) => ({ key, value }));
const requests = [];
let last;

const nameOf = error => error.name || 'Error';
const scriptError = (kind, executions) => executions?.map(one => one.error).filter(Boolean).map(error => `${kind} script: ${nameOf(error)}`)[0];

newman.run({ collection, environment: { values }, workingDir: dirname(collection), reporters: [] }, error => {
  if (error) throw error;
  // An item without any trace of sending was skipped by its script.
  console.log(JSON.stringify(requests.filter(one => one.sent > 0).map(({ item, sent, ...rest }) => rest), null, 2));
})
  .on('beforeItem', (_, { item }) => {
    last = { item, sent: 0, name: pathOf(item).join(' / '), status: null, error: null, assertions: [] };
    requests.push(last);
  })
  .on('prerequest', (_, { executions }) => { last.error ??= scriptError('pre-request', executions) ?? null; })
  .on('test', (_, { executions }) => { last.error ??= scriptError('test', executions) ?? null; })
  .on('request', (error, { response }) => {
    last.sent++;
    // Requests of pm.sendRequest are told the same way; with more than one, the status is anybody's.
    last.status = last.sent > 1 ? null : response?.code ?? null;
    if (error && last.sent === 1) last.error ??= 'request';
  })
  .on('assertion', (error, { assertion, skipped }) => {
    last.assertions.push({ name: assertion, failure: error ? describe(error) : null, skipped: Boolean(skipped) });
  });

// Of what is thrown without being an error, Newman tells the test's name only.
const describe = error => error.name === 'AssertionError' && error.message !== error.test ? error.message : nameOf(error).replace('AssertionError', 'Error');

function pathOf(item) {
  const path = [];
  for (let at = item; at && at.parent && at.parent(); at = at.parent()) path.unshift(at.name);
  return path;
}
