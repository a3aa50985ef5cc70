// The panel: everything that is wrong with the workspace, by file; a count when folded.
import { placeOf } from "./marks.js";

const OPEN = "sab-preview-panel";
const TARGET = "#sab:";

export class Panel {
  #connected = true;
  #state = { diagnostics: [], notes: null, editor: "", root: "", hasPages: true };

  /** @param folder Address of the preview's own files. */
  constructor(folder, path, marks) {
    this.marks = marks;
    this.path = path;
    this.base = new URL("../", folder);
    this.host = document.createElement("sab-preview");
    this.shadow = this.host.attachShadow({ mode: "open" });
    const style = make("link", { rel: "stylesheet", href: new URL("client.css", folder).href });
    this.badge = make("button", { type: "button", className: "badge" });
    this.badge.setAttribute("aria-controls", "panel");
    this.badge.addEventListener("click", () => this.#fold(this.isOpen));
    this.region = make("section", { id: "panel", className: "panel" });
    this.region.setAttribute("aria-label", "Preview: what is wrong");
    this.notes = make("aside", { className: "notes" });
    this.notes.setAttribute("aria-label", "Notes for editors");
    this.shadow.append(style, this.notes, this.region, this.badge);
    this.region.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        this.#fold(true);
        this.badge.focus();
      }
    });
    document.documentElement.append(this.host);
    this.#fold(sessionStorage.getItem(OPEN) !== "open");
    this.refresh();
  }

  get isOpen() {
    return !this.region.hidden;
  }

  show(state) {
    this.#state = state;
    this.marks.show(state.diagnostics);
    this.refresh();
    this.#followTarget();
  }

  setConnected(is) {
    this.#connected = is;
    this.refresh();
  }

  refresh() {
    const { diagnostics, notes } = this.#state;
    const errors = diagnostics.filter((each) => each.severity === "error").length;
    const warnings = diagnostics.filter((each) => each.severity === "warning").length;
    const words = this.#connected ? summary(errors, warnings, diagnostics.length - errors - warnings) : "The preview is not running";
    this.badge.textContent = words;
    this.badge.dataset.severity = !this.#connected ? "gone" : errors ? "error" : warnings ? "warning" : "info";
    this.badge.setAttribute("aria-expanded", String(this.isOpen));
    this.notes.hidden = !notes || !this.marks.view;
    this.notes.replaceChildren(make("h2", { textContent: "Notes, never published" }), make("p", { textContent: notes ?? "" }));
    if (this.isOpen) {
      this.#keepFocus(() => this.region.replaceChildren(...this.#content(words)));
    }
  }

  #fold(isFolded) {
    this.region.hidden = isFolded;
    sessionStorage.setItem(OPEN, isFolded ? "folded" : "open");
    this.refresh();
  }

  #content(words) {
    const view = make("input", { type: "checkbox", checked: this.marks.view, id: "view" });
    view.addEventListener("change", () => {
      this.marks.view = view.checked;
      this.refresh();
    });
    const head = make("header", {}, make("h2", { textContent: words }), make("label", {}, view, " Editor’s view"));
    const older = this.#state.diagnostics.some((each) => each.severity === "error" && /^SAB[1246]/.test(each.code));
    const files = Map.groupBy(this.#state.diagnostics, (diagnostic) => diagnostic.path);
    const weight = ([path, all]) => Math.max(...all.map(({ severity }) => ["info", "warning", "error"].indexOf(severity))) + (this.#isHere(path) ? 0.5 : 0);
    return [
      head,
      ...(older && this.#state.hasPages ? [make("p", { className: "older", textContent: "Where a file cannot be read, the page shows its last good state." })] : []),
      ...[...files].sort((left, right) => weight(right) - weight(left)).map(([path, all]) => this.#file(path, all)),
    ];
  }

  #file(path, diagnostics) {
    const section = make("section", {}, make("h3", { textContent: path }));
    section.append(make("ul", {}, ...diagnostics.map((diagnostic) => this.#item(diagnostic))));
    return section;
  }

  #item(diagnostic) {
    const { severity, code, title, message, fix } = diagnostic;
    const item = make("li", {}, make("p", {}, make("strong", { textContent: `${severity} ${code}` }), ` ${title}`), make("p", { textContent: message }));
    item.dataset.severity = severity;
    const actions = make("p", { className: "actions" }, this.#fileLink(diagnostic));
    const place = this.#placeLink(diagnostic);
    if (place) {
      actions.append(" ", place);
    }

    if (fix?.replacement) {
      const copy = make("button", { type: "button", textContent: `Copy ${fix.replacement}`, id: `copy ${placeOf(diagnostic)}` });
      copy.addEventListener("click", async () => {
        await navigator.clipboard.writeText(fix.replacement);
        copy.textContent = "Copied";
      });
      actions.append(" ", copy);
    }

    item.append(actions);
    return item;
  }

  #fileLink(diagnostic) {
    const line = diagnostic.line > 0 ? `line ${diagnostic.line}` : "the file";
    if (!this.#state.editor) {
      return line;
    }

    const path = encodeURI(`${this.#state.root.startsWith("/") ? "" : "/"}${this.#state.root}/${diagnostic.path}`);
    const href = this.#state.editor.replace("{path}", path).replace("{line}", Math.max(1, diagnostic.line)).replace("{column}", Math.max(1, diagnostic.column));
    return make("a", { href, textContent: `Open ${line}`, id: `open ${placeOf(diagnostic)} ${diagnostic.code}` });
  }

  /** Leads to where it stands: on this page, or on the page that the file is printed on. */
  #placeLink(diagnostic) {
    const mark = this.marks.find(diagnostic);
    if (mark) {
      const show = make("button", { type: "button", textContent: "Show on the page", id: `show ${placeOf(diagnostic)} ${diagnostic.code}` });
      show.addEventListener("click", () => this.marks.point(mark));
      return show;
    }

    const page = pageOf(diagnostic.path);
    return page === null || this.#isHere(diagnostic.path)
      ? null
      : make("a", { href: new URL(page, this.base).href + TARGET + encodeURIComponent(placeOf(diagnostic)), textContent: "Show on its page" });
  }

  /** Whether a file is printed on this page. */
  #isHere(path) {
    return `${pageOf(path)}index.html` === this.path;
  }

  /** Somebody came here for a diagnostic on another page. */
  #followTarget() {
    if (location.hash.startsWith(TARGET)) {
      const place = decodeURIComponent(location.hash.slice(TARGET.length));
      const mark = document.querySelector(`[data-sab-at~="${CSS.escape(place)}"]`);
      history.replaceState(null, "", location.pathname + location.search);
      if (mark) {
        this.marks.point(mark);
      }
    }
  }

  #keepFocus(change) {
    const id = this.shadow.activeElement?.id;
    const scroll = this.region.scrollTop;
    change();
    this.region.scrollTop = scroll;
    if (id) {
      this.shadow.getElementById(id)?.focus();
    }
  }
}

function summary(errors, warnings, infos) {
  const parts = [[errors, "error"], [warnings, "warning"], [infos, "remark"]].filter(([number]) => number > 0);
  return parts.length === 0 ? "Nothing is wrong" : parts.map(([number, word]) => `${number} ${word}${number === 1 ? "" : "s"}`).join(", ");
}

/** The page that a file of prose is printed on. */
function pageOf(path) {
  const verdict = /^data\/verdicts\/([^/]+?)\.(?:figures\.json|yaml)$/.exec(path);
  const page = /^data\/pages\/([^/]+)\.md$/.exec(path);
  return verdict ? `models/${verdict[1]}/` : page ? `${page[1]}/` : path === "data/site.yaml" ? "" : null;
}

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}
