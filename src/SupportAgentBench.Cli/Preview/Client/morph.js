// Changes a page in place. Three pages are held against each other: the page as it was sent before, as it is sent now, and as it
// stands in the browser. Only what differs between the first two is changed in the third, so whatever the reader or the page's own
// scripts have done to it stays: order and visibility of rows, open details, fields, focus, selection, scroll position.
const MOST_COMPARED = 250_000;

export class Morph {
  /** @param live The body, before any script has changed it. */
  constructor(live) {
    this.origin = new WeakMap();
    this.before = live.cloneNode(true);
    this.#pairAll(this.before, live);
  }

  /** @param after The body as it is sent now. */
  to(after) {
    this.#change(this.before, after);
    this.before = after;
  }

  #pairAll(copy, live) {
    this.origin.set(copy, live);
    const lives = [...live.childNodes];
    copy.childNodes.forEach((child, index) => this.#pairAll(child, lives[index]));
  }

  /** `after` is the same as `before`: what stands for the one stands for the other. */
  #inherit(before, after) {
    this.origin.set(after, this.origin.get(before));
    before.childNodes.forEach((child, index) => this.#inherit(child, after.childNodes[index]));
  }

  #change(before, after) {
    const live = this.origin.get(before);
    this.origin.set(after, live);
    if (before.isEqualNode(after)) {
      this.#inherit(before, after);
    } else if (before.nodeType === Node.ELEMENT_NODE) {
      changeAttributes(before, after, live);
      this.#changeChildren(before, after, live);
    } else {
      live.data = after.data;
    }
  }

  #changeChildren(before, after, live) {
    const old = [...before.childNodes];
    const partners = partnersOf(old, [...after.childNodes]);
    const kept = new Set(partners.values());
    for (const gone of old.filter((node) => !kept.has(node))) {
      this.origin.get(gone)?.remove();
    }

    const places = [...partners.values()].map((node) => old.indexOf(node));
    const isReordered = places.some((place, index) => index > 0 && place < places[index - 1]);
    let last = null;
    for (const child of [...after.childNodes]) {
      const partner = partners.get(child);
      if (partner) {
        this.#change(partner, child);
      } else {
        const added = document.importNode(child, true);
        this.#pairAll(child, added);
      }

      const standing = this.origin.get(child);
      if (!partner || isReordered || standing.parentNode !== live) {
        place(standing, live, last, this.#nextOf(child, partners));
      }

      last = standing;
    }
  }

  /** What stands for the next node that was there before; null when there is none. */
  #nextOf(node, partners) {
    for (let next = node.nextSibling; next; next = next.nextSibling) {
      if (partners.has(next)) {
        return this.origin.get(partners.get(next));
      }
    }

    return null;
  }
}

function place(node, parent, last, next) {
  if (last && last.parentNode === parent) {
    last.after(node);
  } else if (next && next.parentNode === parent) {
    next.before(node);
  } else {
    parent.prepend(node);
  }
}

function changeAttributes(before, after, live) {
  for (const { name } of [...before.attributes]) {
    if (!after.hasAttribute(name)) {
      live.removeAttribute(name);
    }
  }

  for (const { name, value } of [...after.attributes]) {
    if (before.getAttribute(name) !== value) {
      live.setAttribute(name, value);
    }
  }
}

/** What tells a node from its neighbours whatever is in it: an id, or what a row of a table is about. */
function nameOf(node) {
  if (node.id) {
    return `${node.nodeName}#${node.id}`;
  }

  const about = node.nodeName === "TR" || node.nodeName === "TBODY" ? node.querySelector("th a[href]")?.getAttribute("href") : null;
  return about ? `${node.nodeName} ${about}` : null;
}

/** Which node of the page before became which node of the page now: by name, else by being equal, else by kind and order. */
function partnersOf(old, now) {
  const partners = new Map();
  const free = new Set(old);
  const take = (child, partner) => {
    partners.set(child, partner);
    free.delete(partner);
  };
  const byName = new Map(old.filter(nameOf).map((node) => [nameOf(node), node]));
  for (const child of now) {
    const partner = byName.get(nameOf(child));
    if (partner && free.has(partner)) {
      take(child, partner);
    }
  }

  const nameless = (nodes) => nodes.filter((node) => !nameOf(node));
  equalRuns(nameless(old), nameless(now), take);
  let from = 0;
  const rest = nameless(old).filter((node) => free.has(node));
  for (const child of nameless(now).filter((node) => !partners.has(node))) {
    const at = rest.findIndex((node, index) => index >= from && node.nodeName === child.nodeName);
    if (at >= 0 && inOrder(child, rest[at], now, old, partners)) {
      take(child, rest[at]);
      from = at + 1;
    }
  }

  // In the order of the page now.
  return new Map(now.filter((node) => partners.has(node)).map((node) => [node, partners.get(node)]));
}

/** Whether a pair stands between the same neighbours before and now, so that it is no move. */
function inOrder(child, partner, now, old, partners) {
  const at = now.indexOf(child);
  const from = old.indexOf(partner);
  return [...partners].every(([next, before]) => (now.indexOf(next) < at) === (old.indexOf(before) < from) || nameOf(next));
}

/** Pairs equal nodes that stand in the same order: from both ends, then the longest common run of what is left. */
function equalRuns(old, now, take) {
  let start = 0;
  while (start < old.length && start < now.length && old[start].isEqualNode(now[start])) {
    take(now[start], old[start]);
    start++;
  }

  let oldEnd = old.length;
  let nowEnd = now.length;
  while (oldEnd > start && nowEnd > start && old[oldEnd - 1].isEqualNode(now[nowEnd - 1])) {
    take(now[--nowEnd], old[--oldEnd]);
  }

  const [left, right] = [old.slice(start, oldEnd), now.slice(start, nowEnd)];
  if (left.length * right.length > 0 && left.length * right.length <= MOST_COMPARED) {
    longestCommon(left, right, take);
  }
}

function longestCommon(left, right, take) {
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i][j] = left[i].isEqualNode(right[j]) ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }

  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i].isEqualNode(right[j])) {
      take(right[j++], left[i++]);
    } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
      i++;
    } else {
      j++;
    }
  }
}
