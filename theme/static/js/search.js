// The search page: results while somebody types, filters, and an address that can be shared.
import { plain, similarNames, wordsOf } from "./similar-names.js";

const PAUSE = 40;
const RESULTS_A_STEP = 10;
const RESULTS_AT_ONCE = 6; // so many files a browser fetches at once from an older host
const FEWEST_LETTERS = 2;
const FEW_LETTERS = 3; // so few are most likely the beginning of a word
const FILTERS = ["kind", "standard", "business", "place", "sector", "campaign", "year"];

const byId = (id) => document.getElementById(id);
const form = byId("search");
const field = byId("q");
const [list, showMore, filterBox, otherWays, results] = ["result-list", "more", "search-filters", "other-ways", "results"].map(byId);
const filterFields = FILTERS.map((name) => form.elements[name]);
const { folder, root, nameListCount, languages, commonWords, ...texts } = form.dataset;
const commonWordSet = new Set(commonWords.split(" "));
const kindNames = new Map([...byId("kind-names").content.querySelectorAll("data")].map((kind) => [kind.value, kind.textContent]));
const fill = (text, values) => text.replace(/{(\w+)}/g, (_, name) => values[name]);

// Each part of the index is searched by a worker of its own, which starts when it is first asked.
const workers = new Map();

const ask = (part, job, request) => {
  if (!workers.has(part)) {
    const worker = new Worker(`${folder}finder.js#root=${root}&part=${part}`, { type: "module" });
    const waiting = new Map();
    let turn = 0;
    worker.addEventListener("message", ({ data }) => {
      const { resolve, reject } = waiting.get(data.turn);
      waiting.delete(data.turn);
      data.error ? reject(new Error(data.error)) : resolve(data.answer);
    });
    worker.addEventListener("error", () => waiting.forEach(({ reject }) => reject(new Error("no finder"))));
    workers.set(part, (message) =>
      new Promise((resolve, reject) => {
        waiting.set((turn += 1), { resolve, reject });
        worker.postMessage({ ...message, turn });
      }),
    );
  }
  return workers.get(part)({ job, ...request });
};

const queryInForm = () => ({
  words: field.value.trim(),
  filters: Object.fromEntries(filterFields.filter((filter) => filter.value).map((filter) => [filter.name, filter.value])),
  sort: form.elements.sort.value,
});

