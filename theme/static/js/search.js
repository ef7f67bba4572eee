// The page that searches: results as one types, choices, an address that can be shared.
import { nearest, plain, wordsOf } from "./near.js";

const PAUSE = 40;
const STEP = 10;
const AT_ONCE = 6; // so many files a browser fetches at once from an older host
const FEWEST_LETTERS = 2;
const FEW_LETTERS = 3; // so few are most likely the beginning of a word
const CHOICES = ["kind", "standard", "business", "place", "sector", "campaign", "year"];

const at = (id) => document.getElementById(id);
const form = at("search");
const field = at("q");
const [list, more, sift, ways, results] = ["finds", "more", "sift", "ways", "results"].map(at);
const choices = CHOICES.map((name) => form.elements[name]);
const { folder, root, shelves, languages, usual, ...say } = form.dataset;
const everyday = new Set(usual.split(" "));
const kinds = new Map([...at("kinds").content.querySelectorAll("data")].map((one) => [one.value, one.textContent]));
const fill = (text, values) => text.replace(/{(\w+)}/g, (_, name) => values[name]);

// Each part of the index is looked after by a process of its own, which starts when it is first asked.
const parts = new Map();

const ask = (part, job, wishes) => {
  if (!parts.has(part)) {
    const worker = new Worker(`${folder}finder.js#root=${root}&part=${part}`, { type: "module" });
    const waiting = new Map();
    let turn = 0;
    worker.addEventListener("message", ({ data }) => {
      const { resolve, reject } = waiting.get(data.turn);
      waiting.delete(data.turn);
      data.error ? reject(new Error(data.error)) : resolve(data.answer);
    });
    worker.addEventListener("error", () => waiting.forEach(({ reject }) => reject(new Error("no finder"))));
    parts.set(part, (message) =>
      new Promise((resolve, reject) => {
        waiting.set((turn += 1), { resolve, reject });
        worker.postMessage({ ...message, turn });
      }),
    );
  }
  return parts.get(part)({ job, ...wishes });
};

const wished = () => ({
  words: field.value.trim(),
  filters: Object.fromEntries(choices.filter((one) => one.value).map((one) => [one.name, one.value])),
  sort: form.elements.sort.value,
});

