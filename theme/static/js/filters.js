// Narrows a list in place. Each choice is a link to the page of a standard, a place or a campaign, and its
// cards come from there: they are taken as they were built, and nothing is drawn anew. Two choices at
// once are the cards of the list of one that bear the pin of the other's standard. The address holds the
// choice (?standard=…&place=…); whatever fails leads to the page that the link names.
const CARDS_A_STEP = 20; // so many cards at a time …
const PAGES_AT_ONCE = 3; // … out of so many pages at once …
const PAGES_A_STEP = 12; // … and of no more than so many pages before the reader is asked to go on

const bar = document.querySelector(".filters");
const section = bar.closest("section");
const list = section.querySelector(".cards");
const status = bar.querySelector("[role=status]");
const showMore = bar.querySelector("[data-show-more]");
const showAll = bar.querySelector("[data-show-all]");
const ownPage = { className: list.className, cards: [...list.children], pager: section.querySelector(".pager") };

const choices = [...bar.querySelectorAll("a")].map((link) => ({
  link,
  href: link.getAttribute("href"),
  kind: link.closest("ul").dataset.kind,
  id: new URL(link.href).pathname.split("/").at(-2),
  counts: link.dataset.counts.split(" ").map(Number),
}));
const standards = choices.filter((choice) => choice.kind === "standard");
const numberFormat = new Intl.NumberFormat(document.documentElement.lang);

// What is chosen: a standard, and the source of the cards (a place or a campaign: cards do not say either).
const chosenInAddress = () => {
  const query = new URLSearchParams(location.search);
  const find = (kinds) => choices.find((choice) => kinds.includes(choice.kind) && query.get(choice.kind) === choice.id);
  return { standard: find(["standard"]), source: find(["place", "campaign"]) };
};

const addressOf = (chosen) => {
  const query = new URLSearchParams();
  for (const choice of [chosen.standard, chosen.source]) if (choice) query.set(choice.kind, choice.id);
  return location.pathname + (query.size ? `?${query}` : "");
};

// How many cards a choice leaves beside what is chosen of the other kind.
const cardsLeft = (choice, { standard, source }) => {
  if (choice.kind === "standard") return (source?.counts ?? choice.counts)[source ? standards.indexOf(choice) + 1 : 0];
  return choice.counts[standard ? standards.indexOf(standard) + 1 : 0];
};

const markChoices = (chosen) => {
  for (const choice of choices) {
    const count = cardsLeft(choice, chosen);
    const isChosen = choice === chosen.standard || choice === chosen.source;
    choice.link.querySelector("b").textContent = numberFormat.format(count);
    choice.link.toggleAttribute("aria-current", isChosen);
    if (isChosen) {
      choice.link.ariaCurrent = "true";
      choice.link.closest("details")?.setAttribute("open", "");
    }
    if (count) choice.link.setAttribute("href", choice.href);
    else choice.link.removeAttribute("href");
    choice.link.ariaDisabled = count ? null : "true";
  }
};

