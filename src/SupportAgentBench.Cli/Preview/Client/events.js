// Hears what the preview says, and finds it again after it was away.
const FIRST_WAIT = 250;
const LONGEST_WAIT = 2000;

/**
 * @param address Where the events come from.
 * @param hear A function for each kind of event, and `connected` for whether somebody is there.
 * @param next Says where to ask again: with the version that the page has by then.
 */
export function listen(address, hear, next) {
  let wait = FIRST_WAIT;
  connect(address);

  function connect(where) {
    const source = new EventSource(where);
    source.addEventListener("open", () => {
      wait = FIRST_WAIT;
      hear.connected(true);
    });
    for (const kind of ["page", "assets", "state"]) {
      source.addEventListener(kind, (event) => hear[kind](event.data));
    }

    source.addEventListener("error", () => {
      // Asked anew rather than left to the browser: what it asks with has changed since.
      source.close();
      hear.connected(false);
      setTimeout(() => connect(next()), wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
    addEventListener("pagehide", () => source.close(), { once: true });
  }
}