const putIntoAddress = ({ words, filters, sort }) => {
  const query = new URLSearchParams({ ...(words && { q: words }), ...filters, ...(sort && { sort }) });
  history.replaceState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}`);
};

// Words such as “the” find nothing more beside others, and nobody waits for them; but “the” in quotes was meant.
const withoutCommonWords = (typed) => {
  const words = wordsOf(typed);
  const kept = typed.includes('"') ? words : words.filter((word) => !commonWordSet.has(plain(word)));
  return kept.length && kept.length < words.length ? kept.join(" ") : typed;
};

// Pagefind drops a word that it does not know, or takes it for a shorter one. So we ask whether it has each
// word; and since the last word may still be unfinished, the words that begin so are fetched meanwhile.
const doubtfulWords = async (part, words) => {
  const last = words.at(-1) ?? "";
  const [, ...isInIndex] = await Promise.all([
    last.length > FEWEST_LETTERS && !commonWordSet.has(plain(last)) && ask(part, "complete", { word: last }),
    ...words.map((word) => word.length < FEWEST_LETTERS || ask(part, "has", { word })),
  ]);
  return words.filter((_, number) => !isInIndex[number]);
};

// Those of the words that begin no word of the text.
const missingWords = (words, text) => {
  const wordsOfText = wordsOf(plain(text));
  return words.filter((word) => !wordsOfText.some((wordOfText) => wordOfText.startsWith(plain(word))));
};

// Those of the words that begin no word of any entry. The first result has most of them.
const unknownWords = async (part, words, matches) => {
  const left = matches.length && words.length ? missingWords(words, await ask(part, "text", { id: matches[0][1] })) : words;
  const isKnown = await Promise.all(left.map(async (word) => !missingWords([word], await ask(part, "sample", { word })).length));
  return left.filter((_, number) => !isKnown[number]);
};

const matchesIn = async (part, query) => (await ask(part, "find", query)).map((id) => [part, id]);

const fetchNames = async (number) => (await fetch(`${folder}names/${number}.json`)).json();

// The names similar to a word, fetched once.
const similarTo = new Map();
const namesLike = (word) => {
  if (!similarTo.has(word)) similarTo.set(word, similarNames(word, Number(nameListCount), fetchNames));
  similarTo.get(word).catch(() => similarTo.delete(word));
  return similarTo.get(word);
};

// The words with every unknown word replaced by the name that is most like it, if there is any.
const correctedWords = async (words, unknown) => {
  const corrections = new Map();
  for (const word of unknown) {
    const [name] = await namesLike(word);
    if (name) corrections.set(word, name[0].toUpperCase() + name.slice(1));
  }
  return corrections.size ? words.map((word) => corrections.get(word) ?? word).join(" ") : "";
};

const isSpoken = (language) => navigator.languages.some((preferred) => preferred.split("-")[0] === language);

// The matches in a part of the index, as pairs of the part and an id, and the words that it does not know.
const searchPart = async (part, query, words) => {
  const doubtful = await doubtfulWords(part, words);
  const matches = await matchesIn(part, query);
  if (!part) doubtful.filter((word) => word.length > FEW_LETTERS).forEach(namesLike); // the names come meanwhile
  return { matches, unknown: await unknownWords(part, doubtful, matches) };
};

// The matches, and the words that they match.
const search = async ({ words: typed, ...others }) => {
  const query = { words: withoutCommonWords(typed), ...others };
  const words = wordsOf(query.words);
  const { matches: ownMatches, unknown } = await searchPart("", query, words);
  if (!words.length) return { matches: ownMatches, words: typed };
  if (unknown.length) {
    const corrected = await correctedWords(words, unknown);
    const matches = corrected ? await matchesIn("", { ...query, words: corrected }) : [];
    if (matches.length) return { matches, words: corrected };
  }
  // Stories in other languages have other endings; their own index is asked where it may help.
  const asked = languages.split(" ").filter((language) => language && (unknown.length || isSpoken(language)));
  const foreignMatches = await Promise.all(
    asked.map(async (language) => {
      const { matches, unknown: unknownThere } = await searchPart(`${language}/`, query, words);
      return unknownThere.length ? [] : matches;
    }),
  );
  const longWords = words.filter((word) => word.length >= FEWEST_LETTERS);
  const trusted = !unknown.length || unknown.length < longWords.length ? ownMatches : [];
  const trustedIds = new Set(trusted.map(([, id]) => id));
  return { matches: [...trusted, ...foreignMatches.flat().filter(([, id]) => !trustedIds.has(id))], words: typed };
};

// Pagefind's excerpt holds no markup but <mark>, and everything else escaped: it is taken apart here,
// so that what somebody wrote can only ever become text.
const UNESCAPED = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#39;": "'" };
const nodesOf = (excerpt) =>
  excerpt.split(/<mark>(.*?)<\/mark>/s).map((piece, number) => {
    const text = piece.replace(/&(?:lt|gt|amp|quot|#39);/g, (escaped) => UNESCAPED[escaped]);
    if (number % 2 === 0) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });

const pictureOf = ({ photo, logo, letters = "" }) => {
  if (photo ?? logo) {
    const image = new Image(64, 64);
    image.alt = "";
    image.loading = "lazy";
    image.src = root + (photo ?? logo);
    return image;
  }
  const monogram = document.createElement("span");
  monogram.className = "monogram";
  monogram.ariaHidden = "true";
  monogram.textContent = letters;
  return monogram;
};

const rowOf = (result) => {
  const row = byId("result-template").content.cloneNode(true).firstElementChild;
  const [link, where, excerpt, footer] = ["a", ".result__where", ".result__excerpt", ".result__footer"].map((name) => row.querySelector(name));
  const { standards = [] } = result;
  if (standards.length) row.classList.add(`standard--${standards[0]}`);
  row.querySelector(".name-list__picture").append(pictureOf(result));
  row.querySelector(".name-list__picture").classList.toggle("name-list__picture--logo", Boolean(result.logo));
  link.href = result.url;
  link.querySelector("bdi").textContent = result.title;
  where.textContent = result.where ?? "";
  excerpt.append(...nodesOf(result.excerpt));
  excerpt.hidden = excerpt.textContent === result.where;
  if (result.lang) excerpt.lang = result.lang;
  const pins = standards.map((id) => byId("pin-templates").content.querySelector(`.standard--${id}`)?.cloneNode(true));
  footer.prepend(...pins.filter(Boolean));
  footer.querySelector(".result__facts").textContent = result.facts ?? "";
  return row;
};

// Whoever types a whole name wants the person of just that name first, then those whose names begin so.
const plainWords = (text) => wordsOf(plain(text)).join(" ");
const titleRank = (title, words) => (plainWords(title) === words ? 0 : plainWords(title).startsWith(`${words} `) ? 1 : 2);

let shown = { matches: [], count: 0 };

const fetchResults = (matches) =>
  Promise.all(matches.map(async ([part, id]) => (await ask(part, "read", { ids: [id] }))[0]));

const showNext = async (count = RESULTS_A_STEP) => {
  const { matches } = shown;
  const next = matches.slice(shown.count, (shown.count += count));
  const rows = (await fetchResults(next)).map(rowOf);
  if (matches !== shown.matches) return null;
  list.append(...rows);
  showMore.parentElement.hidden = shown.count >= matches.length;
  return rows[0] ?? null;
};

const showFilterCounts = async (query) => {
  const counts = await ask("", "counts", { words: withoutCommonWords(query.words), filters: query.filters });
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
  for (const filter of filterFields) {
    const values = Object.entries(counts[filter.name] ?? {}).filter(([name, count]) => count || name === filter.value);
    values.sort(([a], [b]) => (filter.name === "year" ? compare(b, a) : compare(a, b)));
    const options = values.map(([name, count]) => new Option(`${kindNames.get(filter.name === "kind" && name) ?? name} (${count})`, name));
    const { value } = filter;
    filter.replaceChildren(filter.options[0], ...options);
    filter.value = value;
    filter.parentElement.hidden = !options.length;
  }
};

let lastTurn = 0;

const clear = () => {
  shown = { matches: [], count: 0 };
  results.hidden = true;
  otherWays.hidden = false;
  byId("result-count").textContent = "";
  list.replaceChildren();
  for (const part of [byId("nothing-found"), byId("other-spelling"), filterBox, showMore.parentElement]) part.hidden = true;
};

const update = async (pause) => {
  const turn = (lastTurn += 1);
  results.ariaBusy = "true";
  const query = queryInForm();
  const filterCount = Object.keys(query.filters).length;
  byId("filter-count").textContent = filterCount ? `(${filterCount})` : "";
  filterBox.querySelector(".search-filters__clear").parentElement.hidden = !filterCount;
  putIntoAddress(query);
  const saysLittle = query.words.length < FEWEST_LETTERS || commonWordSet.has(plain(query.words));
  if (saysLittle && !filterCount) {
    clear();
    results.ariaBusy = "false";
    return;
  }
  await new Promise((resolve) => { setTimeout(resolve, pause); });
  if (turn !== lastTurn) return;
  const slowTimer = setTimeout(() => { byId("result-count").textContent = texts.textSearching; results.hidden = false; }, 600);
  try {
    const { matches, words } = await search(query);
    const firstResults = await fetchResults(matches.slice(0, RESULTS_AT_ONCE));
    if (!query.sort) firstResults.sort((a, b) => titleRank(a.title, plainWords(words)) - titleRank(b.title, plainWords(words)));
    const rows = firstResults.map(rowOf);
    if (turn !== lastTurn) return;
    shown = { matches, count: rows.length };
    list.replaceChildren(...rows);
    showMore.parentElement.hidden = matches.length <= RESULTS_A_STEP;
    results.hidden = false;
    otherWays.hidden = matches.length > 0;
    byId("nothing-found").hidden = matches.length > 0;
    filterBox.hidden = !matches.length && !filterCount;
    byId("other-spelling").hidden = words === query.words;
    byId("other-spelling").textContent = words === query.words ? "" : fill(texts.textOtherSpelling, { typed: query.words, words });
    const nothing = query.words ? fill(texts.textNothingFor, { words: query.words }) : texts.textNothing;
    byId("result-count").textContent = matches.length ? fill(texts.textFound, { count: matches.length.toLocaleString(document.documentElement.lang) }) : nothing;
    if (matches.length > RESULTS_AT_ONCE) await showNext(RESULTS_A_STEP - RESULTS_AT_ONCE);
    if (turn === lastTurn && (filterBox.open || filterCount)) await showFilterCounts({ ...query, words });
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
    if (value) filter.add(new Option(kindNames.get(value) ?? value, value, false, true));
    filterBox.open ||= Boolean(value);
  }
};

if (form && folder) {
  takeFromAddress();
  ask("", "begin", {}).catch(() => {});
  update(0);
  field.addEventListener("input", () => update(PAUSE));
  results.addEventListener("change", () => update(0)); // the filters belong to the form, but lie among the results
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    update(0);
  });
  form.parentElement.parentElement.addEventListener("keydown", onKey);
  filterBox.addEventListener("toggle", () => filterBox.open && showFilterCounts(queryInForm()).catch(() => {}));
  filterBox.querySelector(".search-filters__clear").addEventListener("click", () => {
    for (const filter of filterFields) filter.value = "";
    update(0);
    field.focus();
  });
  showMore.addEventListener("click", async () => (await showNext())?.querySelector("a").focus());
  if (!field.value) field.focus({ preventScroll: true });
}
