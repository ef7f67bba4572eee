// The search page: results while somebody types, filters, and an address that can be shared.
import { openIndex } from "./search-index.js";
import { inRank, rowOf } from "./search-results.js";

const PAUSE = 40;
const RESULTS_A_STEP = 10;
const RESULTS_AT_ONCE = 6; // so many files a browser fetches at once from an older host
const FILTERS = ["kind", "standard", "business", "place", "sector", "campaign", "year"];

const LONGEST_FOR_COUNTS = 1000; // results do not wait longer than this for the numbers in the filters

const pauseOf = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
const byId = (id) => document.getElementById(id);
const form = byId("search");
const field = byId("q");
const [list, showMore, filterBox, otherWays, results, note] = ["result-list", "more", "search-filters", "other-ways", "results", "other-spelling"].map(byId);
const filterFields = FILTERS.map((name) => form.elements[name]).filter(Boolean); // a wall may have no places
const { root, ...texts } = form.dataset;
const kindNames = new Map([...byId("kind-names").content.querySelectorAll("data")].map((kind) => [kind.value, kind.textContent]));
const labelOf = (filter, value) => (filter.name === "kind" && kindNames.get(value)) || value;
const fill = (text, values) => text.replace(/{(\w+)}/g, (_, name) => values[name]);
const locale = document.documentElement.lang;
const countText = (count) => {
  const category = new Intl.PluralRules(locale).select(count);
  return fill(form.getAttribute(`data-text-count-${category}`), { count: count.toLocaleString(locale) });
};
const index = form.dataset.folder && openIndex(form.dataset);

const queryInForm = () => ({
  words: field.value.trim(),
  filters: Object.fromEntries(filterFields.filter((filter) => filter.value).map((filter) => [filter.name, filter.value])),
  sort: form.elements.sort.value,
});

