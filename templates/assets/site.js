// The one script of the site. Every page is complete without it; it adds what a reader may want on top.
"use strict";

// == theme ==
// Three states: as the system has it, light, dark. The style sheet does the rest.
const themes = ["auto", "light", "dark"];

// Storage may be forbidden; then the choice lasts for the page.
function remembered(theme) {
  try {
    if (theme) localStorage.setItem("theme", theme);
    return localStorage.getItem("theme");
  } catch {
    return theme;
  }
}

function addThemeSwitch(header) {
  const button = document.createElement("button");
  const set = (theme) => {
    document.documentElement.dataset.theme = theme;
    button.title = `Theme: ${theme}`;
    button.ariaLabel = button.title;
  };
  button.type = "button";
  button.className = "theme";
  set(themes.find((theme) => theme === remembered()) ?? "auto");
  button.addEventListener("click", () => {
    set(themes[(themes.indexOf(document.documentElement.dataset.theme) + 1) % themes.length]);
    remembered(document.documentElement.dataset.theme);
  });
  header.append(button);
}

addThemeSwitch(document.querySelector(".site-header"));

// == board ==
// Sorts and narrows the table of models. What is asked for stands in the address, so that it can be linked to and gone back from.

/** The state that an address asks for. */
function readState(board) {
  const asked = new URLSearchParams(location.search);
  const head = board.heads.get(asked.get("sort")) ?? board.heads.get(board.table.dataset.sorted);
  return {
    sort: head?.dataset.sort ?? "",
    dir: ["asc", "desc"].includes(asked.get("dir")) ? asked.get("dir") : firstDirection(head),
    tier: choice(board, "tier", asked),
    lab: choice(board, "lab", asked),
    open: choice(board, "open", asked),
    floors: board.filters ? asked.getAll("floor").filter((floor) => /^[a-z-]+:[\d.]+$/.test(floor) && board.metrics.includes(floor.split(":")[0])) : [],
  };
}

/** What an address asks for, if it can be chosen at all. */
function choice(board, name, asked) {
  const options = board.filters?.querySelectorAll(`[data-filter=${name}] option`) ?? [];
  return [...options].find((option) => option.value === asked.get(name))?.value ?? "";
}

/** The address of a state; what goes without saying is left out. */
function addressOf(board, state) {
  const asked = new URLSearchParams();
  const head = board.heads.get(state.sort);
  if (state.sort !== board.table.dataset.sorted || state.dir !== firstDirection(head)) {
    asked.set("sort", state.sort);
    asked.set("dir", state.dir);
  }
  for (const name of ["tier", "lab", "open"]) {
    if (state[name]) asked.set(name, state[name]);
  }
  state.floors.forEach((floor) => asked.append("floor", floor));
  const query = asked.toString();
  return location.pathname + (query && `?${query}`) + location.hash;
}

/** The best first; names from A. */
function firstDirection(head) {
  return head?.dataset.better === "high" ? "desc" : "asc";
}

function cellOf(board, row, metric) {
  return row.querySelectorAll(".number")[board.metrics.indexOf(metric)];
}

/** The exact value of a model; null where there is none. */
function valueOf(board, row, metric) {
  const value = cellOf(board, row, metric)?.querySelector("data")?.value;
  return value ? Number(value) : null;
}

/** Models without a value stand last in either direction; equal ones keep their order. */
function inOrder(board, state) {
  const sign = state.dir === "asc" ? 1 : -1;
  const keys = new Map(board.rows.map((row) => [row, state.sort === "model" ? row.querySelector("th a").textContent : valueOf(board, row, state.sort)]));
  return [...board.rows].sort((one, other) => {
    const [a, b] = [keys.get(one), keys.get(other)];
    if (a === null || b === null) return (a === null) - (b === null);
    return sign * (typeof a === "string" ? a.localeCompare(b) : a - b);
  });
}

function meets(board, row, state) {
  return ["tier", "lab", "open"].every((name) => !state[name] || row.dataset[name] === state[name])
    && state.floors.every((floor) => {
      const [metric, least] = floor.split(":");
      const value = valueOf(board, row, metric);
      return value !== null && (board.heads.get(metric).dataset.better === "low" ? value <= Number(least) : value >= Number(least));
    });
}

/** Ranks and bracket follow the metric; in the order of names they stay with the metric of the page. */
function showRanks(board, metric) {
  const name = board.heads.get(metric)?.abbr.toLowerCase();
  if (!name) return;
  board.place.textContent = `Rank on ${name}`;
  for (const row of board.rows) {
    const cell = cellOf(board, row, metric);
    const place = row.querySelector(".place");
    const rank = document.createElement("span");
    rank.className = "rank";
    rank.textContent = cell.dataset.rank;
    place.dataset.label = board.place.textContent;
    place.replaceChildren(rank);
    // In the order of names no bracket can join anything.
    const tied = "tied" in cell.dataset && metric === board.state.sort;
    row.classList.toggle("tied", tied && !row.hidden);
    if (tied) {
      const words = document.createElement("span");
      words.className = "visually-hidden";
      words.textContent = `, ${board.table.dataset.tied}`;
      place.append(words);
    }
  }
}

/** What is asked of the models as buttons that take it back. */
function showChosen(board, state) {
  board.filters?.querySelector(".chosen").replaceChildren(...state.floors.map((floor) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = board.words.get(floor) ?? floor.replace(":", " ");
    button.ariaLabel = `Do not ask for ${button.textContent}`;
    button.addEventListener("click", () => change(board, { floors: board.state.floors.filter((each) => each !== floor) }));
    item.append(button);
    return item;
  }));
}

