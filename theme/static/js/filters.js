// Narrows a list in place. Each choice is a link to the page of a standard, a place or a campaign, and
// that is where its cards come from: what is shown was built, and nothing is drawn anew. Two choices at
// once are the cards of the one list that bear the pin of the other's standard. The address holds the
// choice (?standard=…&place=…); whatever fails leads to the page that the link names.
const STEP = 24; // so many cards at a time …
const AT_ONCE = 3; // … out of so many pages at once …
const FAR = 12; // … and of no more than so many pages before it is asked whether to look on

const bar = document.querySelector(".filters");
const section = bar.closest("section");
const list = section.querySelector(".cards");
const status = bar.querySelector("[role=status]");
const more = bar.querySelector("[data-more]");
const all = bar.querySelector("[data-all]");
const first = { name: list.className, cards: [...list.children], pager: section.querySelector(".pager") };

const choices = [...bar.querySelectorAll("a")].map((link) => ({
  link,
  href: link.getAttribute("href"),
  kind: link.closest("ul").dataset.kind,
  id: new URL(link.href).pathname.split("/").at(-2),
  counts: link.dataset.counts.split(" ").map(Number),
}));
const standards = choices.filter((one) => one.kind === "standard");
const number = new Intl.NumberFormat(document.documentElement.lang);

// What is chosen: a standard, and a list (a place or a campaign: cards do not say either).
const read = () => {
  const asked = new URLSearchParams(location.search);
  const find = (kinds) => choices.find((one) => kinds.includes(one.kind) && asked.get(one.kind) === one.id);
  return { standard: find(["standard"]), from: find(["place", "campaign"]) };
};

const address = (chosen) => {
  const query = new URLSearchParams();
  for (const one of [chosen.standard, chosen.from]) if (one) query.set(one.kind, one.id);
  return location.pathname + (query.size ? `?${query}` : "");
};

// How many cards a choice leaves beside what is chosen of the other kind.
const left = (one, { standard, from }) => {
  if (one.kind === "standard") return (from?.counts ?? one.counts)[from ? standards.indexOf(one) + 1 : 0];
  return one.counts[standard ? standards.indexOf(standard) + 1 : 0];
};

const mark = (chosen) => {
  for (const one of choices) {
    const count = left(one, chosen);
    const isChosen = one === chosen.standard || one === chosen.from;
    one.link.querySelector("b").textContent = number.format(count);
    one.link.toggleAttribute("aria-current", isChosen);
    if (isChosen) {
      one.link.ariaCurrent = "true";
      one.link.closest("details")?.setAttribute("open", "");
    }
    if (count) one.link.setAttribute("href", one.href);
    else one.link.removeAttribute("href");
    one.link.ariaDisabled = count ? null : "true";
  }
};