const putIntoAddress = ({ words, filters, sort }) => {
  const query = String(new URLSearchParams({ ...(words && { q: words }), ...filters, ...(sort && { sort }) }));
  history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}`);
};

let shown = { matches: [], terms: "", count: 0 };

const showNext = async (count = RESULTS_A_STEP) => {
  const { matches } = shown;
  const next = matches.slice(shown.count, (shown.count += count));
  const rows = (await index.read(next)).map((result) => rowOf(result, root));
  if (matches !== shown.matches) return null;
  list.append(...rows);
  showMore.parentElement.hidden = shown.count >= matches.length;
  return rows[0] ?? null;
};

const showFilterCounts = async (terms, filters) => {
  const counts = await index.counts(terms, filters);
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
  for (const filter of filterFields) {
    const values = Object.entries(counts[filter.name] ?? {}).filter(([name, count]) => count || name === filter.value);
    values.sort(([a], [b]) => (filter.name === "year" ? compare(b, a) : compare(a, b)));
    const options = values.map(([name, count]) => new Option(`${labelOf(filter, name)} (${count})`, name));
    const { value } = filter;
    filter.replaceChildren(filter.options[0], ...options);
    filter.value = value;
    filter.parentElement.hidden = !options.length;
  }
};

// Says which words were looked for instead of those that were typed, if others were.
const showNote = (typed, { words, missing }) => {
  const text = missing ? texts.textPart : texts.textOtherSpelling;
  note.hidden = words === typed;
  note.textContent = words === typed ? "" : fill(text, { typed, words, missing });
};

const noteAnswered = () => document.documentElement.classList.add("is-answered");

let lastTurn = 0;

const clear = () => {
  noteAnswered();
  shown = { matches: [], terms: "", count: 0 };
  results.hidden = true;
  otherWays.hidden = false;
  byId("result-count").textContent = "";
  list.replaceChildren();
  for (const part of [byId("nothing-found"), note, filterBox, showMore.parentElement]) part.hidden = true;
};

const show = (query, answer, rows) => {
  const { matches, terms } = answer;
  const found = matches.length;
  noteAnswered();
  shown = { matches, terms, count: rows.length };
  list.replaceChildren(...rows);
  showMore.parentElement.hidden = true; // until the last of this step stands above it
  results.hidden = false;
  otherWays.hidden = found > 0;
  byId("nothing-found").hidden = found > 0;
  filterBox.hidden = !found && !Object.keys(query.filters).length;
  showNote(query.words, answer);
  const nothing = query.words ? fill(texts.textNothingFor, { words: query.words }) : texts.textNothing;
  byId("result-count").textContent = found ? countText(found) : nothing;
};

const update = async (pause) => {
  const turn = (lastTurn += 1);
  results.ariaBusy = "true";
  const query = queryInForm();
  const filterCount = Object.keys(query.filters).length;
  byId("filter-count").textContent = filterCount ? `(${filterCount})` : "";
  filterBox.querySelector(".search-filters__clear").parentElement.hidden = !filterCount;
  putIntoAddress(query);
  if (index.saysLittle(query.words) && !filterCount) {
    clear();
    results.ariaBusy = "false";
    return;
  }
  await pauseOf(pause);
  if (turn !== lastTurn) return;
  const slowTimer = setTimeout(() => { byId("result-count").textContent = texts.textSearching; results.hidden = false; }, 600);
  try {
    const answer = await index.search(query);
    const firstResults = await index.read(answer.matches.slice(0, RESULTS_AT_ONCE));
    const rows = (query.sort ? firstResults : inRank(firstResults, answer.words)).map((result) => rowOf(result, root));
    if (turn !== lastTurn) return;
    // Filters that stand open take their room before the results below them do.
    const isOpen = filterBox.open || filterCount;
    if (isOpen) await Promise.race([showFilterCounts(answer.terms, query.filters), pauseOf(LONGEST_FOR_COUNTS)]);
    if (turn !== lastTurn) return;
    show(query, answer, rows);
    if (answer.matches.length > RESULTS_AT_ONCE) await showNext(RESULTS_A_STEP - RESULTS_AT_ONCE);
    if (turn === lastTurn && filterBox.open && !isOpen) await showFilterCounts(answer.terms, query.filters);
  } catch (error) {
    if (turn !== lastTurn) return;
    clear();
    results.hidden = false;
    byId("result-count").textContent = texts.textFailed;
    throw error;
  } finally {
    clearTimeout(slowTimer);
    if (turn === lastTurn) results.ariaBusy = "false";
  }
};

const onKey = (event) => {
  const links = [...list.querySelectorAll("a")];
  const current = links.indexOf(document.activeElement);
  if (event.target !== field && current < 0) return;
  const next = event.key === "ArrowDown" ? (links[current + 1] ?? links[current]) : event.key === "ArrowUp" ? (links[current - 1] ?? field) : null;
  if (event.key === "Escape") {
    event.preventDefault();
    field.value = "";
    field.focus();
    update(0);
  } else if (next && (event.target !== field || event.key === "ArrowDown")) {
    event.preventDefault();
    next.focus();
  }
};

const takeFromAddress = () => {
  const query = new URLSearchParams(location.search);
  field.value = query.get("q") ?? "";
  form.elements.sort.value = query.get("sort") === "date" ? "date" : "";
  for (const filter of filterFields) {
    const value = query.get(filter.name);
    if (value) filter.add(new Option(labelOf(filter, value), value, false, true));
    filterBox.open ||= Boolean(value);
  }
};

if (index) {
  takeFromAddress();
  index.begin().catch(() => {});
  update(0);
  field.addEventListener("input", () => update(PAUSE));
  results.addEventListener("change", () => update(0)); // the filters belong to the form, but lie among the results
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    update(0);
  });
  form.parentElement.parentElement.addEventListener("keydown", onKey);
  filterBox.addEventListener("toggle", () => filterBox.open && results.ariaBusy !== "true" && showFilterCounts(shown.terms, queryInForm().filters).catch(() => {}));
  filterBox.querySelector(".search-filters__clear").addEventListener("click", () => {
    for (const filter of filterFields) filter.value = "";
    update(0);
    field.focus();
  });
  showMore.addEventListener("click", async () => (await showNext())?.querySelector("a").focus());
  if (!field.value) field.focus({ preventScroll: true });
}
