// The preview's part of a page: hears of changes, changes the page in place, and shows what is wrong.
import { listen } from "./events.js";
import { Morph } from "./morph.js";
import { Marks } from "./marks.js";
import { Panel } from "./panel.js";

const meta = document.querySelector('meta[name="sab-preview"]');
const path = meta.content;
let version = meta.dataset.version;

// Runs before the page's own scripts, so that what it remembers is the page as it was sent.
const morph = new Morph(document.body);
const folder = new URL("./", import.meta.url);
const marks = new Marks();
const panel = new Panel(folder, path, marks);
let wanted = version;
let isFetching = false;

listen(new URL(`events?page=${encodeURIComponent(path)}&version=${version}`, folder), {
  page: (newest) => {
    wanted = newest;
    void update();
  },
  assets: changeAssets,
  state: (json) => panel.show(JSON.parse(json)),
  connected: (is) => panel.setConnected(is),
}, () => new URL(`events?page=${encodeURIComponent(path)}&version=${version}`, folder));

async function update() {
  if (isFetching) {
    return;
  }

  isFetching = true;
  try {
    while (wanted !== version) {
      const asked = wanted;
      const response = await fetch(location.href.split("#")[0], { cache: "no-store" });
      if (response.redirected) {
        location.replace(response.url);
        return;
      }

      const next = new DOMParser().parseFromString(await response.text(), "text/html");
      if (!change(next)) {
        location.reload();
        return;
      }

      // What was sent may be newer than what was asked for, and is never older.
      version = next.querySelector('meta[name="sab-preview"]').dataset.version;
      wanted = wanted === asked ? version : wanted;
    }
  } catch {
    // The preview is gone for the moment: when it is back, it says what there is.
    wanted = version;
  } finally {
    isFetching = false;
  }
}

/** Changes the page to what it is now; false when only a reload can. */
function change(next) {
  if (assetsOf(document).join() !== assetsOf(next).join() || modelsOf(document).join() !== modelsOf(next).join() || !next.querySelector('meta[name="sab-preview"]')) {
    return false;
  }

  document.title = next.title;
  for (const name of ["description", "robots"]) {
    const content = next.querySelector(`meta[name="${name}"]`)?.content;
    const standing = document.querySelector(`meta[name="${name}"]`);
    if (content !== undefined && standing) {
      standing.content = content;
    }
  }

  morph.to(next.body);
  meta.dataset.version = next.querySelector('meta[name="sab-preview"]').dataset.version;

  // The page's script shows again what the address asks for: the order of a table that has just got other numbers.
  dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
  document.dispatchEvent(new CustomEvent("sab:updated"));
  marks.refresh();
  panel.refresh();
  return true;
}

/** Addresses of style sheets and scripts without what was added to have them fetched again. */
function assetsOf(page) {
  return [...page.querySelectorAll('link[rel="stylesheet"], script[src]')]
    .map((element) => new URL(element.getAttribute("href") ?? element.getAttribute("src"), location.href))
    .map((address) => address.origin + address.pathname)
    .filter((address, index, all) => all.indexOf(address) === index);
}

/** The models of a board. The page's script has listed its rows: with another one it must start anew. */
function modelsOf(page) {
  return [...page.querySelectorAll(".board tbody th a[href]")].map((link) => link.getAttribute("href")).sort();
}

function changeAssets(json) {
  const changed = JSON.parse(json);
  const isChanged = (address) => changed.some((asset) => new URL(address, location.href).pathname.endsWith("/" + asset));
  if ([...document.scripts].some((script) => script.src && isChanged(script.src))) {
    location.reload();
    return;
  }

  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
    if (isChanged(link.href)) {
      exchange(link);
    }
  }

  for (const picture of document.images) {
    if (isChanged(picture.src)) {
      picture.src = fresh(picture.src);
    }
  }
}

/** The old style sheet stays until the new one is there, so that the page is never bare. */
function exchange(link) {
  const next = link.cloneNode();
  next.href = fresh(link.href);
  next.addEventListener("load", () => {
    link.remove();
    document.dispatchEvent(new CustomEvent("sab:styled"));
  });
  next.addEventListener("error", () => next.remove());
  link.after(next);
}

function fresh(address) {
  const changed = new URL(address, location.href);
  changed.searchParams.set("sab", String(performance.now()));
  return changed.href;
}
