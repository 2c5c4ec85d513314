/** Does something soon after it is asked for, never twice at once: what is asked for meanwhile comes to one time more. */
export function coalesced(action, wait = 120) {
  let timer = null;
  let isBusy = false;
  let isWanted = false;
  const run = async () => {
    timer = null;
    isBusy = true;
    isWanted = false;
    try {
      await action();
    } finally {
      isBusy = false;
      if (isWanted) {
        ask();
      }
    }
  };
  const ask = () => {
    isWanted = true;
    if (!isBusy && timer === null) {
      timer = setTimeout(run, wait);
    }
  };
  return ask;
}
