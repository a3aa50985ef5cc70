// What is marked on the page: what is wrong, and in the editor's view what every word is bound to.
const VIEW = "sab-preview-view";
const BOUND = "[data-sab-figure], [data-sab-claim], [data-sab-quote], .sab-fault";

export class Marks {
  constructor() {
    this.diagnostics = [];
    this.tip = document.createElement("div");
    this.tip.className = "sab-tip";
    this.tip.setAttribute("role", "tooltip");
    this.tip.hidden = true;
    document.documentElement.append(this.tip);
    document.addEventListener("mouseover", (event) => this.#point(event.target));
    document.addEventListener("focusin", (event) => this.#point(event.target));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        this.tip.hidden = true;
      }
    });
    this.view = localStorage.getItem(VIEW) === "editor";
  }

  get view() {
    return document.documentElement.dataset.sabView === "editor";
  }

  set view(isEditors) {
    document.documentElement.dataset.sabView = isEditors ? "editor" : "reader";
    localStorage.setItem(VIEW, isEditors ? "editor" : "reader");
  }

  /** @param diagnostics Of the workspace. */
  show(diagnostics) {
    this.diagnostics = diagnostics;
    this.refresh();
  }

  refresh() {
    this.tip.hidden = true;
  }

  /** The element that a diagnostic is marked at on this page; null when it is elsewhere. */
  find(diagnostic) {
    return document.querySelector(`[data-sab-at~="${CSS.escape(placeOf(diagnostic))}"]`);
  }

  /** Brings an element into view, for a moment in a way that nobody overlooks. */
  point(element) {
    element.scrollIntoView({ block: "center" });
    element.setAttribute("tabindex", "-1");
    element.focus({ preventScroll: true });
    element.classList.add("sab-pointed");
    setTimeout(() => element.classList.remove("sab-pointed"), 1500);
  }

  #point(target) {
    const element = target instanceof Element ? target.closest(BOUND) : null;
    const lines = element ? this.#linesOf(element) : [];
    this.tip.hidden = lines.length === 0;
    if (lines.length > 0) {
      this.tip.replaceChildren(...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })));
      const box = element.getBoundingClientRect();
      this.tip.style.left = `${Math.max(8, Math.min(box.left, innerWidth - this.tip.offsetWidth - 8))}px`;
      this.tip.style.top = `${box.bottom + this.tip.offsetHeight + 12 > innerHeight ? box.top - this.tip.offsetHeight - 6 : box.bottom + 6}px`;
    }
  }

  #linesOf(element) {
    const places = (element.dataset.sabAt ?? "").split(" ");
    const wrong = this.diagnostics.filter((diagnostic) => places.includes(placeOf(diagnostic)));
    const lines = wrong.flatMap((diagnostic) => [`${diagnostic.code}: ${diagnostic.message}`, ...(diagnostic.fix ? [`Instead: ${diagnostic.fix.replacement || "nothing"}`] : [])]);
    if (!this.view) {
      return lines;
    }

    const { sabFigure, sabMoved, sabClaim, sabStanding, sabQuote } = element.dataset;
    return [
      ...(sabFigure ? [`{{ ${sabFigure} }}`] : []),
      ...(sabMoved ? [`When the verdict was accepted: ${sabMoved}`] : []),
      ...(sabClaim ? [`claim: ${sabClaim}`, `${sabStanding}`] : []),
      ...(sabQuote ? [`quote: ${sabQuote}`] : []),
      ...lines,
    ];
  }
}

/** A diagnostic's place as marks name it. */
export function placeOf(diagnostic) {
  return `${diagnostic.path}:${diagnostic.line}:${diagnostic.column}`;
}