function showFilters(board, state, shown) {
  if (!board.filters) return;
  for (const select of board.filters.querySelectorAll("select")) {
    select.value = select.dataset.filter === "floor" ? "" : state[select.dataset.filter];
  }
  showChosen(board, state);
  board.filters.querySelector("[role=status]").textContent = `${shown} of ${board.rows.length} models. ${shown ? "" : board.none}`;
  board.filters.querySelector(".reset").hidden = shown === board.rows.length && !state.floors.length;
}

function show(board, state) {
  board.state = state;
  const ordered = inOrder(board, state);
  ordered.forEach((row) => { row.hidden = !meets(board, row, state); });
  const shown = ordered.filter((row) => !row.hidden);
  // Hidden ones go last, so that those who stand below each other are neighbours for the bracket.
  board.table.append(...shown, ...ordered.filter((row) => row.hidden));
  for (const link of document.querySelectorAll(board.views)) link.ariaCurrent = link.dataset.sort === state.sort ? "true" : null;
  for (const [name, head] of board.heads) {
    head.ariaSort = name !== state.sort ? null : state.dir === "asc" ? "ascending" : "descending";
  }
  showRanks(board, board.metrics.includes(state.sort) ? state.sort : board.table.dataset.sorted);
  showFilters(board, state, shown.length);
  const name = board.heads.get(state.sort)?.abbr.toLowerCase();
  const first = name === "model" ? ["from A", "from Z"] : ["lowest first", "highest first"];
  if (name) board.caption.textContent = board.caption.textContent.replace(/^[^.]*/, `Ordered by ${name}, ${first[state.dir === "asc" ? 0 : 1]}`);
}

function change(board, what) {
  const state = { ...board.state, ...what };
  history.pushState(null, "", addressOf(board, state));
  show(board, state);
}

function addSortButtons(board) {
  for (const [name, head] of board.heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.ariaLabel = `Sort by ${head.abbr.toLowerCase()}`;
    button.addEventListener("click", () => change(board, {
      sort: name,
      dir: board.state.sort !== name ? firstDirection(head) : board.state.dir === "asc" ? "desc" : "asc",
    }));
    head.append(button);
  }
}

function addFilters(board) {
  const template = document.querySelector("#board-filters");
  if (!template) return;
  board.filters = template.nextElementSibling;
  board.filters.append(template.content.cloneNode(true));
  board.none = template.dataset.none;
  board.filters.querySelector("details").open = /(tier|lab|open|floor)=/.test(location.search);
  for (const option of board.filters.querySelectorAll("[data-filter=floor] option[value*=':']")) board.words.set(option.value, option.textContent);
  board.filters.addEventListener("change", ({ target }) => {
    const name = target.dataset.filter;
    const others = board.state.floors.filter((floor) => floor.split(":")[0] !== target.value.split(":")[0]);
    change(board, name === "floor" ? { floors: target.value ? [...others, target.value] : others } : { [name]: target.value });
  });
  board.filters.querySelector(".reset").addEventListener("click", () => change(board, { tier: "", lab: "", open: "", floors: [] }));
}

/** On the leaderboard the links to other views need no other page. */
function takeOverLinks(board) {
  if (document.querySelector(".orders [aria-current]")) return;
  board.views = ".orders [data-sort]";
  for (const link of document.querySelectorAll(".orders a")) {
    if (link.dataset.floor) board.words.set(link.dataset.floor, link.textContent);
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const sort = link.dataset.sort ?? "cost";
      change(board, { sort, dir: firstDirection(board.heads.get(sort)), ...(link.dataset.floor && { floors: [link.dataset.floor] }) });
    });
  }
}

/** A list of cards is still a table to a screen reader; some browsers forget it when `display` changes. */
function keepRoles(table) {
  const roles = { "thead, tbody": "rowgroup", tr: "row", "thead th": "columnheader", "tbody th": "rowheader", td: "cell" };
  table.role = "table";
  for (const [selector, role] of Object.entries(roles)) table.querySelectorAll(selector).forEach((element) => { element.role = role; });
}

function startBoard(table) {
  const heads = [...table.querySelectorAll("thead [data-sort]")];
  const board = {
    table,
    rows: [...table.tBodies],
    heads: new Map(heads.map((head) => [head.dataset.sort, head])),
    metrics: heads.map((head) => head.dataset.sort).filter((name) => name !== "model"),
    place: table.querySelector("thead .place"),
    caption: table.caption,
    words: new Map(),
    views: ":not(*)",
  };
  // What a line says in words, for those who point at it.
  for (const said of table.querySelectorAll("td > .visually-hidden:has(.interval)")) said.parentElement.title = said.textContent;
  keepRoles(table);
  addSortButtons(board);
  addFilters(board);
  takeOverLinks(board);
  show(board, readState(board));
  addEventListener("popstate", () => show(board, readState(board)));
}

document.querySelectorAll(".board").forEach(startBoard);

// == report ==
// Marks the part being read. Escape closes a note; the first tap opens it, the second follows its link.
const parts = [...document.querySelectorAll(".contents a")];
let tapped;

addEventListener("scroll", () => {
  const read = parts.findLast((link) => document.getElementById(link.hash.slice(1)).getBoundingClientRect().top < 300);
  parts.forEach((link) => { link.ariaCurrent = link === read; });
});
for (const event of ["keydown", "pointerover", "focusin"]) {
  addEventListener(event, ({ key }) => document.body.classList.toggle("quiet", key === "Escape"));
}
addEventListener("click", (event) => {
  const words = event.target.closest(".claim > a");
  if (words && words !== tapped && event.pointerType === "touch") event.preventDefault();
  tapped = words;
});