const remember = ({ words, filters, sort }) => {
  const query = new URLSearchParams({ ...(words && { q: words }), ...filters, ...(sort && { sort }) });
  history.replaceState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}`);
};

// Words such as “the” find nothing more beside others, and nobody waits for them; but “the” in quotes was meant.
const meant = (typed) => {
  const words = wordsOf(typed);
  const telling = typed.includes('"') ? words : words.filter((word) => !everyday.has(plain(word)));
  return telling.length && telling.length < words.length ? telling.join(" ") : typed;
};

// Pagefind drops a word that it does not know, or takes it for a shorter one. So we ask it; and since the
// last word may still be typed, what it begins is fetched meanwhile.
const unsureOf = async (part, words) => {
  const last = words.at(-1) ?? "";
  const [, ...known] = await Promise.all([
    last.length > FEWEST_LETTERS && !everyday.has(plain(last)) && ask(part, "complete", { word: last }),
    ...words.map((word) => word.length < FEWEST_LETTERS || ask(part, "has", { word })),
  ]);
  return words.filter((_, number) => !known[number]);
};

// Those of the words that begin no word of the text.
const missing = (words, text) => {
  const there = wordsOf(plain(text));
  return words.filter((word) => !there.some((one) => one.startsWith(plain(word))));
};

// Those of the words that nothing begins with. The first of what was found has most of them.
const unknownOf = async (part, words, finds) => {
  const left = finds.length && words.length ? missing(words, await ask(part, "text", { id: finds[0][1] })) : words;
  const known = await Promise.all(left.map(async (word) => !missing([word], await ask(part, "sample", { word })).length));
  return left.filter((_, number) => !known[number]);
};

const findIn = async (part, wish) => (await ask(part, "find", wish)).map((id) => [part, id]);

const fetchShelf = async (number) => (await fetch(`${folder}names/${number}.json`)).json();

// The names that are like a word, fetched once.
const alike = new Map();
const like = (word) => {
  if (!alike.has(word)) alike.set(word, nearest(word, Number(shelves), fetchShelf));
  alike.get(word).catch(() => alike.delete(word));
  return alike.get(word);
};

// The words with every unknown one replaced by the name that is most like it, if there is any.
const mended = async (words, unknown) => {
  const better = new Map();
  for (const word of unknown) {
    const [name] = await like(word);
    if (name) better.set(word, name[0].toUpperCase() + name.slice(1));
  }
  return better.size ? words.map((word) => better.get(word) ?? word).join(" ") : "";
};

const spoken = (language) => navigator.languages.some((one) => one.split("-")[0] === language);

// What is found in one part, as pairs of the part and a number, and the words that nothing there begins with.
const findAll = async (part, wish, words) => {
  const unsure = await unsureOf(part, words);
  const finds = await findIn(part, wish);
  if (!part) unsure.filter((word) => word.length > FEW_LETTERS).forEach(like); // the names come meanwhile
  return { finds, unknown: await unknownOf(part, unsure, finds) };
};

// What is found, and the words that it was found with.
const find = async ({ words: typed, ...others }) => {
  const wish = { words: meant(typed), ...others };
  const words = wordsOf(wish.words);
  const { finds: every, unknown } = await findAll("", wish, words);
  if (!words.length) return { finds: every, words: typed };
  if (unknown.length) {
    const better = await mended(words, unknown);
    const finds = better ? await findIn("", { ...wish, words: better }) : [];
    if (finds.length) return { finds, words: better };
  }
  // Stories in other languages have other endings; their own index is asked where it may help.
  const asked = languages.split(" ").filter((one) => one && (unknown.length || spoken(one)));
  const told = await Promise.all(
    asked.map(async (one) => {
      const { finds, unknown: strange } = await findAll(`${one}/`, wish, words);
      return strange.length ? [] : finds;
    }),
  );
  const whole = words.filter((word) => word.length >= FEWEST_LETTERS);
  const trusted = !unknown.length || unknown.length < whole.length ? every : [];
  const seen = new Set(trusted.map(([, id]) => id));
  return { finds: [...trusted, ...told.flat().filter(([, id]) => !seen.has(id))], words: typed };
};

// Pagefind's excerpt holds no markup but <mark>, and everything else escaped: it is taken to pieces here,
// so that what somebody wrote can only ever become text.
const UNESCAPED = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#39;": "'" };
const marked = (excerpt) =>
  excerpt.split(/<mark>(.*?)<\/mark>/s).map((piece, number) => {
    const text = piece.replace(/&(?:lt|gt|amp|quot|#39);/g, (one) => UNESCAPED[one]);
    if (number % 2 === 0) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });

const face = ({ photo, logo, letters = "" }) => {
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

const drawn = (one) => {
  const row = at("find").content.cloneNode(true).firstElementChild;
  const [link, where, words, foot] = ["a", ".find__where", ".find__words", ".find__foot"].map((name) => row.querySelector(name));
  const { standards = [] } = one;
  if (standards.length) row.classList.add(`standard--${standards[0]}`);
  row.querySelector(".roll__face").append(face(one));
  row.querySelector(".roll__face").classList.toggle("roll__face--logo", Boolean(one.logo));
  link.href = one.url;
  link.querySelector("bdi").textContent = one.title;
  where.textContent = one.where ?? "";
  words.append(...marked(one.excerpt));
  words.hidden = words.textContent === one.where;
  if (one.lang) words.lang = one.lang;
  const pins = standards.map((id) => at("pins").content.querySelector(`.standard--${id}`)?.cloneNode(true));
  foot.prepend(...pins.filter(Boolean));
  foot.querySelector(".find__facts").textContent = one.facts ?? "";
  return row;
};

// Whoever types a whole name wants whoever is called just so, then whoever is called so and more.
const simple = (text) => wordsOf(plain(text)).join(" ");
const fit = (title, words) => (simple(title) === words ? 0 : simple(title).startsWith(`${words} `) ? 1 : 2);

let shown = { finds: [], count: 0 };

const read = (finds) =>
  Promise.all(finds.map(async ([part, id]) => (await ask(part, "read", { ids: [id] }))[0]));

const showMore = async (count = STEP) => {
  const { finds } = shown;
  const next = finds.slice(shown.count, (shown.count += count));
  const rows = (await read(next)).map(drawn);
  if (finds !== shown.finds) return null;
  list.append(...rows);
  more.parentElement.hidden = shown.count >= finds.length;
  return rows[0] ?? null;
};

const showCounts = async (wish) => {
  const counts = await ask("", "counts", { words: meant(wish.words), filters: wish.filters });
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
  for (const choice of choices) {
    const values = Object.entries(counts[choice.name] ?? {}).filter(([name, count]) => count || name === choice.value);
    values.sort(([a], [b]) => (choice.name === "year" ? compare(b, a) : compare(a, b)));
    const options = values.map(([name, count]) => new Option(`${kinds.get(choice.name === "kind" && name) ?? name} (${count})`, name));
    const { value } = choice;
    choice.replaceChildren(choice.options[0], ...options);
    choice.value = value;
    choice.parentElement.hidden = !options.length;
  }
};

let turns = 0;

const clear = () => {
  shown = { finds: [], count: 0 };
  results.hidden = true;
  ways.hidden = false;
  at("count").textContent = "";
  list.replaceChildren();
  for (const part of [at("hint"), at("instead"), sift, more.parentElement]) part.hidden = true;
};

const look = async (pause) => {
  const turn = (turns += 1);
  results.ariaBusy = "true";
  const wish = wished();
  const chosen = Object.keys(wish.filters).length;
  at("chosen").textContent = chosen ? `(${chosen})` : "";
  sift.querySelector(".sift__none").parentElement.hidden = !chosen;
  remember(wish);
  const saysLittle = wish.words.length < FEWEST_LETTERS || everyday.has(plain(wish.words));
  if (saysLittle && !chosen) {
    clear();
    results.ariaBusy = "false";
    return;
  }
  await new Promise((resolve) => { setTimeout(resolve, pause); });
  if (turn !== turns) return;
  const slow = setTimeout(() => { at("count").textContent = say.looking; results.hidden = false; }, 600);
  try {
    const { finds, words } = await find(wish);
    const found = await read(finds.slice(0, AT_ONCE));
    if (!wish.sort) found.sort((a, b) => fit(a.title, simple(words)) - fit(b.title, simple(words)));
    const rows = found.map(drawn);
    if (turn !== turns) return;
    shown = { finds, count: rows.length };
    list.replaceChildren(...rows);
    more.parentElement.hidden = finds.length <= STEP;
    results.hidden = false;
    ways.hidden = finds.length > 0;
    at("hint").hidden = finds.length > 0;
    sift.hidden = !finds.length && !chosen;
    at("instead").hidden = words === wish.words;
    at("instead").textContent = words === wish.words ? "" : fill(say.instead, { typed: wish.words, words });
    const nothing = wish.words ? fill(say.nothing, { words: wish.words }) : say.none;
    at("count").textContent = finds.length ? fill(say.found, { count: finds.length.toLocaleString(document.documentElement.lang) }) : nothing;
    if (finds.length > AT_ONCE) await showMore(STEP - AT_ONCE);
    if (turn === turns && (sift.open || chosen)) await showCounts({ ...wish, words });
  } catch (error) {
    if (turn !== turns) return;
    clear();
    results.hidden = false;
    at("count").textContent = say.broken;
    throw error;
  } finally {
    clearTimeout(slow);
    if (turn === turns) results.ariaBusy = "false";
  }
};

const step = (event) => {
  const links = [...list.querySelectorAll("a")];
  const now = links.indexOf(document.activeElement);
  if (event.target !== field && now < 0) return;
  const next = event.key === "ArrowDown" ? (links[now + 1] ?? links[now]) : event.key === "ArrowUp" ? (links[now - 1] ?? field) : null;
  if (event.key === "Escape") {
    event.preventDefault();
    field.value = "";
    field.focus();
    look(0);
  } else if (next && (event.target !== field || event.key === "ArrowDown")) {
    event.preventDefault();
    next.focus();
  }
};

const recall = () => {
  const given = new URLSearchParams(location.search);
  field.value = given.get("q") ?? "";
  form.elements.sort.value = given.get("sort") === "date" ? "date" : "";
  for (const choice of choices) {
    const value = given.get(choice.name);
    if (value) choice.add(new Option(kinds.get(value) ?? value, value, false, true));
    sift.open ||= Boolean(value);
  }
};

if (form && folder) {
  recall();
  ask("", "begin", {}).catch(() => {});
  look(0);
  field.addEventListener("input", () => look(PAUSE));
  results.addEventListener("change", () => look(0)); // the choices belong to the form, but stand among the results
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    look(0);
  });
  form.parentElement.parentElement.addEventListener("keydown", step);
  sift.addEventListener("toggle", () => sift.open && showCounts(wished()).catch(() => {}));
  sift.querySelector(".sift__none").addEventListener("click", () => {
    for (const choice of choices) choice.value = "";
    look(0);
    field.focus();
  });
  more.addEventListener("click", async () => (await showMore())?.querySelector("a").focus());
  if (!field.value) field.focus({ preventScroll: true });
}