const load = async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`no page at ${url}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return { cards: [...page.querySelectorAll("main .cards > li")], pager: page.querySelector("main .pager") };
};

const begin = async (url) => {
  const page = await load(url);
  if (!page.cards.length) throw new Error(`no list at ${url}`);
  return page;
};

const pagesOf = (pager) => Number([...(pager?.querySelectorAll("ol a") ?? [])].at(-1)?.textContent ?? 1);

// The cards of a list that bear a standard's pin, a batch for each few pages.
async function* narrowed(source, standard, start) {
  const bears = (card) => card.querySelector(`.card__foot .standard--${CSS.escape(standard)}`);
  const own = start ?? (await begin(source));
  yield own.cards.filter(bears);
  const last = pagesOf(own.pager);
  for (let at = 2; at <= last; at += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, last - at + 1) }, (_, step) => at + step);
    const pages = await Promise.all(numbers.map((one) => load(`${source}page/${one}/`)));
    yield pages.flatMap((page) => page.cards).filter(bears);
  }
}

let turn = 0; // the last choice counts, whatever comes first
let shown = ""; // the query that the list answers to

const show = (cards, name, pager) => {
  list.className = name ?? `cards${cards.length < 4 ? ` cards--${cards.length}` : ""}`;
  list.replaceChildren(...cards);
  for (const one of section.querySelectorAll(".pager")) one.remove();
  if (pager) list.after(pager);
};

const say = (count, whole) => {
  const words = { "{shown}": number.format(count), "{count}": number.format(whole) };
  const pattern = count < whole ? status.dataset.words : status.dataset.whole;
  status.textContent = pattern.replace(/\{\w+\}/g, (word) => words[word]);
};

// One step of a narrowed list; gives the first new card. What is found beyond it waits for the next.
const step = async (batches, whole, mine, source) => {
  list.ariaBusy = "true";
  const found = batches.waiting;
  let isDone = batches.count + found.length >= whole;
  let looked = 1;
  try {
    while (found.length < STEP && !isDone && (looked < FAR || !found.length)) {
      const { value = [], done } = await batches.next();
      if (mine !== turn) return null;
      found.push(...value);
      looked += AT_ONCE;
      isDone = done || batches.count + found.length >= whole;
    }
  } finally {
    list.ariaBusy = null;
  }
  const before = batches.count ? [...list.children] : [];
  const now = found.slice(0, STEP);
  batches.waiting = found.slice(STEP);
  batches.count += now.length;
  show([...before, ...now]);
  say(batches.count, whole);
  more.hidden = isDone && !batches.waiting.length;
  more.onclick = async () => {
    try {
      (await step(batches, whole, mine, source))?.querySelector("a").focus();
    } catch {
      location.assign(source);
    }
  };
  return now[0];
};

const draw = async (chosen, mine) => {
  const { standard, from } = chosen;
  shown = location.search;
  mark(chosen);
  more.hidden = true;
  all.hidden = !standard && !from;
  if (all.hidden) {
    show(first.cards, first.name, first.pager);
    status.textContent = "";
    return;
  }
  const isOwn = !from && "own" in bar.dataset;
  const source = isOwn ? new URL(".", location).href : (from ?? standard).href;
  const pin = from || isOwn ? (standard?.id ?? bar.dataset.within) : null;
  const whole = from && standard ? left(standard, chosen) : (from ?? standard).counts[0];
  if (pin) {
    const batches = narrowed(source, pin, isOwn ? first : null);
    Object.assign(batches, { count: 0, waiting: [] });
    await step(batches, whole, mine, source);
    return;
  }
  list.ariaBusy = "true";
  try {
    const page = await begin(source);
    if (mine !== turn) return;
    show(page.cards, null, page.pager);
    say(page.cards.length, whole);
  } finally {
    list.ariaBusy = null;
  }
};

const apply = async () => {
  const mine = ++turn;
  try {
    await draw(read(), mine);
  } catch (error) {
    if (mine === turn) throw error;
  }
};

const isPlain = (event) => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button);

const go = async (chosen, href) => {
  history.pushState(null, "", address(chosen));
  try {
    await apply();
  } catch {
    location.replace(href);
  }
};

for (const one of choices) {
  one.link.addEventListener("click", (event) => {
    if (!isPlain(event) || !one.link.href) return;
    event.preventDefault();
    const chosen = read();
    const kind = one.kind === "standard" ? "standard" : "from";
    go({ ...chosen, [kind]: chosen[kind] === one ? undefined : one }, one.href);
  });
}

all.addEventListener("click", () => {
  bar.querySelector("a, summary").focus();
  go({}, location.pathname);
});

const follow = () => apply().catch(() => {
  history.replaceState(null, "", location.pathname);
  return apply();
});

addEventListener("popstate", () => { if (location.search !== shown) follow(); });

// "Show more" belongs below what it adds to.
more.classList.add("filters__more");
list.parentElement.insertBefore(more, list.nextSibling);
if (read().standard || read().from) follow();