const fetchPage = async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`no page at ${url}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return { cards: [...page.querySelectorAll("main .cards > li")], pager: page.querySelector("main .pager") };
};

const fetchFirstPage = async (url) => {
  const page = await fetchPage(url);
  if (!page.cards.length) throw new Error(`no list at ${url}`);
  return page;
};

const pageCount = (pager) => Number([...(pager?.querySelectorAll("ol a") ?? [])].at(-1)?.textContent ?? 1);

// The cards of a list that bear a standard's pin, a batch for each few pages.
async function* cardsWithPin(url, standard, firstPage) {
  const hasPin = (card) => card.querySelector(`.card__footer .standard--${CSS.escape(standard)}`);
  const page = firstPage ?? (await fetchFirstPage(url));
  yield page.cards.filter(hasPin);
  const last = pageCount(page.pager);
  for (let next = 2; next <= last; next += PAGES_AT_ONCE) {
    const numbers = Array.from({ length: Math.min(PAGES_AT_ONCE, last - next + 1) }, (_, step) => next + step);
    const pages = await Promise.all(numbers.map((number) => fetchPage(`${url}page/${number}/`)));
    yield pages.flatMap((fetched) => fetched.cards).filter(hasPin);
  }
}

let turn = 0; // the last choice counts, whichever is answered first
let answeredQuery = ""; // the query that the list answers to

const showCards = (cards, className, pager) => {
  list.className = className ?? `cards${cards.length < 4 ? ` cards--${cards.length}` : ""}`;
  list.replaceChildren(...cards);
  for (const oldPager of section.querySelectorAll(".pager")) oldPager.remove();
  if (pager) list.after(pager);
};

const sayCount = (count, total) => {
  const values = { "{shown}": numberFormat.format(count), "{count}": numberFormat.format(total) };
  const text = count < total ? status.dataset.textSome : status.dataset.textAll;
  status.textContent = text.replace(/\{\w+\}/g, (name) => values[name]);
};

// One step of a narrowed list; returns the first new card. Cards beyond the step wait for the next.
const showStep = async (batches, total, ownTurn, url) => {
  list.ariaBusy = "true";
  const cards = batches.waiting;
  let isDone = batches.count + cards.length >= total;
  let pages = 1;
  try {
    while (cards.length < CARDS_A_STEP && !isDone && (pages < PAGES_A_STEP || !cards.length)) {
      const { value = [], done } = await batches.next();
      if (ownTurn !== turn) return null;
      cards.push(...value);
      pages += PAGES_AT_ONCE;
      isDone = done || batches.count + cards.length >= total;
    }
  } finally {
    list.ariaBusy = null;
  }
  const before = batches.count ? [...list.children] : [];
  const added = cards.slice(0, CARDS_A_STEP);
  batches.waiting = cards.slice(CARDS_A_STEP);
  batches.count += added.length;
  showCards([...before, ...added]);
  sayCount(batches.count, total);
  showMore.hidden = isDone && !batches.waiting.length;
  showMore.onclick = async () => {
    try {
      (await showStep(batches, total, ownTurn, url))?.querySelector("a").focus();
    } catch {
      location.assign(url);
    }
  };
  return added[0];
};

const showChosen = async (chosen, ownTurn) => {
  const { standard, source } = chosen;
  answeredQuery = location.search;
  markChoices(chosen);
  showMore.hidden = true;
  showAll.hidden = !standard && !source;
  if (showAll.hidden) {
    showCards(ownPage.cards, ownPage.className, ownPage.pager);
    status.textContent = "";
    return;
  }
  const isOwnList = !source && "ownList" in bar.dataset;
  const url = isOwnList ? new URL(".", location).href : (source ?? standard).href;
  const pin = source || isOwnList ? (standard?.id ?? bar.dataset.pageStandard) : null;
  const total = source && standard ? cardsLeft(standard, chosen) : (source ?? standard).counts[0];
  if (pin) {
    const batches = cardsWithPin(url, pin, isOwnList ? ownPage : null);
    Object.assign(batches, { count: 0, waiting: [] });
    await showStep(batches, total, ownTurn, url);
    return;
  }
  list.ariaBusy = "true";
  try {
    const page = await fetchFirstPage(url);
    if (ownTurn !== turn) return;
    showCards(page.cards, null, page.pager);
    sayCount(page.cards.length, total);
  } finally {
    list.ariaBusy = null;
  }
};

const applyAddress = async () => {
  const ownTurn = ++turn;
  try {
    await showChosen(chosenInAddress(), ownTurn);
  } catch (error) {
    if (ownTurn === turn) throw error;
  }
};

const isPlainClick = (event) => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button);

const choose = async (chosen, href) => {
  history.pushState(null, "", addressOf(chosen));
  try {
    await applyAddress();
  } catch {
    location.replace(href);
  }
};

for (const choice of choices) {
  choice.link.addEventListener("click", (event) => {
    if (!isPlainClick(event) || !choice.link.href) return;
    event.preventDefault();
    const chosen = chosenInAddress();
    const kind = choice.kind === "standard" ? "standard" : "source";
    choose({ ...chosen, [kind]: chosen[kind] === choice ? undefined : choice }, choice.href);
  });
}

showAll.addEventListener("click", () => {
  bar.querySelector("a, summary").focus();
  choose({}, location.pathname);
});

const applyOrForget = () => applyAddress().catch(() => {
  history.replaceState(null, "", location.pathname);
  return applyAddress();
});

addEventListener("popstate", () => { if (location.search !== answeredQuery) applyOrForget(); });

// "Show more" belongs below what it adds to.
showMore.classList.add("filters__more");
list.parentElement.insertBefore(showMore, list.nextSibling);
if (chosenInAddress().standard || chosenInAddress().source) applyOrForget();
